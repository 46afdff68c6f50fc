/** Bars drawn in the cells of a table: figures, reading order and copying are right by themselves. */
import { count, figure, make, t } from './config.js';
import { cell, text } from './cells.js';

const MOST_SERIES = 3;
const MOST = 60;

/** Which columns make the bars: names from one, figures from up to three. */
export function choose(answer, options) {
  const named = (name) => answer.columns.find((column) => column.name === name);
  const figures = (options.y ? [].concat(options.y).map(strip).map(named) : answer.of('number'))
    .filter(Boolean)
    .slice(0, MOST_SERIES);
  const label =
    (options.x && named(strip(options.x))) ||
    answer.of('text', 'place', 'country')[0] ||
    answer.of('thing').at(-1) ||
    answer.of('year', 'date')[0];
  return label && figures.length > 0 && !figures.includes(label) ? { label, figures } : null;
}

/** The name of a variable without its mark. */
export function strip(name) {
  return String(name).replace(/^[?$]/, '');
}

export function draw(host, answer, options) {
  const { label, figures } = choose(answer, options);
  const rows = answer.rows.filter((row) => row[label.name]).slice(0, MOST);
  const values = rows.flatMap((row) => figures.map((f) => Number(row[f.name]?.value ?? 0)));
  const least = Math.min(0, ...values);
  const span = Math.max(0, ...values) - least || 1;
  const zero = (-least / span) * 100;
  host.append(
    make('table', { class: 'tab bars' }, [
      make('caption', { class: 'vh', text: t('view.BarChart') }),
      make('thead', {}, [
        make('tr', {}, [
          make('th', { scope: 'col', text: label.name }),
          ...figures.flatMap((f) => [
            make('th', { scope: 'col', class: 'r', text: f.name }),
            make('td', { class: 'bar' }),
          ]),
        ]),
      ]),
      make('tbody', {}, rows.map((row) =>
        make('tr', {}, [
          make('th', { scope: 'row' }, cell(row[label.name], label)),
          ...figures.flatMap((f, i) => bar(row[f.name], f.name, i, span, zero)),
        ]),
      )),
    ]),
  );
  if (answer.rows.length > MOST) host.append(make('p', { class: 'src', text: count('bars.cut', MOST) }));
  const first = rows.find((row) => row[figures[0].name]);
  if (first) {
    host.append(
      make('p', { class: 'src', text: t('bars.read', text(first[label.name]), figures[0].name, text(first[figures[0].name])) }),
    );
  }
}

function bar(term, name, i, span, zero) {
  if (!term) return [make('td', { class: 'n mute', 'data-l': name, text: '–' }), make('td', { class: 'bar' })];
  const value = Number(term.value);
  const width = (Math.abs(value) / span) * 100;
  return [
    make('td', { class: 'n num', 'data-l': name }, [make('data', { value: term.value, text: figure(value) })]),
    make('td', { class: 'bar' }, [
      make('svg:svg', { 'aria-hidden': 'true' }, [
        make('svg:rect', {
          class: 'f' + (i + 1),
          x: (value < 0 ? zero - width : zero) + '%',
          y: 0,
          width: Math.max(width, 0.15) + '%',
          height: '100%',
        }),
      ]),
    ]),
  ];
}
