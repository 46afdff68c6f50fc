/**
 * An immutable copy in memory of one state of the data, and a query engine over it behind ARQ's
 * extension points: terms become numbers, patterns become look-ups in sorted arrays of numbers.
 * What this engine does not know, ARQ's own answers over the same copy.
 */
@NullMarked
package org.vigie.engine;

import org.jspecify.annotations.NullMarked;
