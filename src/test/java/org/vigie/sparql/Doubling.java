package org.vigie.sparql;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A query whose text grows beyond every memory with a few words. */
final class Doubling {
  private Doubling() {}

  /** Binds {@code ?a1}, {@code ?a2}… to the text of {@code ?a0} doubled once, twice… */
  static String of(String text, int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> "BIND(CONCAT(?a" + i + ", ?a" + i + ") AS ?a" + (i + 1) + ")")
        .collect(Collectors.joining(" ", "BIND('" + text + "' AS ?a0) ", ""));
  }
}
