package org.vigie.cite;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.words.Lang;

/** A processor for each style and language, made when it is asked for the first time. */
final class Bibliographies {
  private record Wanted(Style style, Lang lang) {}

  private static final Map<Wanted, Bibliography> MADE = new ConcurrentHashMap<>();

  private Bibliographies() {}

  static Bibliography of(Style style, Lang lang) {
    return MADE.computeIfAbsent(
        new Wanted(style, lang), wanted -> new Bibliography(style.file(lang), lang));
  }
}
