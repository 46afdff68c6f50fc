/** Who is tied to whom: things as discs, ties as lines, laid out once and then at rest. */
import { count, load, make, scrolling, t } from './config.js';
import { known, learn, short, text } from './cells.js';
import { named } from './columns.js';

const MOST = 90;
const LONGEST = 32;
const WIDTH = 1100;
const HEIGHT = 680;
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** Which columns make the ties: two of things, and what names the tie; null when no row ties two. */
export function choose(answer, options) {
  const ends = columns(answer, options);
  return ends && answer.rows.some((row) => ties(row, ends, answer)) ? ends : null;
}

function columns(answer, options) {
  const [x, y] = [named(answer, options.x)[0], named(answer, options.y)[0]];
  if (x && y) return { from: x, to: y, tie: named(answer, options.label)[0] ?? null };
  if (answer.graph) {
    const [from, tie, to] = answer.columns;
    return { from, tie, to };
  }
  const things = answer.of('thing', 'place');
  const texts = answer.of('text');
  if (things.length >= 2) return { from: things[0], to: things[1], tie: things[2] ?? null };
  if (things.length === 1 && texts.length > 0) return { from: things[0], to: texts[0], tie: null };
  return texts.length >= 2 ? { from: texts[0], to: texts[1], tie: null } : null;
}

/** Whether a row ties two things: of a graph, neither what kind a thing is nor what is only a text. */
function ties(row, { from, to, tie }, answer) {
  const [a, b] = [row[from.name], row[to.name]];
  return Boolean(a && b) && row[tie?.name]?.value !== TYPE && (!answer.graph || b.type === 'uri');
}

export async function draw(host, answer, options) {
  const ends = choose(answer, options);
  const { nodes, links, left } = gather(answer, ends);
  await learn([...nodes.map(({ term }) => ({ term })), ...links.map(({ said }) => ({ said }))]);
  name(nodes, links);
  await Promise.all(['d3-dispatch', 'd3-quadtree', 'd3-timer'].map((name) => load(name + '.min.js')));
  await load('d3-force.min.js');
  settle(nodes, links);
  const seen = legible(nodes);
  const box = bounds(nodes);
  const drawing = make('svg:svg', {
    class: 'net',
    role: 'img',
    viewBox: box.join(' '),
    width: box[2],
    height: box[3],
    'aria-label': t('graph.alt', nodes.length, links.length),
  });
  const lines = links.map((link) =>
    make('svg:line', { class: 'ke', x1: link.source.x, y1: link.source.y, x2: link.target.x, y2: link.target.y }, [
      make('svg:title', { text: `${link.source.name} – ${link.tie ? link.tie + ' – ' : ''}${link.target.name}` }),
    ]));
  const discs = nodes.map((node) => {
    const label = make('svg:text', { class: seen.has(node) ? null : 'far', y: -node.r - 5, 'text-anchor': 'middle', text: node.brief });
    const disc = make('svg:circle', { class: node.side === 'from' ? 'f1' : 'f3', r: node.r });
    const inside = [disc, label, make('svg:title', { text: node.name })];
    const group = make('svg:g', { class: 'node', transform: `translate(${node.x.toFixed(1)} ${node.y.toFixed(1)})` }, inside);
    const far = (on) => {
      drawing.classList.toggle('dim', on);
      group.classList.toggle('near', on);
      links.forEach((link, i) => {
        const touches = link.source === node || link.target === node;
        lines[i].classList.toggle('near', on && touches);
        if (touches) [link.source, link.target].forEach((end) => end.group.classList.toggle('near', on));
      });
    };
    group.addEventListener('pointerenter', () => far(true));
    group.addEventListener('pointerleave', () => far(false));
    node.group = group;
    return group;
  });
  drawing.append(...lines, ...discs);
  const frame = scrolling('netbox', drawing);
  host.append(
    make('p', { class: 'key-l xs' }, [key('f1', ends.from.name), key('f3', ends.to.name)]),
    frame,
    make('p', { class: 'src', text: t('graph.read') }),
  );
  frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
  if (left > 0) host.append(make('p', { class: 'src', text: count('graph.cut', left) }));
  host.append(list(nodes, links));
}

/** Every name in full, with those it is tied to, for whom the drawing shows too little. */
function list(nodes, links) {
  const near = (node) => links.filter((l) => l.source === node || l.target === node).map((l) => (l.source === node ? l.target : l.source).name);
  return make('details', { class: 'points' }, [
    make('summary', {}, [make('span', { text: count('graph.points', nodes.length) })]),
    make('ul', { class: 's' }, nodes.map((node) => make('li', {}, [make('b', { text: node.name }), ' – ' + [...new Set(near(node))].join(', ')]))),
  ]);
}

function key(colour, name) {
  return make('span', {}, [
    make('svg:svg', { class: 'dot', viewBox: '0 0 10 10', 'aria-hidden': 'true' }, [make('svg:circle', { class: colour, cx: 5, cy: 5, r: 5 })]),
    ' ' + name,
  ]);
}

/** The things with the most ties, and the ties between them. */
function gather(answer, ends) {
  const nodes = new Map();
  const links = new Map();
  const node = (term, side) => {
    const id = term.type + term.value;
    if (!nodes.has(id)) nodes.set(id, { id, side, term, ties: 0 });
    return nodes.get(id);
  };
  for (const row of answer.rows.filter((each) => ties(each, ends, answer))) {
    const [source, target] = [node(row[ends.from.name], 'from'), node(row[ends.to.name], 'to')];
    const id = source.id + ' ' + target.id;
    if (!links.has(id)) {
      links.set(id, { source, target, said: row[ends.tie?.name] });
      source.ties += 1;
      target.ties += 1;
    }
  }
  const kept = [...nodes.values()].sort((a, b) => b.ties - a.ties).slice(0, MOST);
  const inside = new Set(kept);
  kept.forEach((each) => (each.r = 5 + Math.min(16, 2.2 * Math.sqrt(each.ties))));
  return {
    nodes: kept,
    links: [...links.values()].filter((link) => inside.has(link.source) && inside.has(link.target)),
    left: nodes.size - kept.length,
  };
}

/** Names what is drawn, once its names are known. */
function name(nodes, links) {
  for (const node of nodes) node.name = text(node.term);
  for (const node of nodes) node.brief = brief(node, nodes);
  for (const link of links) link.tie = link.said ? (known(link.said.value).name ?? short(text(link.said))) : '';
}

function settle(nodes, links) {
  const { d3 } = globalThis;
  d3.forceSimulation(nodes)
    .force('link', d3.forceLink(links).distance(105))
    .force('charge', d3.forceManyBody().strength(-430))
    .force('x', d3.forceX(WIDTH / 2).strength(0.075))
    .force('y', d3.forceY(HEIGHT / 2).strength(0.09))
    .force('apart', d3.forceCollide((node) => node.r + 22))
    .stop()
    .tick(320);
}

/** The things whose names do not cover one another; those with more ties come first. */
function legible(nodes) {
  const kept = new Set();
  const boxes = [];
  for (const node of nodes) {
    const half = node.brief.length * 3.6;
    const box = [node.x - half, node.x + half, node.y - node.r - 20, node.y - node.r];
    if (boxes.some((b) => box[0] < b[1] && box[1] > b[0] && box[2] < b[3] && box[3] > b[2])) continue;
    boxes.push(box);
    kept.add(node);
  }
  return kept;
}

function bounds(nodes) {
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const [w, n] = [Math.min(...xs) - 90, Math.min(...ys) - 45];
  return [w, n, Math.max(...xs) - w + 90, Math.max(...ys) - n + 30].map(Math.round);
}

/** A name short enough for a drawing: its beginning, or both its ends when others begin alike. */
function brief(node, nodes) {
  if (node.name.length <= LONGEST) return node.name;
  const start = node.name.slice(0, LONGEST - 1);
  if (!nodes.some((other) => other !== node && other.name.startsWith(start))) return start + '…';
  const half = (LONGEST - 2) / 2;
  return node.name.slice(0, half).trimEnd() + '…' + node.name.slice(-half).trimStart();
}
