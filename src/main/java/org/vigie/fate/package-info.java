/**
 * What became of an identifier that people may have cited: merged into another, split, withdrawn or
 * erased. Read from what the store says of it; nothing here writes.
 */
@NullMarked
package org.vigie.fate;

import org.jspecify.annotations.NullMarked;
