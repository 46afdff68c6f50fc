/** Makes releases, checks one that was found anywhere, and makes a store of one. */
@NullMarked
package org.vigie.release.making;

import org.jspecify.annotations.NullMarked;
