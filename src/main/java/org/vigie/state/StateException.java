package org.vigie.state;

import java.util.List;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** A state of knowledge cannot be shown; says why, and what can be asked instead. */
public final class StateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of obstacle it is. */
  public enum Kind {
    /** What was asked is not understood, or never was. */
    INVALID,
    /** It was once, and what it was made of was not kept. */
    LOST,
    /** It does not fit into the memory of this server. */
    TOO_LARGE
  }

  private final Kind kind;
  private final String key;
  private final transient Object[] arguments;

  private StateException(Kind kind, String key, Object... arguments) {
    super(key + " " + List.of(arguments));
    this.kind = kind;
    this.key = key;
    this.arguments = arguments;
  }

  static StateException invalid(String key, Object... arguments) {
    return new StateException(Kind.INVALID, key, arguments);
  }

  static StateException lost(Object... arguments) {
    return new StateException(Kind.LOST, "lost", arguments);
  }

  static StateException tooLarge(long quads) {
    return new StateException(Kind.TOO_LARGE, "tooLarge", quads);
  }

  /** What kind of obstacle it is. */
  public Kind kind() {
    return kind;
  }

  /** What is wrong, in a few words. */
  public String title(Lang lang) {
    return Words.of(StateException.class, lang).say(key + ".title");
  }

  /** What is wrong and what would do, in a sentence or two. */
  public String detail(Lang lang) {
    return Words.of(StateException.class, lang).say(key + ".detail", arguments);
  }
}
