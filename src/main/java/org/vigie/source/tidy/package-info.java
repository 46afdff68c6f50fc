/**
 * The tidy tables: one row, one claim, in comma-separated files that a person edits and git
 * compares. The bundled panorama is a folder of them.
 */
@NullMarked
package org.vigie.source.tidy;

import org.jspecify.annotations.NullMarked;
