/** The page where one asks: wires the parts together. */
import { config, count, make, number, t } from './config.js';
import { ask, form as kind, Refused } from './answer.js';
import { AT_ONCE, learn } from './cells.js';
import { claim } from './claim.js';
import { doctor, explain, forget } from './insight.js';
import { edit } from './editor.js';
import * as hints from './hints.js';
import { shelve } from './library.js';
import { downloads, frame, keep, programs, taken } from './share.js';
import { draw, fitting, tabs, unfit } from './views.js';

const $ = (id) => document.getElementById(id);
const form = $('requete');
const embedded = document.body.dataset.embed !== undefined;
let running = null;

/** The view that the reader or a link chose, and the query for which it holds. */
let chosen = { view: config.view, query: embedded ? config.query : form.elements.query.value };

function picked(query) {
  return chosen.query === query ? chosen.view : null;
}

/** The parameters beside the query: which state of knowledge is asked, and what is told with it. */
function state(query) {
  const given = embedded ? Object.entries(config.state) : config.parameters.map((name) => [name, value(form.elements[name])]);
  const fits = ([name, said]) => said && (name !== 'provenance' || kind(query) === 'SELECT');
  return Object.fromEntries(given.filter(fits));
}

/** How sure a claim must be can be said in one way only: what is chosen last holds. */
function settle({ target }) {
  const ways = ['level', 'policy', 'status'];
  if (!ways.includes(target.name) || !target.value) return;
  ways.filter((name) => name !== target.name && form.elements[name]).forEach((name) => (form.elements[name].value = ''));
}

/** What a field says; nothing when it is absent or not ticked. */
function value(field) {
  if (!field || (field.type === 'checkbox' && !field.checked)) return '';
  return field.value.trim();
}

/** Asks, and shows the answer or why there is none. */
async function run(query) {
  running?.abort();
  const stop = (running = new AbortController());
  const box = $('reponse');
  box.hidden = false;
  box.setAttribute('aria-busy', 'true');
  tell(t('running'), ' ', make('button', { type: 'button', class: 'quiet', text: t('cancel'), onclick: () => stop.abort() }));
  try {
    const answer = await ask(query, state(query), stop.signal);
    await learn(answer.rows.slice(0, AT_ONCE));
    if (running === stop) await show(query, answer);
  } catch (fault) {
    if (running === stop) refuse(fault);
  } finally {
    if (running === stop) box.setAttribute('aria-busy', 'false');
  }
}

/** Says how it stands with the answer. A focus on what that replaces goes to the answer's heading. */
function tell(...said) {
  const status = $('etat');
  const held = status.contains(document.activeElement);
  status.replaceChildren(...said);
  if (held) enter();
}

/** Takes the focus to the answer. */
function enter() {
  const heading = $('reponse').querySelector('h1, h2');
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

async function show(query, answer) {
  const hint = hints.read(query);
  const panel = $('vue');
  const host = $('barre');
  tell(summary(answer));
  host.replaceChildren();
  $('emporter')?.replaceChildren(downloads(query, state(query)));
  if (answer.truth !== undefined) {
    panel.replaceChildren(make('p', { class: 'truth', text: t(answer.truth ? 'yes' : 'no') }));
    return;
  }
  if (answer.rows.length === 0) {
    panel.replaceChildren(make('p', { class: 'none', text: t('answer.empty') }));
    if (!embedded) panel.append(await doctor(query, state(query)));
    return;
  }
  const able = fitting(answer, hint.options);
  const first = [picked(query), hint.view].find((view) => able.includes(view)) ?? (answer.graph && able.includes('Graph') ? 'Graph' : 'Table');
  if (!embedded) host.append(tabs(able, first, panel, (view) => choose(view, query, answer, hint.options)));
  if (hint.view && !able.includes(hint.view)) host.append(make('p', { class: 'xs mute', text: unfit(hint.view) }));
  await draw(panel, first, answer, hint.options);
}

async function choose(view, query, answer, options) {
  chosen = { view, query };
  outdate();
  await draw($('vue'), view, answer, options);
}

/** How many rows, in what time, of which revision. */
function summary(answer) {
  const rows = answer.truth !== undefined ? [] : [count('answer.rows', answer.rows.length)];
  const revision = answer.headers.get('Vigie-Revision') ?? String(config.revision);
  return [
    ...rows,
    t('answer.took', number(Math.max(0.01, Math.round(answer.took / 10) / 100))),
    t('answer.revision', revision),
    ...untraced(answer),
  ].join(' · ');
}

/** The columns of which nothing more can be told. */
function untraced(answer) {
  const told = answer.headers.get('Vigie-Untraced');
  const names = told?.match(/\?\S+/g) ?? [];
  return names.length ? [t('answer.untraced', names.join(', '))] : [];
}

function refuse(fault) {
  $('barre').replaceChildren();
  $('emporter')?.replaceChildren();
  const stopped = fault.name === 'AbortError';
  tell(stopped ? t('cancelled') : '');
  if (stopped) {
    $('vue').replaceChildren();
    return;
  }
  const title = fault instanceof Refused ? fault.message : t('unreachable');
  if (!(fault instanceof Refused)) console.error(fault);
  $('vue').replaceChildren(
    make('div', { class: 'fault', role: 'alert' }, [
      make('p', { class: 'b', text: title || t('unreachable') }),
      fault.detail ? make('p', { text: fault.detail }) : null,
    ]),
  );
}

/** The workbench: the editor, the library and what one takes away. */
async function workbench() {
  const field = form.elements.query;
  const start = () => {
    const query = editor.get();
    if (!query.trim()) {
      $('faute').textContent = t('editor.empty');
      editor.focus();
      return false;
    }
    forget($('explication'), query, state(query));
    run(query);
    $('reponse').scrollIntoView({ block: 'nearest' });
    $('atteindre').hidden = false;
    return true;
  };
  const fromHash = new URLSearchParams(location.hash.slice(1)).get('query');
  if (fromHash) field.value = fromHash;
  const editor = await edit(field, $('faute'), start);
  document.documentElement.classList.add('scripted');
  const current = () => [editor.get(), state(editor.get())];
  const said = claim($('demande'), editor.get());
  const write = programs($('programmes'), current);
  const renew = () => {
    write();
    outdate();
    said.check(editor.get());
  };
  renew();
  editor.onchange = renew;
  form.addEventListener('input', renew);
  form.addEventListener('change', settle);
  form.addEventListener('submit', (event) => {
    if (event.submitter?.id !== 'poser' && event.submitter) return;
    event.preventDefault();
    if (start()) enter();
  });
  $('expliquer').after(make('a', { id: 'atteindre', class: 's', href: '#reponse', hidden: true, text: t('answer.reach') }));
  const library = $('bibliotheque');
  if (library) shelve(library, (query, sentence, address) => {
    editor.set(query);
    said.take(query, sentence, address);
    form.scrollIntoView({ block: 'start' });
    start();
  });
  $('garder').addEventListener('click', (event) => {
    event.preventDefault();
    share(editor.get()).catch((fault) => {
      $('lien').replaceChildren(make('p', { class: 'fault', role: 'alert', text: fault.message }));
    });
  });
  $('figer').addEventListener('change', outdate);
  $('expliquer').addEventListener('click', () => explain($('explication'), editor.get(), state(editor.get())));
  if (config.run || fromHash) run(editor.get());
}

/** How often the question, its state or its view has changed. */
let changes = 0;

/** Takes away the short link: it leads to what was asked before. */
function outdate() {
  changes += 1;
  $('lien')?.replaceChildren();
}

/** Makes the short link and the code that shows the answer elsewhere. */
async function share(query) {
  const before = changes;
  const asked = state(query);
  const frozen = $('figer').checked && !asked.at ? { ...asked, at: String(config.revision) } : asked;
  const view = picked(query) ?? hints.read(query).view;
  const link = await keep(query, view, frozen);
  if (before !== changes) return;
  const title = $('demande').hidden ? document.title : $('demande').textContent;
  $('lien').replaceChildren(
    make('p', { class: 'b', text: t('share.link') }),
    taken(link, t('share.link'), link).element,
    make('p', { class: 'b', text: t('share.frame') }),
    taken(frame(link, view, title), t('share.frame')).element,
  );
}

if (embedded) run(config.query);
else workbench();

/** For those who print: more than the first rows of the answer; the table says how many there are. */
addEventListener('beforeprint', () => {
  document.querySelectorAll('#vue .rows').forEach((rows) => rows.dispatchEvent(new Event('whole')));
});
