/** What happened when: one line for each row, from its date to its other date if there are two. */
import { count, make, t } from './config.js';
import { cell, date, learn, text } from './cells.js';
import { moment } from './answer.js';
import { years } from './line.js';
import { named, telling } from './columns.js';

const MOST = 80;

/** Which columns make the line of time. */
export function choose(answer, options) {
  const dates = options.x ? named(answer, options.x) : answer.of('date', 'year');
  const asked = named(answer, options.label).slice(0, 1);
  const others = answer.columns.filter((column) => !dates.includes(column) && column.kind !== 'number');
  const texts = others.filter((column) => column.kind === 'text');
  const labels = asked.length > 0 ? asked : telling(answer, [...texts, ...others.filter((column) => !texts.includes(column))], dates.slice(0, 2));
  return dates.length > 0 && labels.length > 0 ? { start: dates[0], end: dates[1], labels } : null;
}

export async function draw(host, answer, options) {
  const { start, end, labels } = choose(answer, options);
  const at = (term) => moment(term);
  const dated = answer.rows.filter((row) => row[start.name]).sort((a, b) => at(a[start.name]) - at(b[start.name]));
  const rows = dated.slice(0, MOST);
  await learn(rows);
  const moments = rows.flatMap((row) => [at(row[start.name]), ...(end && row[end.name] ? [at(row[end.name])] : [])]);
  const from = Math.min(...moments);
  const to = Math.max(...moments);
  const pad = (to - from) * 0.02 || 15e9;
  const px = (value) => ((value - from + pad) / (to - from + 2 * pad)) * 100 + '%';
  const marks = years(from - pad, to + pad, (host.clientWidth || 900) < 560 ? 4 : 6);
  host.append(
    make('table', { class: 'tab bars times' }, [
      make('caption', { class: 'vh', text: t('view.Timeline') }),
      make('thead', {}, [
        make('tr', {}, [
          ...labels.map((label) => make('th', { scope: 'col', text: label.name })),
          make('th', { scope: 'col', text: end ? start.name + ' – ' + end.name : start.name }),
          make('td', { class: 'bar', 'aria-hidden': 'true' }, [
            make('svg:svg', {}, marks.map((mark) =>
              make('svg:text', { class: 'tm', x: px(mark.at), y: 14, 'text-anchor': 'middle', text: mark.text }))),
          ]),
        ]),
      ]),
      make('tbody', {}, rows.map((row) => line(row, { start, end, labels }, at, px, marks))),
    ]),
  );
  if (dated.length > MOST) host.append(make('p', { class: 'src', text: count('bars.cut', MOST) }));
  const undated = answer.rows.length - dated.length;
  if (undated > 0) host.append(make('p', { class: 'src', text: count('time.undated', undated) }));
}

function line(row, { start, end, labels }, at, px, marks) {
  const first = row[start.name];
  const last = end && row[end.name];
  const x = px(at(first));
  const bare = labels.every((label) => !row[label.name]);
  return make('tr', {}, [
    ...labels.map((label, i) => make('th', { scope: 'row' }, bare && i === 0 ? [text(first)] : cell(row[label.name], label))),
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
