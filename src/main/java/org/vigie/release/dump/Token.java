package org.vigie.release.dump;

/** A term as canonical N-Quads write it: {@code <iri>}, {@code _:label} or a literal in quotes. */
public final class Token {
  private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
  private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

  private Token() {}

  /** The token of an IRI without characters that need an escape. */
  public static String of(String iri) {
    return "<" + iri + ">";
  }

  /** Whether it is an IRI. */
  public static boolean isIri(String token) {
    return token.startsWith("<");
  }

  /** Whether it is a blank node. */
  public static boolean isBlank(String token) {
    return token.startsWith("_");
  }

  /** Whether it is a literal. */
  public static boolean isLiteral(String token) {
    return token.startsWith("\"");
  }

  /** The IRI, the label of a blank node, or the lexical form of a literal. */
  public static String text(String token) {
    if (isIri(token)) {
      return unescaped(token.substring(1, token.length() - 1));
    }
    return isLiteral(token)
        ? unescaped(token.substring(1, closing(token)))
        : token.substring("_:".length());
  }

  /** The language of a literal; empty when it has none. */
  public static String language(String token) {
    int behind = closing(token) + 1;
    return isLiteral(token) && behind < token.length() && token.charAt(behind) == '@'
        ? token.substring(behind + 1)
        : "";
  }

  /** The datatype of a literal, an IRI. */
  public static String datatype(String token) {
    int behind = closing(token) + 1;
    if (behind == token.length()) {
      return STRING;
    }
    return token.charAt(behind) == '@'
        ? LANG_STRING
        : unescaped(token.substring(behind + "^^<".length(), token.length() - 1));
  }

  /** Where the quote is that ends the text of a literal. */
  static int closing(String token) {
    return token.lastIndexOf('"');
  }

  private static String unescaped(String text) {
    int at = text.indexOf('\\');
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      plain.append(text, from, at);
      char kind = text.charAt(at + 1);
      from = at + 2;
      if (kind == 'u') {
        plain.append((char) Integer.parseInt(text.substring(from, from + 4), 16));
        from += 4;
      } else {
        plain.append(meaning(kind));
      }
      at = text.indexOf('\\', from);
    }
    return plain.append(text, from, text.length()).toString();
  }

  private static char meaning(char kind) {
    return switch (kind) {
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      default -> kind;
    };
  }
}
