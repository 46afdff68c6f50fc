package org.vigie.format;

import org.jspecify.annotations.Nullable;

/**
 * Sees each character of a document before the parser does, and stops what no parser should get.
 */
final class Watch {
  private final boolean byLine;
  private final long mostCharacters;
  private final Nesting nesting;
  private long line = 1;
  private long column;
  private long characters;
  private int sinceStatement;
  private @Nullable RdfSyntaxException nul;

  Watch(RdfSyntax syntax) {
    this.byLine = syntax.isByLine();
    this.mostCharacters =
        syntax == RdfSyntax.JSON_LD ? (long) Budgets.DOCUMENT_MIB << 20 : Long.MAX_VALUE;
    this.nesting = Nesting.of(syntax);
  }

  void see(char c) {
    characters++;
    column++;
    sinceStatement++;
    if (c == 0 && nul == null) {
      nul = refused(RdfFault.NUL, "");
    }
    if (nesting.after(c) > Budgets.NESTING) {
      throw refused(RdfFault.NESTING, Integer.toString(Budgets.NESTING));
    }
    String malformed = nesting.malformed();
    if (malformed != null) {
      throw refused(malformed.startsWith("U+") ? RdfFault.SURROGATE : RdfFault.SYNTAX, malformed);
    }
    if (byLine && column > Budgets.LINE) {
      throw refused(RdfFault.LINE, Integer.toString(Budgets.LINE));
    }
    if (characters > mostCharacters) {
      throw refused(RdfFault.DOCUMENT, Integer.toString(Budgets.DOCUMENT_MIB));
    }
    if (sinceStatement > Budgets.STATEMENT && mostCharacters == Long.MAX_VALUE) {
      throw refused(RdfFault.STATEMENT, Integer.toString(Budgets.STATEMENT));
    }
    if (c == '\n') {
      line++;
      column = 0;
    }
  }

  /** The parser handed a statement over. */
  void statement() {
    sinceStatement = 0;
  }

  /**
   * What to say when the parser refuses a document. A NUL is allowed in a literal only, so that
   * wherever else it stands, it is what the parser stumbled over. A parser that does not say where
   * it is (Rio 5.2 at the end of a file) is where it last read, unless it reads the whole first.
   */
  RuntimeException explain(RuntimeException refusal) {
    if (!(refusal instanceof RdfSyntaxException syntax)) {
      return refusal;
    }
    if (nul != null && syntax.fault() == RdfFault.SYNTAX) {
      return nul;
    }
    return syntax.line() == 0 && mostCharacters == Long.MAX_VALUE && characters > 0
        ? new RdfSyntaxException(syntax.fault(), syntax.detail(), line, 0, syntax)
        : refusal;
  }

  RdfSyntaxException refused(RdfFault fault, String detail) {
    return new RdfSyntaxException(fault, detail, line, column, null);
  }
}
