/**
 * The state of play: how many contracts, of which year, field and territory, for how much money and
 * whose, each figure with what it is known for and how sure it is; and the national counts that do
 * not agree. Everything is computed from the reader of a request, so that it recounts itself in
 * another state of knowledge.
 */
@NullMarked
package org.vigie.web.play;

import org.jspecify.annotations.NullMarked;
