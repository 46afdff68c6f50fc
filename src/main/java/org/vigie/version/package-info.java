/**
 * Versions of everything: which revision changed the document of which thing, found without opening
 * the states in between. What it holds is made of the history alone and can be thrown away.
 */
@NullMarked
package org.vigie.version;

import org.jspecify.annotations.NullMarked;
