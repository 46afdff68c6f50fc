/** The versioned repository on disk: append, snapshot, revisions. TDB2 is at home here. */
@NullMarked
package org.vigie.store;

import org.jspecify.annotations.NullMarked;
