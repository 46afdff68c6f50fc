/**
 * Reads mind maps of FreeMind and Freeplane ({@code .mm}) as proposed ties: a known actor or
 * contract, under it a relation or a role, under that whom or what it leads to. Each node is
 * accounted for; what the store says already is known and not said again.
 */
@NullMarked
package org.vigie.source.mindmap;

import org.jspecify.annotations.NullMarked;
