/** Asks the endpoint, and holds what it says. */
import { config, t } from './config.js';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const NUMBERS = new Set(
  ['integer', 'decimal', 'double', 'float', 'int', 'long', 'short', 'byte', 'nonNegativeInteger',
    'positiveInteger', 'nonPositiveInteger', 'negativeInteger', 'unsignedInt', 'unsignedLong',
    'unsignedShort', 'unsignedByte'].map((name) => XSD + name),
);
const DATES = new Set(['date', 'dateTime', 'gYear', 'gYearMonth', 'dateTimeStamp'].map((n) => XSD + n));
const DAY = /^-?\d{4}(-\d{2}(-\d{2}(T.*)?)?)?([+-]\d{2}:\d{2}|Z)?$/;
const PLACE = 'https://w3id.org/vigie/code/place-';

/** The endpoint refused, or could not be reached. */
export class Refused extends Error {
  constructor(title, detail, status) {
    super(title);
    this.detail = detail;
    this.status = status;
  }
}

/** The form of a query: SELECT, ASK, CONSTRUCT or DESCRIBE; empty when none is found. */
export function form(query) {
  const bare = query
    .replace(/"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, '""')
    .replace(/<[^>\s]*>/g, '<>')
    .replace(/#.*$/gm, '');
  return (/\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b/i.exec(bare)?.[1] ?? '').toUpperCase();
}

export function isGraph(query) {
  return ['CONSTRUCT', 'DESCRIBE'].includes(form(query));
}

/**
 * Asks.
 *
 * @param query the text
 * @param state parameters beside it, such as {at: '12'}
 * @param signal to stop waiting
 * @returns {Promise<Answer>}
 * @throws {Refused}
 */
export async function ask(query, state, signal) {
  const graph = isGraph(query);
  const began = performance.now();
  const answer = await fetch(config.endpoint, {
    method: 'POST',
    signal,
    headers: {
      Accept: graph ? 'application/n-triples' : 'application/sparql-results+json',
      'Accept-Language': config.lang,
    },
    body: new URLSearchParams({ query, ...state }),
  });
  if (!answer.ok) throw await refused(answer);
  const read = graph ? triples(await answer.text()) : table(await answer.json());
  read.took = performance.now() - began;
  read.headers = answer.headers;
  return read;
}

async function refused(answer) {
  const text = await answer.text();
  try {
    const problem = JSON.parse(text);
    return new Refused(problem.title ?? '', problem.detail ?? '', answer.status);
  } catch {
    return new Refused(text.slice(0, 600), '', answer.status);
  }
}

/** The rows of an answer, with what their columns are made of. */
export class Answer {
  /**
   * @param truth of a question of yes or no; undefined for others
   * @param graph whether the rows are the triples of a graph
   */
  constructor(vars, rows, truth, graph = false) {
    this.rows = rows;
    this.truth = truth;
    this.graph = graph;
    this.columns = vars.map((name) => ({ name, kind: kind(rows, name) }));
  }

  /** The columns of these kinds, those that a hint hides left out. */
  of(...kinds) {
    return this.columns.filter((column) => kinds.includes(column.kind));
  }
}

function table(json) {
  if (typeof json.boolean === 'boolean') return new Answer([], [], json.boolean);
  return new Answer(json.head.vars ?? [], json.results.bindings);
}

/** A graph as rows of subject, property and value. */
function triples(text) {
  const rows = [];
  const vars = ['subject', 'property', 'value'].map((name) => t('graph.' + name));
  const term = '(<[^>]*>|_:\\S+|"(?:[^"\\\\]|\\\\.)*"(?:@[A-Za-z0-9-]+|\\^\\^<[^>]*>)?)';
  const line = new RegExp(`^\\s*${term}\\s+${term}\\s+${term}\\s*\\.\\s*$`);
  for (const each of text.split('\n')) {
    const found = line.exec(each);
    if (found) rows.push(Object.fromEntries(vars.map((name, i) => [name, node(found[i + 1])])));
  }
  return new Answer(vars, rows, undefined, true);
}

function node(text) {
  if (text.startsWith('<')) return { type: 'uri', value: unescape(text.slice(1, -1)) };
  if (text.startsWith('_:')) return { type: 'bnode', value: text.slice(2) };
  const end = text.lastIndexOf('"');
  const tail = text.slice(end + 1);
  return {
    type: 'literal',
    value: unescape(text.slice(1, end)),
    ...(tail.startsWith('@') ? { 'xml:lang': tail.slice(1) } : {}),
    ...(tail.startsWith('^^') ? { datatype: tail.slice(3, -1) } : {}),
  };
}

const ESCAPES = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f' };

function unescape(text) {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, four, eight, one) =>
    one ? (ESCAPES[one] ?? one) : String.fromCodePoint(parseInt(four ?? eight, 16)));
}

export function isNumber(term) {
  return term.type !== 'uri' && NUMBERS.has(term.datatype) && term.value !== '' && isFinite(term.value);
}

/** A date as XML Schema types it, or as EDTF writes it in plain text: 2021, 2021-03, 2021-03-31. */
export function isDate(term) {
  return term.type === 'literal' || term.type === 'typed-literal'
    ? (DATES.has(term.datatype) || (!term.datatype && !term['xml:lang'])) && DAY.test(term.value)
    : false;
}

/** The moment at which a date begins, in milliseconds. */
export function moment(term) {
  const parts = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T.*)?/.exec(term.value);
  if (parts[4]) return Date.parse(term.value);
  // Date.UTC takes the years from 0 to 99 for those of the twentieth century.
  return new Date(0).setUTCFullYear(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1));
}

/** The longitude and latitude of a point in WKT, or null. */
export function point(term) {
  const found = /^(?:<[^>]*>\s*)?POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)$/i.exec(term.value);
  return found ? [Number(found[1]), Number(found[2])] : null;
}

/** What a column holds, when all its values are of one kind; 'text' otherwise. */
function kind(rows, name) {
  const terms = rows.map((row) => row[name]).filter(Boolean);
  const all = (test) => terms.length > 0 && terms.every(test);
  if (all((term) => term.type === 'uri' && term.value.startsWith(PLACE))) return 'place';
  if (all((term) => term.type === 'uri' || term.type === 'bnode')) return 'thing';
  if (all((term) => point(term) !== null)) return 'point';
  if (all(isNumber)) return year(name) && all((term) => /^\d{4}$/.test(term.value)) ? 'year' : 'number';
  if (all(isDate)) return 'date';
  if (all((term) => term.type !== 'uri' && !term['xml:lang'] && /^[A-Z]{2}$/.test(term.value))) {
    return 'country';
  }
  return 'text';
}

function year(name) {
  return /year|ann[eé]e/i.test(name);
}
