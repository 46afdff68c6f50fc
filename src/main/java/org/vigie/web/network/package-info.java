/**
 * The map of actors: who holds a role in a contract beside whom, and who is tied to whom, as a list
 * and as a drawing. {@link org.vigie.web.network.TieReader} reads what the consolidated view keeps,
 * {@link org.vigie.web.network.Selection} keeps what the reader asked for, {@link
 * org.vigie.web.network.Drawing} draws the most linked of it.
 */
@NullMarked
package org.vigie.web.network;

import org.jspecify.annotations.NullMarked;
