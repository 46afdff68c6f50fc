/**
 * What the contracts are worth: the effects that sources claim, the studies behind them, what is
 * opposed to them, and what a reader may conclude.
 */
@NullMarked
package org.vigie.web.evidence;

import org.jspecify.annotations.NullMarked;
