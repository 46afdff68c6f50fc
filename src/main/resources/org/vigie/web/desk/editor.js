/**
 * The editor of YASGUI in place of the text field. It asks no other host: its completers are ours,
 * from the terms that this server knows. Without it the text field itself stays.
 */
import { config, json, load, make, number, t } from './config.js';

const FAULT_DELAY = 500;

/**
 * Puts the editor in place of a field.
 *
 * @param field the text area
 * @param told where a fault of the syntax is said
 * @param run called on Ctrl+Enter
 * @returns an object with get(), set(text), focus(), onchange
 */
export async function edit(field, told, run) {
  const editor = plain(field, run);
  if (!config.editor) return editor;
  try {
    await load('yasqe.min.js');
    return rich(field, told, run);
  } catch (missing) {
    console.warn('No editor', missing);
    return editor;
  }
}

function plain(field, run) {
  const editor = { get: () => field.value, set, focus: () => field.focus(), onchange: () => {} };
  function set(text) {
    field.value = text;
    editor.onchange();
  }
  field.addEventListener('input', () => editor.onchange());
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
  });
  return editor;
}

function rich(field, told, run) {
  const { Yasqe } = globalThis;
  quieten(Yasqe, told);
  const terms = json(config.terms);
  complete(Yasqe, terms);
  const box = make('div', { class: 'editor' });
  field.after(box);
  field.hidden = true;
  // A field that nobody sees cannot say that it is empty: see desk.js.
  field.required = false;
  const yasqe = new Yasqe(box, {
    value: field.value,
    autocompleters: ['vigie-prefixes', 'vigie-classes', 'vigie-properties', 'variables'],
    consumeShareLink: null,
    createShareableLink: null,
    editorHeight: null,
    extraKeys: { 'Ctrl-Enter': run, 'Cmd-Enter': run, 'Ctrl-S': false, Tab: false, 'Shift-Tab': false },
    foldGutter: false,
    gutters: ['gutterErrorBar', 'CodeMirror-linenumbers'],
    lineWrapping: true,
    persistenceId: null,
    resizeable: false,
    screenReaderLabel: document.querySelector(`label[for="${field.id}"]`).textContent,
    showQueryButton: false,
    viewportMargin: Infinity,
  });
  const input = yasqe.getInputField();
  input.setAttribute('aria-describedby', field.getAttribute('aria-describedby') ?? '');
  document.querySelector(`label[for="${field.id}"]`).addEventListener('click', () => yasqe.focus());
  const editor = {
    get: () => yasqe.getValue(),
    set: (text) => yasqe.setValue(text),
    focus: () => yasqe.focus(),
    onchange: () => {},
  };
  yasqe.on('change', () => {
    field.value = yasqe.getValue();
    editor.onchange();
  });
  yasqe.on('inputRead', (_, change) => {
    if (/[\w:]$/.test(change.text.at(-1)) && yasqe.getCompleteToken().string.includes(':')) yasqe.autocomplete(false);
  });
  return editor;
}

/** Takes away what the editor says in English only, and says its fault in the reader's words. */
function quieten(Yasqe, told) {
  let wait;
  Yasqe.prototype.showNotification = () => {};
  Yasqe.prototype.hideNotification = () => {};
  Yasqe.prototype.checkSyntax = function () {
    this.clearGutter('gutterErrorBar');
    this.queryValid = true;
    let fault = '';
    for (let line = 0; line < this.getDoc().lineCount(); line++) {
      const { state } = this.getTokenAt({ line, ch: this.getDoc().getLine(line).length }, true);
      this.setOption('queryType', state.queryType);
      if (state.OK === false) {
        this.queryValid = false;
        this.setGutterMarker(line, 'gutterErrorBar', make('span', { class: 'wrong', text: '!', 'aria-hidden': 'true' }));
        fault = t('editor.fault', line + 1) + expected(state);
        break;
      }
    }
    clearTimeout(wait);
    wait = setTimeout(() => {
      if (told.textContent !== fault) told.textContent = fault;
    }, FAULT_DELAY);
  };
}

/** What the grammar would take, in signs that people type; nothing when that is too much. */
function expected(state) {
  const signs = [...new Set((state.possibleCurrent ?? []).map((sign) => SIGNS[sign] ?? sign))];
  const few = signs.filter((sign) => sign && !/^[A-Z_]+_[A-Z_]+$|^<EOF>$/.test(sign));
  return few.length > 0 && few.length <= 8 ? ' ' + t('editor.expected', few.join('  ')) : '';
}

const SIGNS = { VAR1: '?x', VAR2: '', IRI_REF: '<…>', PNAME_LN: 'p:x', PNAME_NS: '', NIL: '()', ANON: '[]', BLANK_NODE_LABEL: '' };

/** Completers that know our prefixes, classes and properties, by name or by any word of their label. */
function complete(Yasqe, terms) {
  const built = Yasqe.Autocompleters;
  Yasqe.defaults.autocompleters = [];
  Yasqe.forkAutocompleter(
    'prefixes',
    {
      name: 'vigie-prefixes',
      bulk: true,
      persistenceId: null,
      get: () => Object.entries(config.prefixes).map(([prefix, namespace]) => `${prefix}: <${namespace}>`),
    },
    false,
  );
  for (const [name, from, kind] of [
    ['vigie-classes', 'class', 'classes'],
    ['vigie-properties', 'property', 'properties'],
  ]) {
    Yasqe.forkAutocompleter(
      from,
      {
        name,
        bulk: false,
        persistenceId: null,
        get: async (_, token) => matching((await terms)[kind], token),
        isValidCompletionPosition: (yasqe) =>
          built.class.isValidCompletionPosition(yasqe) ? kind === 'classes' : kind === 'properties' && atProperty(yasqe),
        preProcessToken: (yasqe, token) => (token.string.trim() ? token : afterSpace(yasqe, token)),
        postProcessSuggestion: (_, __, iri) => prefixed(iri),
        postprocessHints: (_, hints) => hints.map(withLabel),
      },
      false,
    );
  }
  let known = {};
  terms.then((all) => {
    known = Object.fromEntries([...all.classes, ...all.properties].map((term) => [prefixed(term.iri), term]));
  });
  function withLabel(hint) {
    const term = known[hint.text];
    return {
      ...hint,
      render: (element) => {
        element.append(make('b', { text: hint.text }));
        if (term) {
          element.append(' ', make('span', { text: term.label }));
          if (term.uses > 0) element.append(' ', make('small', { text: t(term.more ? 'editor.uses.more' : 'editor.uses', number(term.uses)) }));
        }
      },
    };
  }
}

/** After a space, what is chosen comes after it and not in its place. */
function afterSpace(yasqe, token) {
  const { line, ch } = yasqe.getDoc().getCursor();
  return Object.assign(token, { from: { line, ch }, to: { line, ch } });
}

/** Whether a property may stand where the cursor is, even while its word is no term yet. */
function atProperty(yasqe) {
  const token = yasqe.getCompleteToken();
  if (/^[?$"'<]/.test(token.string)) return false;
  const before = yasqe.getPreviousNonWsToken(yasqe.getDoc().getCursor().line, token);
  return [token, before].some((each) => each?.state?.possibleCurrent?.includes('a'));
}

function matching(terms, token) {
  const typed = plainly(token.string.trim().replace(/^<|>$/g, ''));
  const local = typed.includes(':') && !typed.includes('/') ? typed.slice(typed.indexOf(':') + 1) : typed;
  const prefix = typed.includes(':') && !typed.includes('/') ? typed.slice(0, typed.indexOf(':') + 1) : '';
  const begins = (term) => plainly(prefixed(term.iri)).startsWith(typed);
  const holds = (term) =>
    plainly(prefixed(term.iri)).startsWith(prefix) &&
    (plainly(prefixed(term.iri)).includes(local) || plainly(term.label).includes(local));
  const found = terms.filter((term) => begins(term) || holds(term));
  return found
    .sort((a, b) => Number(begins(b)) - Number(begins(a)) || b.uses - a.uses)
    .slice(0, 60)
    .map((term) => term.iri);
}

function prefixed(iri) {
  for (const [prefix, namespace] of Object.entries(config.prefixes)) {
    if (iri.startsWith(namespace) && /^\w+$/.test(iri.slice(namespace.length))) return prefix + ':' + iri.slice(namespace.length);
  }
  return `<${iri}>`;
}

/** Lower case, without accents. */
export function plainly(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
