package org.vigie.dossier;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A text as the graph holds it, in each of its languages.
 *
 * @param plain the text without a language, or the first one there is; empty when there is none
 * @param byTag the text by language tag
 */
public record Label(String plain, Map<String, String> byTag) {
  /** No text at all. */
  public static final Label NONE = new Label("", Map.of());

  /** Copies the map, in the order of the tags. */
  public Label {
    byTag = java.util.Collections.unmodifiableMap(new TreeMap<>(byTag));
  }

  /** A text without a language. */
  public static Label of(String plain) {
    return new Label(plain, Map.of());
  }

  /** The text in the language, or the nearest thing to it. */
  public String in(String tag) {
    return byTag.getOrDefault(tag, plain);
  }

  /** The text in exactly that language. */
  public Optional<String> findIn(String tag) {
    return Optional.ofNullable(byTag.get(tag));
  }

  /**
   * The language of what {@link #in} answers when it is another than the one asked for: a page
   * marks such a text with its own language.
   */
  public Optional<String> findForeignTag(String tag) {
    if (byTag.containsKey(tag)) {
      return Optional.empty();
    }
    return byTag.entrySet().stream()
        .filter(entry -> entry.getValue().equals(plain))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether there is no text. */
  public boolean isEmpty() {
    return plain.isEmpty() && byTag.isEmpty();
  }
}
