/** Who is tied to whom: things as discs, ties as lines, laid out once and then at rest. */
import { count, load, make, t } from './config.js';
import { known, short, text } from './cells.js';
import { strip } from './bars.js';

const MOST = 90;
const WIDTH = 1100;
const HEIGHT = 680;
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** Which columns make the ties: two of things, and what names the tie. */
export function choose(answer, options) {
  const named = (name) => answer.columns.find((column) => column.name === strip(name));
  const [x, y] = [options.x, options.y].map((name) => name && named(name));
  if (x && y) return { from: x, to: y, tie: options.label ? named(options.label) : null };
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

export async function draw(host, answer, options) {
  const { from, to, tie } = choose(answer, options);
  const { nodes, links, left } = gather(answer, from, to, tie);
  await Promise.all(['d3-dispatch', 'd3-quadtree', 'd3-timer'].map((name) => load(name + '.min.js')));
  await load('d3-force.min.js');
  settle(nodes, links);
  const named = legible(nodes);
  const box = bounds(nodes);
  const drawing = make('svg:svg', {
    class: 'net',
    role: 'img',
    viewBox: box.join(' '),
    'aria-label': t('graph.alt', nodes.length, links.length),
  });
  const lines = links.map((link) =>
    make('svg:line', { class: 'ke', x1: link.source.x, y1: link.source.y, x2: link.target.x, y2: link.target.y }, [
      make('svg:title', { text: `${link.source.name} – ${link.tie ? link.tie + ' – ' : ''}${link.target.name}` }),
    ]));
  const discs = nodes.map((node) => {
    const label = make('svg:text', { class: named.has(node) ? null : 'far', y: -node.r - 5, 'text-anchor': 'middle', text: clip(node.name) });
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
  host.append(
    make('p', { class: 'key-l xs' }, [key('f1', from.name), key('f3', to.name)]),
    make('div', { class: 'netbox' }, [drawing]),
    make('p', { class: 'src', text: t('graph.read') }),
  );
  if (left > 0) host.append(make('p', { class: 'src', text: count('graph.cut', left) }));
}

function key(colour, name) {
  return make('span', {}, [
    make('svg:svg', { class: 'dot', viewBox: '0 0 10 10', 'aria-hidden': 'true' }, [make('svg:circle', { class: colour, cx: 5, cy: 5, r: 5 })]),
    ' ' + name,
  ]);
}

/** The things with the most ties, and the ties between them. */
function gather(answer, from, to, tie) {
  const nodes = new Map();
  const links = new Map();
  const node = (term, side) => {
    const id = term.type + term.value;
    if (!nodes.has(id)) nodes.set(id, { id, side, name: text(term), ties: 0 });
    return nodes.get(id);
  };
  for (const row of answer.rows) {
    const a = row[from.name];
    const b = row[to.name];
    if (!a || !b || row[tie?.name]?.value === TYPE || (answer.graph && b.type !== 'uri')) continue;
    const [source, target] = [node(a, 'from'), node(b, 'to')];
    const id = source.id + ' ' + target.id;
    const said = tie && row[tie.name] ? (known(row[tie.name].value).name ?? short(text(row[tie.name]))) : '';
    if (!links.has(id)) {
      links.set(id, { source, target, tie: said });
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
    const half = clip(node.name).length * 3.6;
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

function clip(name) {
  return name.length <= 28 ? name : name.slice(0, 27) + '…';
}
