/**
 * Many claims to one described value per key: a pure function without clock, network, randomness or
 * store. What is chosen, and why, is stated in Decisions; what conflicts, in Disagreements.
 */
@NullMarked
package org.vigie.consolidation;

import org.jspecify.annotations.NullMarked;
