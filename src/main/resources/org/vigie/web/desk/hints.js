/** Comments of a query that say how its answer is to be seen, as the Wikidata query service has them. */

/** The views, by the name that a hint gives them. */
export const VIEWS = ['Table', 'BarChart', 'LineChart', 'Map', 'Graph', 'Timeline'];

const HINT = /^[ \t]*#[ \t]*defaultView[ \t]*:[ \t]*([A-Za-z]+)[ \t]*(\{.*\})?[ \t]*$/m;

/**
 * What the query asks for.
 *
 * @returns {{view: string|null, options: object}} options such as hide, x, y, series
 */
export function read(query) {
  const found = HINT.exec(query);
  if (!found) return { view: null, options: {} };
  const view = VIEWS.find((name) => name.toLowerCase() === found[1].toLowerCase()) ?? null;
  let options = {};
  if (found[2]) {
    try {
      options = JSON.parse(found[2]);
    } catch {
      // A hint is a wish: one that cannot be read is left aside, the answer is shown all the same.
    }
  }
  return { view, options };
}

/** The query with a hint for that view, in place of the one it has. */
export function write(query, view) {
  const has = HINT.exec(query);
  if (has && has[1].toLowerCase() === view.toLowerCase()) return query;
  if (view === 'Table') return has ? query.replace(/^[ \t]*#[ \t]*defaultView.*\r?\n?/m, '') : query;
  const line = '#defaultView:' + view;
  return has ? query.replace(HINT, line) : line + '\n' + query;
}
