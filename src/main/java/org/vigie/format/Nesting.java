package org.vigie.format;

/**
 * How deep brackets lie in brackets after each character: parsers recurse on them, and 100,000 of
 * them would exhaust the stack. Knows just enough of a syntax not to count brackets in strings, IRIs
 * and comments; whether the document is well-formed is the parser's business.
 */
abstract sealed class Nesting {
  private int depth;

  static Nesting of(RdfSyntax syntax) {
    return switch (syntax) {
      case TURTLE, TRIG, N3 -> new OfTurtle();
      case JSON_LD -> new OfJson();
      // Lines do not nest; elements are counted by XmlFilter.
      case N_TRIPLES, N_QUADS, RDF_XML, TRIX, BINARY -> new None();
    };
  }

  abstract int after(char c);

  final int bracket(char c) {
    switch (c) {
      case '[', '(', '{' -> depth++;
      case ']', ')', '}' -> depth--;
      default -> {}
    }
    return depth;
  }

  private static final class None extends Nesting {
    @Override
    int after(char c) {
      return 0;
    }
  }

  private static final class OfJson extends Nesting {
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

  private static final class OfTurtle extends Nesting {
    private enum In {
      TEXT,
      COMMENT,
      IRI,
      QUOTES,
      STRING,
      LONG_STRING
    }

    private In in = In.TEXT;
    private char quote;
    private int quotes;
    private boolean escaped;

    @Override
    int after(char c) {
      if (escaped) {
        escaped = false;
        return 0;
      }
      if (c == '\\' && in != In.COMMENT && in != In.IRI && in != In.QUOTES) {
        escaped = true;
        quotes = 0;
        return 0;
      }
      switch (in) {
        case TEXT -> {
          return text(c);
        }
        case COMMENT -> end(c == '\n' || c == '\r');
        case IRI -> end(c == '>' || c <= ' ');
        case QUOTES -> {
          return quotes(c);
        }
        case STRING -> end(c == quote || c == '\n');
        case LONG_STRING -> {
          quotes = c == quote ? quotes + 1 : 0;
          end(quotes == 3);
        }
      }
      return 0;
    }

    private int text(char c) {
      switch (c) {
        case '#' -> in = In.COMMENT;
        case '<' -> in = In.IRI;
        case '"', '\'' -> {
          in = In.QUOTES;
          quote = c;
          quotes = 1;
        }
        default -> {
          return bracket(c);
        }
      }
      return 0;
    }

    /** One quote begins a string, three begin a long one, two are an empty one. */
    private int quotes(char c) {
      if (c == quote) {
        quotes++;
        if (quotes == 3) {
          in = In.LONG_STRING;
          quotes = 0;
        }
        return 0;
      }
      boolean empty = quotes == 2;
      quotes = 0;
      in = empty ? In.TEXT : In.STRING;
      return after(c);
    }

    private void end(boolean ends) {
      if (ends) {
        in = In.TEXT;
        quotes = 0;
      }
    }
  }
}
