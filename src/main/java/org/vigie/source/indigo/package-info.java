/**
 * The INDIGO Impact Bond Dataset of the Government Outcomes Lab, as tables (its official CSV
 * export) or as records (JSON by its schema). What becomes of each heading is said in {@code
 * columns.csv}, of each table in {@code tables.csv}, of each word in {@code words.csv}, of each
 * currency in {@code currencies.csv}: all four are made to be edited by someone who does not
 * program.
 */
@NullMarked
package org.vigie.source.indigo;

import org.jspecify.annotations.NullMarked;
