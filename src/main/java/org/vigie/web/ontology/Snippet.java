package org.vigie.web.ontology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A few lines of Turtle whose names lead to what they name.
 *
 * @param lines each of some pieces
 */
public record Snippet(List<List<Piece>> lines) {
  /** Copies the lists. */
  public Snippet {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /**
   * A piece of a line.
   *
   * @param text as it is written, with its spaces
   * @param kind its class in the style sheet: {@code p} a property, {@code l} a literal, {@code c}
   *     a comment; empty for the rest
   * @param href where it leads
   */
  public record Piece(String text, String kind, @Nullable String href) {
    static Piece of(String text) {
      return new Piece(text, "", null);
    }
  }
}
