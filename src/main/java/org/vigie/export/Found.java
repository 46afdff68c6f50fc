package org.vigie.export;

import java.nio.file.Path;
import java.util.Map;

/**
 * What an address of the site answered.
 *
 * @param address its path with its query
 * @param status the HTTP status
 * @param type the media type with its parameters, as it was said
 * @param to where it leads, by language: a path with query and fragment; empty when it does not
 * @param body the file that holds what came with it
 */
public record Found(String address, int status, String type, Map<String, String> to, Path body) {
  /** Copies the map. */
  public Found {
    to = Map.copyOf(to);
  }

  /** Whether it leads elsewhere. */
  public boolean isRedirect() {
    return status >= 300 && status < 400;
  }

  /** Whether there is something to read: a page or document, or the tombstone of one. */
  public boolean isThere() {
    return status == 200 || status == 410;
  }

  /** Whether it is the tombstone of something, which has none of its places. */
  boolean isGone() {
    return status == 410;
  }

  boolean isHtml() {
    return type.startsWith("text/html");
  }

  /** The media type without parameters. */
  String mediaType() {
    return type.split(";", 2)[0].strip();
  }

  /** The path without a query. */
  String path() {
    return address.replaceFirst("\\?.*", "");
  }
}
