/** A line over dates, years or numbers, named at its end. */
import { count, figure, make, t } from './config.js';
import { date, learn, words } from './cells.js';
import { moment } from './answer.js';
import { alike, named, telling } from './columns.js';

const HEIGHT = 340;
const LOW_HEIGHT = 220;
const MOST_SERIES = 3;

/** Which columns make the line: an axis, figures, and what tells one series from another. */
export function choose(answer, options) {
  const x = named(answer, options.x)[0] || answer.of('date', 'year')[0] || (answer.of('number').length > 1 && answer.of('number')[0]);
  if (!x) return null;
  const figures = (options.y ? named(answer, options.y) : answer.of('number'))
    .filter((column) => column !== x && answer.rows.some((row) => row[x.name] && row[column.name]))
    .slice(0, MOST_SERIES);
  return figures.length > 0 ? { x, figures, series: series(answer, options, x) } : null;
}

/** What tells one series from another; nothing where each moment has one row. */
function series(answer, options, x) {
  const asked = named(answer, options.series)[0];
  if (asked) return asked;
  const dated = answer.rows.filter((row) => row[x.name]);
  if (new Set(dated.map((row) => row[x.name].value)).size === dated.length) return undefined;
  const column = telling(answer, answer.of('text', 'thing', 'place', 'country'), [x])[0];
  return distinct(answer, column) < answer.rows.length ? column : undefined;
}

export async function draw(host, answer, options) {
  const { x, figures, series } = choose(answer, options);
  if (series?.kind === 'thing' || series?.kind === 'place') await learn(answer.rows.map((row) => ({ name: row[series.name] })));
  const at = (term) => (x.kind === 'date' ? moment(term) : Number(term.value));
  const groups = plots(answer, x, figures, series, at);
  let gaps = false;
  for (const { title, lines } of groups) {
    if (title) host.append(make('p', { class: 's b', text: title }));
    gaps = plot(host, x, lines, groups.length > 1 ? LOW_HEIGHT : HEIGHT) || gaps;
  }
  if (gaps) host.append(make('p', { class: 'src', text: t('line.gap') }));
  const left = series ? distinct(answer, series) - MOST_SERIES : 0;
  if (left > 0) host.append(make('p', { class: 'src', text: count('line.cut', left, MOST_SERIES) }));
}

/** The lines of each drawing: figures of one order share one, series have one for each figure. */
function plots(answer, x, figures, series, at) {
  const largest = (line) => Math.max(...line.points.map((p) => Math.abs(p.y)));
  if (!series) return alike(figures.map((f, i) => whole(answer, x, f, i, at)), largest).map((lines) => ({ lines }));
  return figures.map((f) => ({ title: figures.length > 1 ? f.name : '', lines: parts(answer, x, f, series, at) }));
}

/** Draws lines; answers whether one of them goes over years of which nothing is known. */
function plot(host, x, lines, height) {
  const points = lines.flatMap((line) => line.points);
  const width = Math.max(320, host.clientWidth || 900);
  const room = { left: 64, right: Math.min(190, width * 0.3), top: 14, bottom: 34 };
  const from = Math.min(...points.map((p) => p.x));
  const to = Math.max(...points.map((p) => p.x));
  const low = Math.min(0, ...points.map((p) => p.y));
  const marks = ticks(low, Math.max(...points.map((p) => p.y), 0));
  const high = Math.max(marks.at(-1), ...points.map((p) => p.y));
  const px = (value) => room.left + ((value - from) / (to - from || 1)) * (width - room.left - room.right);
  const py = (value) => height - room.bottom - ((value - low) / (high - low || 1)) * (height - room.top - room.bottom);
  const drawing = make('svg:svg', {
    class: 'plot',
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': t('line.alt', lines.map((line) => line.name).join(', '), x.name),
  });
  for (const mark of marks) {
    drawing.append(
      make('svg:line', { class: mark === 0 ? 'k' : 'kl', x1: room.left, x2: width - room.right, y1: py(mark), y2: py(mark) }),
      make('svg:text', { class: 'tm', x: room.left - 8, y: py(mark) + 4, 'text-anchor': 'end', text: figure(mark) }),
    );
  }
  for (const mark of apart(stops(x, from, to, points, width), px)) {
    drawing.append(make('svg:text', { class: 'tm', x: px(mark.at), y: height - 10, 'text-anchor': 'middle', text: mark.text }));
  }
  let last = -Infinity;
  const path = (some) => some.map((p, n) => (n ? 'L' : 'M') + px(p.x).toFixed(1) + ' ' + py(p.y).toFixed(1)).join('');
  let gaps = false;
  for (const line of [...lines].sort((a, b) => py(a.points.at(-1).y) - py(b.points.at(-1).y))) {
    for (const { open, points: piece } of pieces(line.points, x.kind === 'year')) {
      gaps ||= open;
      drawing.append(make('svg:path', { class: 'ln s' + line.colour + (open ? ' gap' : ''), d: path(piece) }));
    }
    for (const p of line.points) {
      drawing.append(
        make('svg:circle', { class: 'f' + line.colour, cx: px(p.x), cy: py(p.y), r: 4 }, [
          make('svg:title', { text: t('line.point', line.name, p.label, figure(p.y)) }),
        ]),
      );
    }
    last = Math.max(last + 17, py(line.points.at(-1).y));
    drawing.append(
      make('svg:text', { class: 't' + line.colour + ' b', x: px(line.points.at(-1).x) + 10, y: last + 4, text: clip(line.name, room.right / 8) }),
    );
  }
  host.append(drawing);
  return gaps;
}

/** A line in pieces: whole ones, and open ones between two years that do not follow each other. */
function pieces(points, yearly) {
  const all = [];
  let run = [];
  for (const point of points) {
    const before = run.at(-1);
    if (yearly && before && point.x - before.x > 1) {
      all.push({ open: false, points: run }, { open: true, points: [before, point] });
      run = [];
    }
    run.push(point);
  }
  return [...all, { open: false, points: run }].filter((piece) => piece.points.length > 1);
}

function point(row, x, f, at) {
  return { x: at(row[x.name]), y: Number(row[f.name].value), label: x.kind === 'date' ? date(row[x.name]) : row[x.name].value };
}

function drawn(answer, x, f) {
  return answer.rows.filter((row) => row[x.name] && row[f.name]);
}

function ordered(points) {
  return points.sort((a, b) => a.x - b.x);
}

/** One line of a figure. */
function whole(answer, x, f, i, at) {
  return { name: f.name, colour: i + 1, points: ordered(drawn(answer, x, f).map((row) => point(row, x, f, at))) };
}

/** One line of a figure for each of the series that have the most points. */
function parts(answer, x, f, series, at) {
  const groups = new Map();
  for (const row of drawn(answer, x, f)) {
    const name = words(row[series.name], series) || '–';
    groups.set(name, [...(groups.get(name) ?? []), point(row, x, f, at)]);
  }
  return [...groups]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, MOST_SERIES)
    .map(([name, points], i) => ({ name, colour: i + 1, points: ordered(points) }));
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
function stops(x, from, to, points, width) {
  const most = Math.max(2, Math.floor(width / 110));
  if (x.kind === 'date') return years(from, to, most);
  if (x.kind === 'year') return eachYear(from, to, most);
  const values = [...new Set(points.map((p) => p.x))].sort((a, b) => a - b);
  const every = Math.ceil(values.length / most);
  return values.filter((_, i) => i % every === 0).map((value) => ({ at: value, text: figure(value) }));
}

/** The years of a span, those without a point too, at most so many. */
function eachYear(from, to, most) {
  const every = Math.ceil((to - from + 1) / most);
  const marks = [];
  for (let year = from; year <= to; year += every) marks.push({ at: year, text: String(year) });
  return marks;
}

/** The marks that leave room for one another, from the first on. */
function apart(marks, px) {
  let end = -Infinity;
  return marks.filter((mark) => {
    const half = mark.text.length * 4;
    if (px(mark.at) - half < end + 8) return false;
    end = px(mark.at) + half;
    return true;
  });
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
