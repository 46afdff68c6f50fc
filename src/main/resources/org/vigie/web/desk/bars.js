/** Bars drawn in the cells of a table: figures, reading order and copying are right by themselves. */
import { count, figure, make, t } from './config.js';
import { cell, words } from './cells.js';
import { alike, named, telling } from './columns.js';

const MOST_SERIES = 3;
const MOST = 60;

/** A bar of less than this part of its cell, in percent, is drawn as wide as can just be seen. */
const THIN = 0.5;
const SEEN = 1.5;

/** Which columns make the bars: names from those that tell rows apart, figures from up to three. */
export function choose(answer, options) {
  const figures = (options.y ? named(answer, options.y) : answer.of('number')).slice(0, MOST_SERIES);
  const asked = named(answer, options.x).slice(0, 1);
  const names = [...answer.of('text', 'place', 'country'), ...answer.of('thing').reverse(), ...answer.of('year', 'date')];
  const labels = asked.length > 0 ? asked : telling(answer, names.filter((column) => !figures.includes(column)));
  return labels.length > 0 && figures.length > 0 && !figures.includes(labels[0]) ? { labels, figures } : null;
}

export function draw(host, answer, options) {
  const { labels, figures } = choose(answer, options);
  const rows = answer.rows.filter((row) => labels.some((label) => row[label.name])).slice(0, MOST);
  const scales = scale(rows, figures);
  host.append(
    make('table', { class: 'tab bars' }, [
      make('caption', { class: 'vh', text: t('view.BarChart') }),
      make('thead', {}, [
        make('tr', {}, [
          ...labels.map((label) => make('th', { scope: 'col', text: label.name })),
          ...figures.flatMap((f) => [
            make('th', { scope: 'col', class: 'r', text: f.name }),
            make('td', { class: 'bar' }),
          ]),
        ]),
      ]),
      make('tbody', {}, rows.map((row) =>
        make('tr', {}, [
          ...labels.map((label) => make('th', { scope: 'row' }, cell(row[label.name], label))),
          ...figures.flatMap((f, i) => bar(row[f.name], f.name, i, scales.get(f))),
        ]),
      )),
    ]),
  );
  if (answer.rows.length > MOST) host.append(make('p', { class: 'src', text: count('bars.cut', MOST) }));
  if (new Set(scales.values()).size > 1) host.append(make('p', { class: 'src', text: t('bars.scales') }));
  const first = rows.find((row) => row[figures[0].name]);
  if (first) {
    const name = labels.map((label) => words(first[label.name], label)).filter(Boolean).join(', ');
    host.append(make('p', { class: 'src', text: t('bars.read', name, figures[0].name, words(first[figures[0].name], figures[0])) }));
  }
}

/** Where zero is and how much the width of a cell stands for; figures of one order share that. */
function scale(rows, figures) {
  const values = (f) => rows.map((row) => Number(row[f.name]?.value ?? 0));
  const largest = (f) => Math.max(0, ...values(f).map(Math.abs));
  const scales = new Map();
  for (const group of alike(figures, largest)) {
    const all = group.flatMap(values);
    const least = Math.min(0, ...all);
    const span = Math.max(0, ...all) - least || 1;
    const shared = { span, zero: (-least / span) * 100 };
    group.forEach((f) => scales.set(f, shared));
  }
  return scales;
}

function bar(term, name, i, { span, zero }) {
  if (!term) return [make('td', { class: 'n mute', 'data-l': name, text: '–' }), make('td', { class: 'bar' })];
  const value = Number(term.value);
  const part = (Math.abs(value) / span) * 100;
  const width = part === 0 ? 0 : part < THIN ? SEEN : part + '%';
  return [
    make('td', { class: 'n num', 'data-l': name }, [make('data', { value: term.value, text: figure(value) })]),
    make('td', { class: 'bar' }, [
      make('svg:svg', { 'aria-hidden': 'true' }, [
        make('svg:rect', { class: 'f' + (i + 1), x: (value < 0 ? zero - part : zero) + '%', y: 0, width, height: '100%' }),
      ]),
    ]),
  ];
}
