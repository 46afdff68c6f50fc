package org.vigie.format;

import org.jspecify.annotations.Nullable;

/** A document is not in the syntax it claims, or asks for something that is never fetched. */
public final class RdfSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RdfFault fault;
  private final String detail;
  private final long line;
  private final long column;

  RdfSyntaxException(
      RdfFault fault, String detail, long line, long column, @Nullable Throwable cause) {
    super(fault + " " + detail, cause);
    this.fault = fault;
    this.detail = detail;
    this.line = Math.max(line, 0);
    this.column = Math.max(column, 0);
  }

  /** What is wrong. */
  public RdfFault fault() {
    return fault;
  }

  /** What {@link #fault} names: the limit, the IRI, the words of the parser. */
  public String detail() {
    return detail;
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
