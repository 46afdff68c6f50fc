package org.vigie.guide;

/**
 * What the one who shows a text puts in the place of its links and of what it draws from the data.
 */
public interface Rendition {
  /** The address to which a link leads, relative or absolute. */
  String address(Link link);

  /** What stands in the place of a drawn value or table: safe HTML, inline but for a table. */
  String html(Live live);
}
