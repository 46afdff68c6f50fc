package org.vigie.guide;

import java.time.LocalDate;

/**
 * A sheet of the kit or a text of a page.
 *
 * @param key its file, without language
 * @param number its place among the sheets, from 1; 0 for a page
 * @param written the day on which it was written or last reviewed
 * @param wording its text
 */
public record Leaflet(String key, int number, LocalDate written, Pair<Wording> wording) {

  /**
   * A leaflet in one language.
   *
   * @param slug for its address
   * @param title its title
   * @param purpose what it is for, in a sentence; empty for a page
   * @param body its text, with headings from the second level on
   */
  public record Wording(String slug, String title, String purpose, Body body) {}
}
