/** The page where one asks: wires the parts together. */
import { config, count, make, number, t } from './config.js';
import { ask, form as kind, Refused } from './answer.js';
import { learn } from './cells.js';
import { doctor, explain } from './insight.js';
import { edit } from './editor.js';
import * as hints from './hints.js';
import { shelve } from './library.js';
import { downloads, frame, keep, programs, taken } from './share.js';
import { draw, fitting, tabs, unfit } from './views.js';

const $ = (id) => document.getElementById(id);
const form = $('requete');
const embedded = document.body.dataset.embed !== undefined;
let running = null;
let chosen = config.view ?? null;
let last = null;

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
  const status = $('etat');
  status.textContent = t('running');
  const cancel = make('button', { type: 'button', class: 'quiet', text: t('cancel'), onclick: () => stop.abort() });
  status.append(' ', cancel);
  try {
    const answer = await ask(query, state(query), stop.signal);
    await learn(answer.rows.slice(0, 3000));
    last = { query, answer };
    await show(query, answer);
  } catch (fault) {
    if (running !== stop) return;
    last = null;
    await refuse(query, fault);
  } finally {
    if (running === stop) box.setAttribute('aria-busy', 'false');
  }
}

async function show(query, answer) {
  const hint = hints.read(query);
  const panel = $('vue');
  const host = $('barre');
  $('etat').textContent = summary(answer);
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
  const first = [chosen, hint.view].find((view) => able.includes(view)) ?? (answer.graph && able.includes('Graph') ? 'Graph' : 'Table');
  if (!embedded) host.append(tabs(able, first, panel, (view) => choose(view, answer, hint.options)));
  if (hint.view && !able.includes(hint.view)) host.append(make('p', { class: 'xs mute', text: unfit(hint.view) }));
  await draw(panel, first, answer, hint.options);
}

async function choose(view, answer, options) {
  chosen = view;
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

async function refuse(query, fault) {
  $('barre').replaceChildren();
  $('emporter')?.replaceChildren();
  const stopped = fault.name === 'AbortError';
  $('etat').textContent = stopped ? t('cancelled') : '';
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
    run(editor.get());
    $('reponse').scrollIntoView({ block: 'nearest' });
  };
  const fromHash = new URLSearchParams(location.hash.slice(1)).get('query');
  if (fromHash) field.value = fromHash;
  const editor = await edit(field, $('faute'), start);
  document.documentElement.classList.add('scripted');
  const current = () => [editor.get(), state(editor.get())];
  const renew = programs($('programmes'), current);
  renew();
  editor.onchange = renew;
  form.addEventListener('input', renew);
  form.addEventListener('change', settle);
  form.addEventListener('submit', (event) => {
    if (event.submitter?.id !== 'poser' && event.submitter) return;
    event.preventDefault();
    start();
  });
  const library = $('bibliotheque');
  if (library) shelve(library, (query, sentence, address) => {
    chosen = null;
    editor.set(query);
    $('demande').textContent = sentence;
    $('demande').hidden = false;
    history.replaceState(null, '', address);
    form.scrollIntoView({ block: 'start' });
    start();
  });
  $('garder').addEventListener('click', (event) => {
    event.preventDefault();
    share(editor.get()).catch((fault) => {
      $('lien').replaceChildren(make('p', { class: 'fault', role: 'alert', text: fault.message }));
    });
  });
  $('expliquer').addEventListener('click', () => explain($('explication'), editor.get(), state(editor.get())));
  if (config.run || fromHash) run(editor.get());
}

/** Makes the short link and the code that shows the answer elsewhere. */
async function share(query) {
  const asked = state(query);
  const frozen = $('figer').checked && !asked.at ? { ...asked, at: String(config.revision) } : asked;
  const view = chosen ?? hints.read(query).view;
  const link = await keep(query, view, frozen);
  const title = $('demande').textContent || document.title;
  $('lien').replaceChildren(
    make('p', { class: 'b', text: t('share.link') }),
    taken(link, t('share.link')).element,
    make('p', { class: 'b', text: t('share.frame') }),
    taken(frame(link, view, title), t('share.frame')).element,
  );
}

if (embedded) run(config.query);
else workbench();

/** For those who print: all rows of the answer, not the first ones. */
addEventListener('beforeprint', () => {
  if (!last) return;
  document.querySelectorAll('#vue .scroll + button').forEach((button) => {
    for (let i = 0; i < 10 && !button.hidden; i++) button.click();
  });
});
