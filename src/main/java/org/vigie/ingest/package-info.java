/** The one write path: gate, append, consolidate, publish, in one transaction. */
@NullMarked
package org.vigie.ingest;

import org.jspecify.annotations.NullMarked;
