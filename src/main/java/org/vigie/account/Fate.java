package org.vigie.account;

/** What became of a cell; what asks for somebody's work comes first. */
public enum Fate {
  /** It is kept apart, with the reason, until a person corrects or discards it. */
  QUARANTINED,
  /** It is in, and somebody should look at it. */
  WARNING,
  /** It is in. */
  ACCEPTED,
  /** It was there already. */
  KNOWN,
  /** It is not in, because the whole document was refused for other cells. */
  NOT_TAKEN,
  /** It was deliberately not taken. */
  LEFT,
  /** It only helps to read the others: a heading, a key. */
  FRAME
}
