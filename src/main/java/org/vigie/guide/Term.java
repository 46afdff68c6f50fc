package org.vigie.guide;

import java.util.List;
import java.util.Optional;

/**
 * A word of the glossary.
 *
 * @param key its notation, such as {@code outcome-payer}
 * @param label the word; the English one is also the English term of a French page
 * @param others other words for it
 * @param definition what it is, in plain words, without a capital or a full stop
 * @param distinction what it must not be mistaken for
 * @param names what it was called when; absent when its name did not change
 * @param official how an authority defines it; absent when none was read
 * @param related the keys of related words, sorted
 * @param sources the slugs of the sources where it was read in that sense
 */
public record Term(
    String key,
    Pair<String> label,
    Pair<List<String>> others,
    Pair<String> definition,
    Pair<String> distinction,
    Optional<Pair<String>> names,
    Optional<Official> official,
    List<String> related,
    List<String> sources) {

  /** Copies the lists. */
  public Term {
    others = others.map(List::copyOf);
    related = List.copyOf(related);
    sources = List.copyOf(sources);
  }

  /**
   * A definition of reference.
   *
   * @param text what it says, in our words
   * @param source the slug of the source that gives it
   */
  public record Official(Pair<String> text, String source) {}
}
