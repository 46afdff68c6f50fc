package org.vigie.web.check;

import java.util.Locale;

/** What became of what an address cites. */
public enum Verdict {
  /** Nothing that the address gives changed since. */
  UNCHANGED,
  /** Something of it changed since. */
  CHANGED,
  /** It leads somewhere; the text does not say when it was read. */
  PRESENT,
  /** Its identifier leads to another one. */
  MERGED,
  /** It was in fact several things. */
  SPLIT,
  /** A claim that no longer counts, or a thing that is gone. */
  WITHDRAWN,
  /** The law had it erased. */
  ERASED,
  /** Nothing is known under this address. */
  UNKNOWN,
  /** An address of another site. */
  ELSEWHERE;

  /** In small letters, as bundles and style sheets name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
