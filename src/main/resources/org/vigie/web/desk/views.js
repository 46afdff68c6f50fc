/** The views of an answer, one at a time, chosen by tabs or by a hint of the query. */
import { config, make, t } from './config.js';
import * as bars from './bars.js';
import { strip } from './columns.js';
import * as graph from './graph.js';
import * as line from './line.js';
import * as map from './map.js';
import { table } from './cells.js';
import * as timeline from './timeline.js';
import { VIEWS } from './hints.js';

const DRAWN = { BarChart: bars, LineChart: line, Map: map, Graph: graph, Timeline: timeline };

/** Those that need what the build brought from npm: outlines, the laying out of networks. */
const BROUGHT = ['Map', 'Graph'];

/** The views that an answer can fill. */
export function fitting(answer, options) {
  const there = VIEWS.filter((view) => config.outlines || !BROUGHT.includes(view));
  return there.filter((view) => view === 'Table' || (answer.rows.length > 0 && DRAWN[view].choose(answer, options) !== null));
}

/** Why a view cannot be chosen. */
export function unfit(view) {
  return t(!config.outlines && BROUGHT.includes(view) ? 'view.absent' : 'view.unfit.' + view);
}

/** Draws a view; under a drawing, the figures it is made of. */
export async function draw(host, view, answer, options) {
  const hidden = [].concat(options.hide ?? []).map(strip);
  host.replaceChildren();
  if (view === 'Table') {
    host.append(table(answer, t('answer.table'), hidden));
    return;
  }
  const figure = make('figure', { class: 'chart' });
  host.append(figure);
  try {
    await DRAWN[view].draw(figure, answer, options);
  } catch (fault) {
    // The answer is there, whatever becomes of its drawing.
    console.error(fault);
    if (!figure.isConnected) return;
    host.replaceChildren(make('p', { class: 's', role: 'status', text: t('view.failed') }), table(answer, t('answer.table'), hidden));
    return;
  }
  // Meanwhile another view may have been chosen.
  if (!figure.isConnected) return;
  host.append(
    make('details', { class: 'figures' }, [
      make('summary', {}, [make('span', { text: t('answer.figures') })]),
      table(answer, t('answer.table'), hidden),
    ]),
  );
}

/**
 * The tabs, by the pattern of the WAI-ARIA guide: arrows move, one tab is in the order of Tab.
 *
 * @param views those that can be chosen
 * @param chosen the first one shown
 * @param panel what they lead to
 * @param choose called with a view
 */
export function tabs(views, chosen, panel, choose) {
  const buttons = VIEWS.map((view) =>
    make('button', {
      type: 'button',
      role: 'tab',
      id: 'tab-' + view,
      'aria-controls': panel.id,
      'aria-selected': String(view === chosen),
      tabindex: view === chosen ? '0' : '-1',
      disabled: !views.includes(view),
      title: views.includes(view) ? null : unfit(view),
      text: t('view.' + view),
    }));
  const select = (button) => {
    for (const each of buttons) {
      each.setAttribute('aria-selected', String(each === button));
      each.tabIndex = each === button ? 0 : -1;
    }
    panel.setAttribute('aria-labelledby', button.id);
    choose(button.id.slice('tab-'.length));
  };
  const list = make('div', { class: 'tabs', role: 'tablist', 'aria-label': t('view.label') }, buttons);
  list.addEventListener('click', (event) => {
    const button = event.target.closest('[role=tab]');
    if (button && !button.disabled) select(button);
  });
  list.addEventListener('keydown', (event) => {
    const able = buttons.filter((button) => !button.disabled);
    const here = able.indexOf(document.activeElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: able.length - 1 }[event.key];
    if (to === undefined || here < 0) return;
    event.preventDefault();
    const next = able[(to + able.length) % able.length];
    next.focus();
    select(next);
  });
  panel.setAttribute('aria-labelledby', 'tab-' + chosen);
  return list;
}
