/** What happened when: one line for each row, from its date to its other date if there are two. */
import { count, make, t } from './config.js';
import { cell, date, text } from './cells.js';
import { moment } from './answer.js';
import { years } from './line.js';
import { strip } from './bars.js';

const MOST = 80;

/** Which columns make the line of time. */
export function choose(answer, options) {
  const named = (name) => answer.columns.find((column) => column.name === strip(name));
  const dates = options.x ? [].concat(options.x).map(named).filter(Boolean) : answer.of('date', 'year');
  const others = answer.columns.filter((column) => !dates.includes(column) && column.kind !== 'number');
  const label = (options.label && named(options.label)) || others.find((c) => c.kind === 'text') || others[0];
  return dates.length > 0 && label ? { start: dates[0], end: dates[1], label } : null;
}

export function draw(host, answer, options) {
  const { start, end, label } = choose(answer, options);
  const at = (term) => moment(term);
  const dated = answer.rows.filter((row) => row[start.name]).sort((a, b) => at(a[start.name]) - at(b[start.name]));
  const rows = dated.slice(0, MOST);
  const moments = rows.flatMap((row) => [at(row[start.name]), ...(end && row[end.name] ? [at(row[end.name])] : [])]);
  const from = Math.min(...moments);
  const to = Math.max(...moments);
  const pad = (to - from) * 0.02 || 15e9;
  const px = (value) => ((value - from + pad) / (to - from + 2 * pad)) * 100 + '%';
  const marks = years(from - pad, to + pad, 6);
  host.append(
    make('table', { class: 'tab bars times' }, [
      make('caption', { class: 'vh', text: t('view.Timeline') }),
      make('thead', {}, [
        make('tr', {}, [
          make('th', { scope: 'col', text: label.name }),
          make('th', { scope: 'col', text: end ? start.name + ' – ' + end.name : start.name }),
          make('td', { class: 'bar', 'aria-hidden': 'true' }, [
            make('svg:svg', {}, marks.map((mark) =>
              make('svg:text', { class: 'tm', x: px(mark.at), y: 14, 'text-anchor': 'middle', text: mark.text }))),
          ]),
        ]),
      ]),
      make('tbody', {}, rows.map((row) => line(row, { start, end, label }, at, px, marks))),
    ]),
  );
  if (dated.length > MOST) host.append(make('p', { class: 'src', text: count('bars.cut', MOST) }));
  const undated = answer.rows.length - dated.length;
  if (undated > 0) host.append(make('p', { class: 'src', text: count('time.undated', undated) }));
}

function line(row, { start, end, label }, at, px, marks) {
  const first = row[start.name];
  const last = end && row[end.name];
  const x = px(at(first));
  return make('tr', {}, [
    make('th', { scope: 'row' }, row[label.name] ? cell(row[label.name], label) : [text(first)]),
    make('td', { class: 'when' }, [
      make('time', { datetime: first.value, text: date(first) }),
      ...(last ? [' – ', make('time', { datetime: last.value, text: date(last) })] : []),
    ]),
    make('td', { class: 'bar' }, [
      make('svg:svg', { 'aria-hidden': 'true' }, [
        ...marks.map((mark) => make('svg:line', { class: 'kl', x1: px(mark.at), x2: px(mark.at), y1: 0, y2: '100%' })),
        ...(last ? [make('svg:line', { class: 'span', x1: x, x2: px(at(last)), y1: '50%', y2: '50%' })] : []),
        make('svg:circle', { class: 'f1', cx: x, cy: '50%', r: 6 }),
        ...(last ? [make('svg:circle', { class: 'f1', cx: px(at(last)), cy: '50%', r: 6 })] : []),
      ]),
    ]),
  ]);
}
