/** How a value is written: labels beside IRIs, numbers and dates as people read them. */
import { config, count, locale, make, number, t } from './config.js';
import { isDate, isNumber, moment } from './answer.js';

const MOST = 400;
const names = new Map();
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const regions = new Intl.DisplayNames(config.lang, { type: 'region' });

/** Learns the names of all things in some rows, from our own server. */
export async function learn(rows) {
  const unknown = new Set();
  for (const row of rows) {
    for (const term of Object.values(row)) {
      if (term?.type === 'uri' && !names.has(term.value)) unknown.add(term.value);
    }
  }
  const all = [...unknown];
  for (let i = 0; i < all.length; i += MOST) {
    const part = all.slice(i, i + MOST);
    const answer = await fetch(config.names, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(part),
    });
    const told = answer.ok ? await answer.json() : {};
    for (const iri of part) names.set(iri, told[iri] ?? {});
  }
}

/** What is known of a thing: its name and its page, each only where there is one. */
export function known(iri) {
  return names.get(iri) ?? {};
}

/** An IRI with a prefix of ours, or the end of it. */
export function short(iri) {
  for (const [prefix, namespace] of Object.entries(config.prefixes)) {
    if (iri.startsWith(namespace) && iri.length > namespace.length) {
      return prefix + ':' + iri.slice(namespace.length);
    }
  }
  return iri;
}

/** A value as plain text, for a chart. */
export function text(term) {
  if (!term) return '';
  if (term.type === 'uri') return known(term.value).name ?? short(term.value);
  if (term.type === 'bnode') return '_:' + term.value;
  if (isNumber(term)) return number(Number(term.value));
  if (isDate(term)) return date(term);
  return term.value;
}

/** A date, never more precise than it is known. */
export function date(term) {
  const value = term.value;
  const year = Number(/^-?\d+/.exec(value)[0]);
  if (/^-?\d{4}([+-]\d{2}:\d{2}|Z)?$/.test(value)) return dated(year, String(Math.abs(year < 1 ? 1 - year : year)));
  const format = /T/.test(value) ? time : /^-?\d{4}-\d{2}-\d{2}/.test(value) ? day : month;
  const said = format.format(moment(term));
  return dated(year, config.lang === 'fr' ? said.replace(/^1 /, '1er ') : said);
}

/** XSD 1.1 counts the year before the year 1 as 0: what stands as -0044 is 45 before our era. */
function dated(year, said) {
  return year < 1 ? t('date.before', said) : said;
}

/** A value as plain text, with what its column adds to it. */
export function words(term, column) {
  if (!term) return '';
  if (column.kind === 'year') return term.value;
  return column.kind === 'country' ? country(term.value) : text(term);
}

/** The words for a country of two letters. */
export function country(code) {
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The content of a cell of a table. */
export function cell(term, column) {
  if (!term) return [];
  if (term.type === 'uri') return thing(term.value);
  if (term.type === 'bnode') return [make('span', { class: 'mute', text: '_:' + term.value })];
  if (column.kind === 'year') return [term.value];
  if (isNumber(term)) return [make('data', { value: term.value, text: number(Number(term.value)) })];
  if (column.kind === 'country') return [country(term.value), ' ', make('small', { text: term.value })];
  if (isDate(term)) return [make('time', { datetime: term.value, text: date(term) })];
  if (term.datatype === 'http://www.w3.org/2001/XMLSchema#boolean') {
    return [t(term.value === 'true' || term.value === '1' ? 'yes' : 'no')];
  }
  const lang = term['xml:lang'];
  return [lang && lang !== config.lang ? make('span', { lang, text: term.value }) : term.value];
}

/** The link to a thing, by its name, with its IRI below. */
function thing(iri) {
  const { name, page } = known(iri);
  const local = short(iri);
  const web = /^(https?|mailto):/.test(iri);
  const label = name ?? local;
  const link = page || web ? make('a', { href: page ?? iri, text: label }) : make('span', { text: label });
  return name && name !== local ? [link, make('small', { class: 'iri', text: local })] : [link];
}

const STEP = 200;

/** What is learnt of an answer at once, and printed of it. */
export const AT_ONCE = 3000;

/**
 * A table of rows; long ones are shown by and by, and can be sorted by a column. Before it is
 * printed it is told so by an event of the name 'whole'.
 *
 * @param caption what it holds, for those who hear it
 */
export function table(answer, caption, hidden = []) {
  const columns = answer.columns.filter((column) => !hidden.includes(column.name));
  const box = make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption });
  const body = make('tbody');
  let rows = answer.rows;
  let shown = 0;
  const said = make('p', { class: 'xs mute shown', role: 'status' });
  const more = make('button', { type: 'button', class: 'quiet', onclick: () => step() });
  const grow = (many) => {
    body.append(...rows.slice(shown, shown + many).map((row) =>
      make('tr', {}, columns.map((column) =>
        make('td', { class: column.kind === 'number' ? 'r num' : null }, cell(row[column.name], column))))));
    shown = Math.min(rows.length, shown + many);
    more.hidden = said.hidden = shown >= rows.length;
    more.textContent = count('table.more', Math.min(STEP, rows.length - shown));
    said.textContent = t('table.shown', number(shown), number(rows.length));
  };
  const step = async () => {
    await learn(rows.slice(shown, shown + STEP));
    grow(STEP);
  };
  const heads = columns.map((column) => {
    const button = make('button', { type: 'button', class: 'sort', text: column.name });
    const th = make('th', { scope: 'col', class: column.kind === 'number' ? 'r' : null }, [button]);
    button.addEventListener('click', async () => {
      const up = th.getAttribute('aria-sort') !== 'ascending';
      heads.forEach((other) => other.removeAttribute('aria-sort'));
      th.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      await learn(answer.rows.map((row) => ({ key: row[column.name] })));
      rows = sorted(answer.rows, column, up);
      await learn(rows.slice(0, STEP));
      body.replaceChildren();
      shown = 0;
      grow(STEP);
    });
    return th;
  });
  grow(STEP);
  box.append(
    make('table', { class: 'tab' }, [
      make('caption', { class: 'vh', text: caption }),
      make('thead', {}, [make('tr', {}, heads)]),
      body,
    ]),
  );
  return make('div', { class: 'rows', onwhole: () => grow(Math.max(0, AT_ONCE - shown)) }, [box, said, more]);
}

function sorted(rows, column, up) {
  const collate = new Intl.Collator(locale, { numeric: true });
  const compare =
    column.kind === 'number' || column.kind === 'year'
      ? (a, b) => Number(a.value) - Number(b.value)
      : column.kind === 'date'
        ? (a, b) => moment(a) - moment(b)
        : (a, b) => collate.compare(text(a), text(b));
  return [...rows].sort((one, two) => {
    const a = one[column.name];
    const b = two[column.name];
    if (!a || !b) return a ? -1 : b ? 1 : 0;
    return up ? compare(a, b) : compare(b, a);
  });
}

