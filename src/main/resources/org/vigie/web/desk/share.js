/** Short links that the server keeps, the code that shows an answer elsewhere, programs, downloads. */
import { config, make, t } from './config.js';
import { isGraph } from './answer.js';
import { LANGUAGES, write } from './snippets.js';

/** Keeps a question on the server; answers its address, which opens in the language of this page. */
export async function keep(query, view, state) {
  const answer = await fetch(config.keep, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Accept-Language': config.lang },
    body: new URLSearchParams({ query, ...(view ? { view } : {}), ...state }),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.detail ?? said.title ?? String(answer.status));
  return `${config.host}${said.path}?lang=${config.lang}`;
}

/** The code that shows an answer in another page. */
export function frame(link, view, title) {
  const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const id = new URL(link).pathname.split('/').at(-1);
  const address = `${config.host}${config.embed}?q=${id}${view ? '&view=' + view : ''}`;
  return `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="520" loading="lazy"></iframe>`;
}

/** A text to take away, with its button; one that is an address can be followed. */
export function taken(text, label, href = null) {
  const code = make('code', {}, href ? [make('a', { href, text })] : [text]);
  const box = make('pre', { class: 'code', tabindex: '0', role: 'region', 'aria-label': label }, [code]);
  const button = make('button', { type: 'button', class: 'quiet', text: t('copy') });
  const said = make('span', { class: 'vh', role: 'status' });
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      getSelection().selectAllChildren(code);
      document.execCommand('copy');
    }
    said.textContent = button.textContent = t('copied');
    setTimeout(() => (button.textContent = t('copy')), 2000);
  });
  return { element: make('div', { class: 'taken' }, [box, button, said]), set: (other) => (code.textContent = other) };
}

/** Shows the programs in a box; answers what renews them. */
export function programs(box, current) {
  const choice = make('select', { id: 'program-language' }, Object.entries(LANGUAGES).map(([id, name]) => make('option', { value: id, text: name })));
  const text = taken('', t('program.text'));
  const renew = () => text.set(write(choice.value, ...current()));
  choice.addEventListener('change', renew);
  box.replaceChildren(
    make('div', { class: 'filt' }, [make('label', {}, [t('program.language'), choice])]),
    text.element,
  );
  return renew;
}

const TABLES = ['csv', 'tsv', 'json', 'xml'];
const GRAPHS = ['ttl', 'nt', 'jsonld', 'rdf'];

/** The buttons that download an answer; each is a form, so that a long query fits. */
export function downloads(query, state) {
  const formats = isGraph(query) ? GRAPHS : [...(config.formats ?? []), ...TABLES];
  return make('form', { method: 'post', action: config.endpoint, class: 'down' }, [
    make('span', { class: 'xs mute', text: t('download') }),
    ...Object.entries({ query, download: '1', ...state }).map(([name, value]) => make('input', { type: 'hidden', name, value })),
    ...formats.map((format) => make('button', { class: 'quiet', name: 'format', value: format, text: t('format.' + format) })),
    make('span', { class: 'xs mute', text: t(formats.includes('xlsx') ? 'download.zip.others' : 'download.zip') }),
  ]);
}
