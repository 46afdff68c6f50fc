/** What the page says to its scripts: addresses, words, the language. */

const block = document.getElementById('desk-config');

/** The data block of the page; see DeskConfig.java. */
export const config = block ? JSON.parse(block.textContent) : { words: {} };

/** A message, with its arguments in place of {0}, {1}… */
export function t(key, ...args) {
  const pattern = config.words[key];
  if (pattern === undefined) throw new Error('No words for ' + key);
  return pattern.replace(/\{(\d)\}/g, (_, i) => String(args[i]));
}

/** A message for one or for many: the bundle has {key}.one and {key}.many; n stands in place of {0}. */
export function count(key, n, ...more) {
  return t(key + (n === 1 || (n === 0 && config.lang === 'fr') ? '.one' : '.many'), number(n), ...more);
}

/** The language as the pages write its dates and numbers: 24 November 2016. */
export const locale = config.lang === 'en' ? 'en-GB' : config.lang;

const figures = new Intl.NumberFormat(locale, {
  useGrouping: 'min2',
  maximumFractionDigits: 6,
});

/** A number as people write it. */
export function number(n) {
  return figures.format(n);
}

/** A number in few characters, for the end of a bar. */
const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 4 });
export function figure(n) {
  return Math.abs(n) >= 1e6 ? short.format(n) : number(n);
}

/**
 * Makes an element.
 *
 * @param name such as 'p', or 'svg:rect' for one of SVG
 * @param attributes by name; null and false leave one out, 'on…' adds a listener, 'text' is its text
 * @param children nodes or texts
 */
export function make(name, attributes = {}, children = []) {
  const element = name.startsWith('svg:')
    ? document.createElementNS('http://www.w3.org/2000/svg', name.slice(4))
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'text') element.textContent = value;
    else if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...[].concat(children).filter((child) => child !== null && child !== undefined));
  return element;
}

/** A box in which a wide drawing can be moved, by the keys too. */
export function scrolling(name, drawing) {
  return make('div', { class: name, tabindex: '0', role: 'region', 'aria-label': drawing.getAttribute('aria-label') }, [drawing]);
}

const loaded = new Map();

/** Loads a classic script of ours once; it leaves its work in a global. */
export function load(name) {
  if (!loaded.has(name)) {
    loaded.set(
      name,
      new Promise((resolve, reject) => {
        const script = make('script', { src: config.base + '/' + name });
        script.onload = resolve;
        script.onerror = () => reject(new Error(name));
        document.head.append(script);
      }),
    );
  }
  return loaded.get(name);
}

const fetched = new Map();

/** A JSON document of ours, asked for once. */
export function json(address) {
  if (!fetched.has(address)) {
    fetched.set(
      address,
      fetch(address).then((answer) => {
        if (!answer.ok) throw new Error(address + ': ' + answer.status);
        return answer.json();
      }),
    );
  }
  return fetched.get(address);
}
