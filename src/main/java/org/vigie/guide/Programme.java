package org.vigie.guide;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A day made of modules.
 *
 * @param key its file, without language
 * @param number its place among the programmes, from 1
 * @param audience {@code public} or {@code activists}
 * @param written the day on which it was written or last reviewed
 * @param day what happens when, one after the other without a gap
 * @param wording its text
 */
public record Programme(
    String key,
    int number,
    String audience,
    LocalDate written,
    List<Slot> day,
    Pair<Wording> wording) {

  /** Copies the list. */
  public Programme {
    day = List.copyOf(day);
  }

  /**
   * A part of the day.
   *
   * @param start when it begins
   * @param kind {@code module}, {@code break}, {@code lunch} or {@code end}
   * @param module the key of the module; empty for the other kinds
   * @param minutes how long it lasts; 0 for the end
   */
  public record Slot(LocalTime start, String kind, String module, int minutes) {}

  /**
   * A programme in one language.
   *
   * @param slug for its address
   * @param title its title
   * @param group for how many people and trainers
   * @param body for whom, what it takes, how it is measured
   */
  public record Wording(String slug, String title, String group, Body body) {}
}
