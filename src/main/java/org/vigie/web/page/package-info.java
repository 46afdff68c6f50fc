/**
 * What the templates are given: a page's frame, its words, its links, and the small drawings that
 * stand in text. Nothing here knows of HTTP.
 */
@NullMarked
package org.vigie.web.page;

import org.jspecify.annotations.NullMarked;
