/**
 * Spreadsheets of any format (XLS, XLSX, ODS, CSV) as plain sheets of cells, with the comment and
 * the colour of each. Apache POI and SODS are at home here.
 */
@NullMarked
package org.vigie.source.sheet;

import org.jspecify.annotations.NullMarked;
