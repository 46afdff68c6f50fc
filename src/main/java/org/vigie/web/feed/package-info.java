/** Feeds in Atom 1.0 (RFC 4287): what changed, in all and for one thing. */
@NullMarked
package org.vigie.web.feed;

import org.jspecify.annotations.NullMarked;
