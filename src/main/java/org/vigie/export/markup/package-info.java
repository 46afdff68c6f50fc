/** The addresses in a page or a style sheet: where each stands, and the same with others. */
@NullMarked
package org.vigie.export.markup;

import org.jspecify.annotations.NullMarked;
