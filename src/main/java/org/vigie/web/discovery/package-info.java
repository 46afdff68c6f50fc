/**
 * How machines find their way: typed links between a page, its data and its name (FAIR
 * Signposting), the catalogue of interfaces, the map of the site, and the description of each
 * route.
 */
@NullMarked
package org.vigie.web.discovery;

import org.jspecify.annotations.NullMarked;
