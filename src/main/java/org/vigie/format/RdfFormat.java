package org.vigie.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The RDF syntaxes that are written and negotiated: their media types, their suffixes, the short
 * names of {@code ?format=}.
 */
public enum RdfFormat {
  TURTLE("text/turtle", true, false, "ttl turtle"),
  JSON_LD("application/ld+json", true, true, "jsonld json-ld"),
  N_TRIPLES("application/n-triples", true, false, "nt"),
  RDF_XML("application/rdf+xml", false, false, "rdf xml rdfxml"),
  TRIG("application/trig", true, true, "trig"),
  N_QUADS("application/n-quads", true, true, "nq");

  private final String mediaType;
  private final boolean text;
  private final boolean graphs;
  private final String names;

  RdfFormat(String mediaType, boolean text, boolean graphs, String names) {
    this.mediaType = mediaType;
    this.text = text;
    this.graphs = graphs;
    this.names = names;
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The value of the Content-Type header: with its character set where the type takes one. */
  public String contentType() {
    return text ? mediaType + ";charset=utf-8" : mediaType;
  }

  /** The suffix of a file's name, without the dot; also its first short name. */
  public String suffix() {
    return list().getFirst();
  }

  /** Whether it writes named graphs. */
  public boolean hasGraphs() {
    return graphs;
  }

  /** The syntax of a suffix or short name such as {@code ttl}. */
  public static Optional<RdfFormat> findByName(String name) {
    return Arrays.stream(values()).filter(format -> format.list().contains(name)).findFirst();
  }

  /** The syntax of a media type without parameters. */
  public static Optional<RdfFormat> findByMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equalsIgnoreCase(mediaType))
        .findFirst();
  }

  /** The syntax that it writes. */
  public RdfSyntax syntax() {
    return switch (this) {
      case TURTLE -> RdfSyntax.TURTLE;
      case JSON_LD -> RdfSyntax.JSON_LD;
      case N_TRIPLES -> RdfSyntax.N_TRIPLES;
      case RDF_XML -> RdfSyntax.RDF_XML;
      case TRIG -> RdfSyntax.TRIG;
      case N_QUADS -> RdfSyntax.N_QUADS;
    };
  }

  private List<String> list() {
    return List.of(names.split(" ", -1));
  }
}
