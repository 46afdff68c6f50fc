package org.vigie.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the twenty questions, with its answer.
 *
 * @param key its file, without language
 * @param number from 1
 * @param moment when an association asks it: {@code before}, {@code negotiating}, {@code signing},
 *     {@code during}, {@code after}
 * @param written the day on which the answer was written or last reviewed
 * @param status how sure the short answer is, as a slug of the review statuses
 * @param sources the slugs of the sources that the text cites, in the order of their first citation
 * @param cites the claims it rests on
 * @param words the keys of the terms it explains
 * @param wording its text
 */
public record Question(
    String key,
    int number,
    String moment,
    LocalDate written,
    String status,
    List<String> sources,
    List<Cite> cites,
    List<String> words,
    Pair<Wording> wording) {

  /** Copies the lists. */
  public Question {
    sources = List.copyOf(sources);
    cites = List.copyOf(cites);
    words = List.copyOf(words);
  }

  /**
   * A question in one language.
   *
   * @param slug for its address, after the number
   * @param title the question itself
   * @param brief the answer in three lines
   * @param answer the answer
   * @param ask whom to ask what
   * @param clause which clause of a contract to look for
   */
  public record Wording(String slug, String title, Body brief, Body answer, Body ask, Body clause) {
    Stream<Body> bodies() {
      return Stream.of(brief, answer, ask, clause);
    }
  }
}
