package org.vigie.sparql.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A complete answer to a query, as it was sent. Immutable, for any number of threads. */
public final class Answer {
  /** What an object and its entries take beside the text, generously. */
  private static final int OVERHEAD = 1_000;

  private static final int TAG_BYTES = 16;

  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final String tag;

  private Answer(Map<String, List<String>> headers, byte[] body, String tag) {
    this.headers = headers;
    this.body = body;
    this.tag = tag;
  }

  /**
   * An answer.
   *
   * @param headers what was said of it, by name
   * @param body its bytes, from now on this object's own
   */
  public static Answer of(Map<String, List<String>> headers, byte[] body) {
    String tag = tag(headers.getOrDefault("Content-Type", List.of()).toString(), body);
    return new Answer(Map.copyOf(headers), body, tag);
  }

  /** The same bytes of the same type, of which something else is said. */
  public Answer with(Map<String, List<String>> changed) {
    return new Answer(Map.copyOf(changed), body, tag);
  }

  /** What was said of it. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Its bytes; not to be changed. */
  public byte[] body() {
    return body;
  }

  /** Its strong entity tag, with the quotes: the same for the same bytes of the same type. */
  public String tag() {
    return tag;
  }

  /**
   * Whether a client has it already.
   *
   * @param ifNoneMatch the tags that it has (RFC 9110 section 13.1.2)
   */
  public boolean isAmong(String ifNoneMatch) {
    return ifNoneMatch.strip().equals("*")
        || List.of(ifNoneMatch.split(",", -1)).stream()
            .map(each -> each.strip().replaceFirst("^W/", ""))
            .anyMatch(tag::equals);
  }

  /** About how much memory it takes. */
  long bytes() {
    return (long) OVERHEAD + body.length;
  }

  private static String tag(String type, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(type.getBytes(StandardCharsets.UTF_8));
      digest.update(body);
      return '"' + HexFormat.of().formatHex(digest.digest(), 0, TAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
