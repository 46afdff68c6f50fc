/** Keeps a store safe: backups and their proof, and the inspection of what a store holds. */
@NullMarked
package org.vigie.safekeeping;

import org.jspecify.annotations.NullMarked;
