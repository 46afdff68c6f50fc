/**
 * Where claims come from. Each kind of document has a package of its own below this one, which
 * reads it into a {@link org.vigie.source.Reading}: a batch, and what became of every cell. Nothing
 * here knows the store.
 */
@NullMarked
package org.vigie.source;

import org.jspecify.annotations.NullMarked;
