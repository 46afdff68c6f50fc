/** Plans of queries over the copy, whose rows are numbers of terms. */
@NullMarked
package org.vigie.engine.plan;

import org.jspecify.annotations.NullMarked;
