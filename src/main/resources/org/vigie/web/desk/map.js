/** Where: France by départements, or the world by countries; a disc and a figure on each place. */
import { config, figure, json, load, make, scrolling, t } from './config.js';
import { country, known, learn, text } from './cells.js';
import { point } from './answer.js';
import { named } from './columns.js';

const PLACE = 'https://w3id.org/vigie/code/place-';

/** Which columns make the map: places, countries or points, and a figure if there is one. */
export function choose(answer, options) {
  const where = named(answer, options.x)[0] || answer.of('place', 'point', 'country')[0];
  const size = options.y ? named(answer, options.y)[0] : answer.of('number')[0];
  const label = answer.of('text', 'thing').find((column) => column !== where);
  return where && ['place', 'point', 'country'].includes(where.kind) ? { where, size, label } : null;
}

export async function draw(host, answer, options) {
  const chosen = choose(answer, options);
  await learn(answer.rows.map((row) => ({ where: row[chosen.where.name], label: row[chosen.label?.name] })));
  const places = gather(answer, chosen);
  const drawing = make('svg:svg', { class: 'map', role: 'img', 'aria-label': t('map.alt', places.size) });
  const frame = scrolling(chosen.where.kind === 'place' ? 'mapbox' : 'mapbox broad', drawing);
  host.append(frame);
  const left =
    chosen.where.kind === 'place' ? await france(drawing, places) : await world(drawing, places, chosen.where.kind);
  frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
  host.append(
    make('p', { class: 'src', text: chosen.size ? t('map.size', chosen.size.name) : t('map.count') }),
  );
  if (left.length > 0) {
    host.append(make('p', { class: 'src', text: t('map.left', left.map((p) => `${p.name} (${figure(p.value)})`).join(' · ')) }));
  }
}

/** The figure of each place: the sum of a column, or how many rows name it. */
function gather(answer, { where, size, label }) {
  const places = new Map();
  for (const row of answer.rows) {
    const term = row[where.name];
    if (!term) continue;
    const place = places.get(term.value) ?? { term, value: 0, names: [] };
    place.value += size ? Number(row[size.name]?.value ?? 0) : 1;
    if (label && row[label.name]) place.names.push(text(row[label.name]));
    place.name = where.kind === 'country' ? country(term.value) : where.kind === 'point' ? place.names[0] ?? '' : (known(term.value).name ?? text(term));
    places.set(term.value, place);
  }
  return places;
}

function disc({ place, x, y, radius }) {
  return make('svg:g', { class: 'disc' }, [
    make('svg:circle', { cx: x, cy: y, r: radius }),
    make('svg:text', { x, y: y + 4, 'text-anchor': 'middle', text: figure(place.value) }),
    make('svg:title', { text: [`${place.name} : ${figure(place.value)}`, ...place.names.slice(0, 12)].join('\n') }),
  ]);
}

/** Draws the largest disc first, so that none hides a smaller one. */
function discs(drawing, found) {
  const most = Math.max(1e-9, ...found.map(({ place }) => place.value));
  for (const each of found) each.radius = 8 + 14 * Math.sqrt(Math.max(each.place.value, 0) / most);
  part(found);
  found.sort((a, b) => b.radius - a.radius).forEach((each) => drawing.append(disc(each)));
}

/** Pushes apart the discs that cover one another. */
function part(discs) {
  for (let round = 0; round < 60; round++) {
    for (const a of discs) {
      for (const b of discs) {
        const away = Math.hypot(b.x - a.x, b.y - a.y);
        const over = a.radius + b.radius + 1 - away;
        if (a === b || over <= 0) continue;
        const [dx, dy] = away < 0.01 ? [1, 0] : [(b.x - a.x) / away, (b.y - a.y) / away];
        a.x -= (dx * over) / 4;
        a.y -= (dy * over) / 4;
        b.x += (dx * over) / 4;
        b.y += (dy * over) / 4;
      }
    }
  }
}

async function france(drawing, places) {
  const [{ default: map }, terms] = await Promise.all([import(config.base + '/france.js'), json(config.terms)]);
  const shapes = new Map();
  const land = make('svg:g', { class: 'land' });
  drawing.append(land);
  drawing.setAttribute('viewBox', '0 0 613 640');
  for (const each of map.locations) {
    const shape = make('svg:path', { d: each.path });
    land.append(shape);
    shapes.set('fr-d' + each.id.toLowerCase(), shape);
  }
  const sea = ['fr-d971', 'fr-d972', 'fr-d973', 'fr-d974', 'fr-d976'];
  sea.forEach((slug, i) => {
    const shape = make('svg:rect', { x: 40 + i * 62, y: 596, width: 40, height: 26, rx: 2 });
    land.append(shape, make('svg:text', { class: 'tm', x: 60 + i * 62, y: 636, 'text-anchor': 'middle', text: slug.slice(4) }));
    shapes.set(slug, shape);
  });
  const found = [];
  const left = [];
  for (const place of places.values()) {
    const slug = place.term.value.slice(PLACE.length);
    const parts = [slug, ...(terms.places[slug] ?? around(slug, terms.places))].map((part) => shapes.get(part)).filter(Boolean);
    if (slug === 'fr' || parts.length === 0) {
      left.push(place);
      continue;
    }
    parts.forEach((shape) => shape.classList.add('on'));
    if (shapes.has(slug)) shapes.get(slug).classList.add('self');
    const boxes = parts.map((part) => part.getBBox());
    found.push({ place, x: mean(boxes.map((b) => b.x + b.width / 2)), y: mean(boxes.map((b) => b.y + b.height / 2)) });
  }
  discs(drawing, found);
  return left;
}

/** What a place that has no parts lies in: a town is drawn in its département. */
function around(slug, places) {
  return Object.keys(places).filter((whole) => places[whole].includes(slug));
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function world(drawing, places, kind) {
  await load('d3-array.min.js');
  const [, , topology, codes] = await Promise.all([
    load('d3-geo.min.js'),
    load('topojson-client.min.js'),
    json(config.base + '/world.json'),
    json(config.base + '/countries.json'),
  ]);
  const { d3, topojson } = globalThis;
  const numeric = new Map(codes.map(([two, , three]) => [two, three]));
  const lands = topojson.feature(topology, topology.objects.countries).features.filter((land) => land.id !== '010');
  const byId = new Map(lands.map((land) => [land.id, land]));
  const spots = [];
  const left = [];
  for (const place of places.values()) {
    const land = kind === 'country' ? byId.get(numeric.get(place.term.value)) : null;
    const at = kind === 'point' ? point(place.term) : land ? d3.geoCentroid(mainland(land, d3)) : null;
    if (at) spots.push({ place, at, land });
    else left.push(place);
  }
  drawing.setAttribute('viewBox', '0 0 960 480');
  const projection = d3.geoEqualEarth();
  const extent = near(spots);
  if (extent) projection.fitExtent([[60, 40], [900, 440]], extent);
  else projection.fitSize([960, 480], { type: 'FeatureCollection', features: lands });
  const path = d3.geoPath(projection);
  const on = new Set(spots.map((spot) => spot.land));
  drawing.append(make('svg:g', { class: 'land' }, lands.map((land) => make('svg:path', { class: on.has(land) ? 'on' : null, d: path(land) ?? '' }))));
  discs(drawing, spots.map(({ place, at }) => ({ place, x: projection(at)[0], y: projection(at)[1] })));
  return left;
}

/** The largest piece of a country: the disc of France stands in Europe. */
function mainland(land, d3) {
  if (land.geometry.type !== 'MultiPolygon') return land;
  const pieces = land.geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
  return pieces.sort((a, b) => d3.geoArea(b) - d3.geoArea(a))[0];
}

/** The part of the world to show when all points are close together. */
function near(spots) {
  if (spots.length < 1) return null;
  const xs = spots.map((spot) => spot.at[0]);
  const ys = spots.map((spot) => spot.at[1]);
  if (Math.max(...xs) - Math.min(...xs) > 70) return null;
  const pad = 6;
  const [w, e, s, n] = [Math.min(...xs) - pad, Math.max(...xs) + pad, Math.min(...ys) - pad, Math.max(...ys) + pad];
  return { type: 'MultiPoint', coordinates: [[w, s], [w, n], [e, s], [e, n]] };
}
