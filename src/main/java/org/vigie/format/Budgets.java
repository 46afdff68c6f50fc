package org.vigie.format;

/** What a document of RDF may ask of a reader. */
final class Budgets {
  /** Characters of a literal: 1 MB. */
  static final int LITERAL = 1 << 20;

  /** Characters of a line where a line is a statement: a literal with every character escaped. */
  static final int LINE = 12 << 20;

  /** Characters between two statements. */
  static final int STATEMENT = 16 << 20;

  /** Brackets in brackets, elements in elements. */
  static final int NESTING = 128;

  /** Mebibytes of a document that its parser holds in memory whole. */
  static final int DOCUMENT_MIB = 64;

  /** Blank nodes: each is remembered to the end of the document. */
  static final int BLANK_NODES = 1_000_000;

  private Budgets() {}
}
