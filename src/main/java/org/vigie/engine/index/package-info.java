/** The copy itself: a dictionary of terms and three sorted orders of the triples. */
@NullMarked
package org.vigie.engine.index;

import org.jspecify.annotations.NullMarked;
