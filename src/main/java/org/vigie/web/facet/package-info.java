/** A list narrowed by what the address of a page asks. Nothing here knows of HTTP or of words. */
@NullMarked
package org.vigie.web.facet;

import org.jspecify.annotations.NullMarked;
