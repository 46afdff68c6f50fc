/**
 * Spreadsheets of any format (XLS, XLSX, ODS, CSV) as plain sheets of cells, with the comment and
 * the colour of each. Apache POI is at home here; ODS is read as the XML that it is, because that
 * keeps memory, repeated rows and expansion within the budget.
 */
@NullMarked
package org.vigie.source.sheet;

import org.jspecify.annotations.NullMarked;
