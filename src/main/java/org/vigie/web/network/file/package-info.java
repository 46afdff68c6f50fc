/**
 * The map of actors as files: pictures (SVG, PNG), graphs (GraphML, GEXF) and outlines (FreeMind,
 * OPML). Nothing is drawn or said that the page does not show.
 */
@NullMarked
package org.vigie.web.network.file;

import org.jspecify.annotations.NullMarked;
