package org.vigie.bench.http;

/**
 * What an endpoint answered.
 *
 * @param status of HTTP; 0 when there was no answer
 * @param type the media type
 * @param cache the header {@code Cache-Status}; empty without one
 * @param body the answer; why there is none
 * @param nanos how long it took
 */
record Reply(int status, String type, String cache, String body, long nanos) {
  private static final int SHOWN = 160;
  private static final int OK = 200;

  boolean isAnswer() {
    return status == OK;
  }

  /** Whether it is an answer that was given before. */
  boolean isKept() {
    return cache.contains("vigie-answer; hit");
  }

  double millis() {
    return nanos / 1e6;
  }

  /** The status and the beginning of what was said. */
  String complaint() {
    String said = body.replaceAll("[\\s|]+", " ").strip();
    return status + " " + (said.length() > SHOWN ? said.substring(0, SHOWN) + "…" : said);
  }
}
