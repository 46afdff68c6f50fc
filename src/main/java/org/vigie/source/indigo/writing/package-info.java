/**
 * How the people who fill INDIGO write: numbers, amounts, dates, words, currencies, countries.
 * Knows nothing of tables or claims.
 */
@NullMarked
package org.vigie.source.indigo.writing;

import org.jspecify.annotations.NullMarked;
