package org.vigie.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.rio.RDFFormat;

/**
 * The RDF syntaxes of Vigie: their media types, their suffixes, the short names of {@code
 * ?format=}.
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

  RDFFormat rio() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE;
      case JSON_LD -> RDFFormat.JSONLD;
      case N_TRIPLES -> RDFFormat.NTRIPLES;
      case RDF_XML -> RDFFormat.RDFXML;
      case TRIG -> RDFFormat.TRIG;
      case N_QUADS -> RDFFormat.NQUADS;
    };
  }

  private List<String> list() {
    return List.of(names.split(" ", -1));
  }
}
