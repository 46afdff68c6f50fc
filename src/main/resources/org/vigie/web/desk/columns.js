/** Which columns of an answer a drawing is made of. */

/** Beyond this many rows, the first ones say well enough which columns tell rows apart. */
const ENOUGH = 2000;

/** More names than this for one row are no name any more. */
const MOST = 3;

/** The name of a variable without its mark. */
export function strip(name) {
  return String(name).replace(/^[?$]/, '');
}

/** The columns that a hint names, one or a list of them; those that the answer lacks left out. */
export function named(answer, names) {
  return [].concat(names ?? []).map((name) => answer.columns.find((column) => column.name === strip(name))).filter(Boolean);
}

/**
 * The columns that tell the rows apart, as few as will do, in the order of the answer.
 *
 * @param candidates those to choose from, the better names first
 * @param beside columns that are seen in any case, and tell rows apart too
 */
export function telling(answer, candidates, beside = []) {
  const rows = answer.rows.slice(0, ENOUGH);
  const kinds = (columns) => new Set(rows.map((row) => columns.map((column) => row[column.name]?.value ?? '').join('\n'))).size;
  const chosen = [];
  let told = 0;
  while (told < rows.length && chosen.length < Math.min(MOST, candidates.length)) {
    const seen = chosen.length > 0 ? [...beside, ...chosen] : [];
    const counts = candidates.map((column) => kinds([...seen, column]));
    const most = Math.max(...counts);
    if (most <= told) break;
    chosen.push(candidates[counts.indexOf(most)]);
    told = kinds([...beside, ...chosen]);
  }
  return answer.columns.filter((column) => chosen.includes(column));
}

/** Figures of one order of magnitude together: on one scale, the others would not be seen. */
export function alike(figures, largest) {
  const groups = [];
  for (const figure of figures) {
    const size = largest(figure) || 1;
    const group = groups.find((each) => each.size / size <= 10 && size / each.size <= 10);
    if (group) group.figures.push(figure);
    else groups.push({ size, figures: [figure] });
  }
  return groups.map((group) => group.figures);
}
