/** A line over dates, years or numbers, named at its end. */
import { figure, make, t } from './config.js';
import { date, text } from './cells.js';
import { moment } from './answer.js';
import { strip } from './bars.js';

const HEIGHT = 340;
const MOST_SERIES = 3;

/** Which columns make the line: an axis, figures, and what tells one series from another. */
export function choose(answer, options) {
  const named = (name) => answer.columns.find((column) => column.name === strip(name));
  const x = (options.x && named(options.x)) || answer.of('date', 'year')[0] || (answer.of('number').length > 1 && answer.of('number')[0]);
  const figures = (options.y ? [].concat(options.y).map(named) : answer.of('number'))
    .filter((column) => column && column !== x)
    .slice(0, MOST_SERIES);
  const series = options.series ? named(options.series) : answer.of('text', 'thing', 'place', 'country')[0];
  return x && figures.length > 0 ? { x, figures, series } : null;
}

export function draw(host, answer, options) {
  const { x, figures, series } = choose(answer, options);
  const at = (term) => (x.kind === 'date' ? moment(term) : Number(term.value));
  const lines = gather(answer, x, figures, series, at);
  const points = lines.flatMap((line) => line.points);
  const width = Math.max(320, host.clientWidth || 900);
  const room = { left: 64, right: Math.min(190, width * 0.3), top: 14, bottom: 34 };
  const from = Math.min(...points.map((p) => p.x));
  const to = Math.max(...points.map((p) => p.x));
  const low = Math.min(0, ...points.map((p) => p.y));
  const marks = ticks(low, Math.max(...points.map((p) => p.y), 0));
  const high = Math.max(marks.at(-1), ...points.map((p) => p.y));
  const px = (value) => room.left + ((value - from) / (to - from || 1)) * (width - room.left - room.right);
  const py = (value) => HEIGHT - room.bottom - ((value - low) / (high - low || 1)) * (HEIGHT - room.top - room.bottom);
  const drawing = make('svg:svg', {
    class: 'plot',
    viewBox: `0 0 ${width} ${HEIGHT}`,
    role: 'img',
    'aria-label': t('line.alt', figures.map((f) => f.name).join(', '), x.name),
  });
  for (const mark of marks) {
    drawing.append(
      make('svg:line', { class: mark === 0 ? 'k' : 'kl', x1: room.left, x2: width - room.right, y1: py(mark), y2: py(mark) }),
      make('svg:text', { class: 'tm', x: room.left - 8, y: py(mark) + 4, 'text-anchor': 'end', text: figure(mark) }),
    );
  }
  for (const mark of stops(x, from, to, answer, at, width)) {
    drawing.append(make('svg:text', { class: 'tm', x: px(mark.at), y: HEIGHT - 10, 'text-anchor': 'middle', text: mark.text }));
  }
  let last = -Infinity;
  for (const [i, line] of lines.map((l) => [l.colour, l]).sort((a, b) => py(a[1].points.at(-1).y) - py(b[1].points.at(-1).y))) {
    const path = line.points.map((p, n) => (n ? 'L' : 'M') + px(p.x).toFixed(1) + ' ' + py(p.y).toFixed(1)).join('');
    drawing.append(make('svg:path', { class: 'ln s' + i, d: path }));
    for (const p of line.points) {
      drawing.append(
        make('svg:circle', { class: 'f' + i, cx: px(p.x), cy: py(p.y), r: 4 }, [
          make('svg:title', { text: `${line.name} · ${p.label} : ${figure(p.y)}` }),
        ]),
      );
    }
    last = Math.max(last + 17, py(line.points.at(-1).y));
    drawing.append(
      make('svg:text', { class: 't' + i + ' b', x: px(line.points.at(-1).x) + 10, y: last + 4, text: clip(line.name, room.right / 8) }),
    );
  }
  host.append(drawing);
  const left = distinct(answer, series) - MOST_SERIES;
  if (series && left > 0) host.append(make('p', { class: 'src', text: t('line.cut', MOST_SERIES, left) }));
}

/** One line for each figure, or for each of the most frequent series. */
function gather(answer, x, figures, series, at) {
  const point = (row, f) => ({ x: at(row[x.name]), y: Number(row[f.name].value), label: x.kind === 'date' ? date(row[x.name]) : row[x.name].value });
  const whole = (f) => (row) => row[x.name] && row[f.name];
  const order = (points) => points.sort((a, b) => a.x - b.x);
  if (figures.length > 1 || !series || distinct(answer, series) === answer.rows.length) {
    return figures.map((f, i) => ({ name: f.name, colour: i + 1, points: order(answer.rows.filter(whole(f)).map((row) => point(row, f))) }));
  }
  const groups = new Map();
  for (const row of answer.rows.filter(whole(figures[0]))) {
    const name = text(row[series.name]);
    groups.set(name, [...(groups.get(name) ?? []), point(row, figures[0])]);
  }
  return [...groups]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, MOST_SERIES)
    .map(([name, points], i) => ({ name, colour: i + 1, points: order(points) }));
}

function distinct(answer, column) {
  return column ? new Set(answer.rows.map((row) => row[column.name]?.value)).size : 0;
}

function clip(words, most) {
  return words.length <= most ? words : words.slice(0, most - 1) + '…';
}

/** Round numbers that cover a range. */
export function ticks(low, high) {
  const raw = (high - low || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= raw);
  const marks = [];
  for (let mark = Math.floor(low / step) * step; mark < high + step * 0.999; mark += step) {
    marks.push(Number(mark.toPrecision(12)));
  }
  return marks;
}

/** What stands under the axis: years, or the values themselves when they are few. */
function stops(x, from, to, answer, at, width) {
  const most = Math.max(2, Math.floor(width / 110));
  if (x.kind === 'date') return years(from, to, most);
  const values = [...new Set(answer.rows.filter((row) => row[x.name]).map((row) => at(row[x.name])))].sort((a, b) => a - b);
  const every = Math.ceil(values.length / most);
  return values.filter((_, i) => i % every === 0).map((value) => ({ at: value, text: x.kind === 'year' ? String(value) : figure(value) }));
}

/** The firsts of January of a span of time, at most so many. */
export function years(from, to, most) {
  const first = new Date(from).getUTCFullYear();
  const last = new Date(to).getUTCFullYear() + 1;
  const every = Math.max(1, Math.ceil((last - first) / most));
  const marks = [];
  for (let year = Math.ceil(first / every) * every; year <= last; year += every) {
    const start = Date.UTC(year, 0, 1);
    if (start >= from && start <= to) marks.push({ at: start, text: String(year) });
  }
  return marks.length ? marks : [{ at: from, text: String(first) }];
}
