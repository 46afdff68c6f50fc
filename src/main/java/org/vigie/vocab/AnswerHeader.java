package org.vigie.vocab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the header of an answer says of it: the endpoint sends these, pages of other sites may read
 * them, and the description of the interfaces names them.
 */
public enum AnswerHeader {
  REVISION("Vigie-Revision"),
  REVISION_DATE("Vigie-Revision-Date"),
  POLICY("Vigie-Policy"),
  ROW_CAP("Vigie-Row-Cap"),
  BYTE_CAP("Vigie-Byte-Cap"),
  TRACED("Vigie-Traced"),
  UNTRACED("Vigie-Untraced"),
  /** Of a published question only. */
  VALUES("Vigie-Values"),
  MEMENTO("Memento-Datetime"),
  LINK("Link"),
  ETAG("ETag"),
  CACHE_STATUS("Cache-Status"),
  TIMING("Server-Timing"),
  DISPOSITION("Content-Disposition"),
  LOCATION("Content-Location"),
  /** Of a refusal only. */
  RETRY("Retry-After");

  private final String field;

  AnswerHeader(String field) {
    this.field = field;
  }

  /** The name of the field, as it stands in the header. */
  public String field() {
    return field;
  }

  /** Those that an answer to a query may have. */
  public static List<AnswerHeader> ofAnswers() {
    return Arrays.stream(values()).filter(each -> each != VALUES && each != RETRY).toList();
  }

  /** All of them, as a list in a header. */
  public static String list() {
    return Arrays.stream(values()).map(AnswerHeader::field).collect(Collectors.joining(", "));
  }
}
