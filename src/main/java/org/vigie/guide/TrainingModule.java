package org.vigie.guide;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A module of the training day.
 *
 * @param key its file, without language
 * @param number its place among the modules, from 1
 * @param audience {@code common}, {@code public} or {@code activists}
 * @param duration how long it takes
 * @param written the day on which it was written or last reviewed
 * @param wording its text
 */
public record TrainingModule(
    String key,
    int number,
    String audience,
    Duration duration,
    LocalDate written,
    Pair<Wording> wording) {

  /**
   * A module in one language.
   *
   * @param slug for its address
   * @param title its title
   * @param material what to bring
   * @param aim what participants are able to do afterwards
   * @param course how it goes, minute by minute
   * @param exercise on a real disagreement or a real case
   * @param notes for the trainer alone
   * @param slides to project, each with a heading
   */
  public record Wording(
      String slug,
      String title,
      String material,
      Body aim,
      Body course,
      Body exercise,
      Body notes,
      List<Body> slides) {
    /** Copies the list. */
    public Wording {
      slides = List.copyOf(slides);
    }

    Stream<Body> bodies() {
      return Stream.concat(Stream.of(aim, course, exercise, notes), slides.stream());
    }
  }
}
