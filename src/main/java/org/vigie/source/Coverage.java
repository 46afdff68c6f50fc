package org.vigie.source;

/** What the silence of a document means for what its dataset said before. */
public enum Coverage {
  /** Nothing: the document only adds. */
  ADDS,
  /**
   * The document restates the keys that it names: a claim of the same dataset, about the same
   * thing, property and source, that it no longer makes is superseded by what it says instead.
   */
  CORRECTS,
  /** The document is the whole dataset: what it no longer says is superseded, or withdrawn. */
  WHOLE
}
