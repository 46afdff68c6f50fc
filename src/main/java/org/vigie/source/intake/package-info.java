/**
 * Opening what people hand over: a file, a folder, a gzip or a zip, under budgets. What comes out
 * are plain files of known size; what is hostile or broken is refused whole, with its place.
 */
@NullMarked
package org.vigie.source.intake;

import org.jspecify.annotations.NullMarked;
