package org.vigie.web.page;

/** The media types of the data documents, for the links in the head of a page. */
public final class DataLinks {
  private DataLinks() {}

  /** The media type of a suffix. */
  public static String mediaType(String suffix) {
    return switch (suffix) {
      case "ttl" -> "text/turtle";
      case "jsonld" -> "application/ld+json";
      case "nt" -> "application/n-triples";
      case "rdf" -> "application/rdf+xml";
      case "trig" -> "application/trig";
      case "nq" -> "application/n-quads";
      default -> throw new IllegalArgumentException("No such format: " + suffix);
    };
  }
}
