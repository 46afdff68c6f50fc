package org.vigie.format;

import org.jspecify.annotations.Nullable;

/**
 * How deep brackets lie in brackets after each character: parsers recurse on them, and 100,000 of
 * them would exhaust the stack. Knows just enough of a syntax not to count brackets in strings,
 * IRIs and comments.
 */
abstract sealed class Nesting permits Nesting.None, Nesting.OfJson, TurtleLexis {
  private int depth;

  static Nesting of(RdfSyntax syntax) {
    return switch (syntax) {
      case TURTLE, TRIG, N3 -> new TurtleLexis();
      case JSON_LD -> new OfJson();
      // Lines do not nest; elements are counted by XmlFilter.
      case N_TRIPLES, N_QUADS, RDF_XML, TRIX, BINARY -> new None();
    };
  }

  /** The depth after one more character. */
  abstract int after(char c);

  /**
   * The token that is none of the syntax though the parser takes it; null as long as all is well.
   */
  @Nullable String malformed() {
    return null;
  }

  final int bracket(char c) {
    switch (c) {
      case '[', '(', '{' -> depth++;
      case ']', ')', '}' -> depth--;
      default -> {}
    }
    return depth;
  }

  static final class None extends Nesting {
    @Override
    int after(char c) {
      return 0;
    }
  }

  static final class OfJson extends Nesting {
    private boolean string;
    private boolean escaped;

    @Override
    int after(char c) {
      if (escaped) {
        escaped = false;
      } else if (string && c == '\\') {
        escaped = true;
      } else if (c == '"') {
        string = !string;
      } else if (!string) {
        return bracket(c);
      }
      return 0;
    }
  }
}
