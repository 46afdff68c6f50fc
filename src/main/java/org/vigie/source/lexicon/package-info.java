/**
 * The words that people write in tables, in French and English: headings, months, units, degrees of
 * certainty, absences. They stand in {@code headings.csv} and {@code words.csv}, which anybody can
 * edit.
 */
@NullMarked
package org.vigie.source.lexicon;

import org.jspecify.annotations.NullMarked;
