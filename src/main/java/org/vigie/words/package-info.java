/**
 * What a reader sees, in French and in English: message bundles, numbers, dates, amounts and their
 * typography. No sentence meant for a reader is written in a class or a template of another
 * package.
 */
@NullMarked
package org.vigie.words;

import org.jspecify.annotations.NullMarked;
