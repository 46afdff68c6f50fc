/**
 * A view of the data as tables: a database of SQLite, filled statement by statement, from which the
 * tables for spreadsheets are read. SQLite is at home here.
 */
@NullMarked
package org.vigie.release.table;

import org.jspecify.annotations.NullMarked;
