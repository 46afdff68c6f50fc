package org.vigie.format;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of Turtle, TriG and N3, as far as Rio 5.2 is too lenient with them: it takes unknown
 * escapes in strings ({@code \z}, or letters for hexadecimal digits) and IRIs, halves of surrogate
 * pairs, numbers with an empty exponent ({@code 123e}) and labels that begin with a colon ({@code
 * _::a}).
 */
final class TurtleLexis extends Nesting {
  private enum In {
    TEXT,
    COMMENT,
    IRI,
    QUOTES,
    STRING,
    LONG_STRING
  }

  private static final Pattern BAD_TOKEN = Pattern.compile("[+-]?[0-9]*\\.?[0-9]*[eE][+-]?|_::.*");
  private static final int TOKEN = 64;

  private In in = In.TEXT;
  private char quote;
  private int quotes;
  private boolean escaped;
  private int hexadecimals;
  private long codePoint;
  private final StringBuilder token = new StringBuilder();
  private @Nullable String malformed;

  @Override
  @Nullable String malformed() {
    return malformed;
  }

  @Override
  int after(char c) {
    if (hexadecimals > 0) {
      hexadecimal(c);
      return 0;
    }
    if (escaped) {
      escaped = false;
      escape(c);
      return 0;
    }
    if (c == '\\' && in != In.COMMENT && in != In.QUOTES) {
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

  private void hexadecimal(char c) {
    hexadecimals--;
    int digit = c > 'f' ? -1 : Character.digit(c, 16);
    codePoint = codePoint * 16 + Math.max(digit, 0);
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    if (digit < 0 || (hexadecimals == 0 && (surrogate || codePoint > Character.MAX_CODE_POINT))) {
      malformed = digit < 0 ? String.valueOf(c) : "U+" + Long.toHexString(codePoint);
    }
  }

  private void escape(char c) {
    boolean ofText = in == In.TEXT;
    if (!ofText && (c == 'u' || c == 'U')) {
      hexadecimals = c == 'u' ? 4 : 8;
      codePoint = 0;
    } else if (!ofText && (in == In.IRI || "tbnrf\"'\\".indexOf(c) < 0)) {
      malformed = "\\" + c;
    }
  }

  private int text(char c) {
    switch (c) {
      case '#' -> begin(In.COMMENT);
      case '<' -> begin(In.IRI);
      case '"', '\'' -> {
        begin(In.QUOTES);
        quote = c;
        quotes = 1;
      }
      case '[', ']', '(', ')', '{', '}' -> {
        endToken();
        return bracket(c);
      }
      case ';', ',', ' ', '\t', '\n', '\r' -> endToken();
      default -> {
        if (token.length() < TOKEN) {
          token.append(c);
        }
      }
    }
    return 0;
  }

  private void begin(In what) {
    endToken();
    in = what;
  }

  private void endToken() {
    if (!token.isEmpty()) {
      String text = token.toString();
      token.setLength(0);
      char first = text.charAt(0);
      if ((first == '_' || first < 'A') && BAD_TOKEN.matcher(text).matches()) {
        malformed = text;
      }
    }
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
    in = quotes == 2 ? In.TEXT : In.STRING;
    quotes = 0;
    return after(c);
  }

  private void end(boolean ends) {
    if (ends) {
      in = In.TEXT;
      quotes = 0;
    }
  }
}
