/** Where claims come from: the tidy tables of {@code data/}, each row with its place. */
@NullMarked
package org.vigie.source;

import org.jspecify.annotations.NullMarked;
