package org.vigie.format;

/** A document is not in the syntax it claims, or asks for something that is never fetched. */
public final class RdfSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final long column;

  RdfSyntaxException(String message, long line, long column, Throwable cause) {
    super(message, cause);
    this.line = line;
    this.column = column;
  }

  /** The line, from 1; 0 when the syntax has no notion of it. */
  public long line() {
    return line;
  }

  /** The column, from 1; 0 when unknown. */
  public long column() {
    return column;
  }
}
