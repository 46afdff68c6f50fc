/** How a thing was at each version, what changed from one to another, and where each is found. */
@NullMarked
package org.vigie.web.version;

import org.jspecify.annotations.NullMarked;
