/** The frame of a page: its words, its links, its lines. Nothing here knows of HTTP. */
@NullMarked
package org.vigie.web.page;

import org.jspecify.annotations.NullMarked;
