package org.vigie.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.rio.RDFFormat;

/** The RDF syntaxes that are read. Those that are also written have a {@link RdfFormat}. */
public enum RdfSyntax {
  TURTLE("Turtle", "ttl turtle"),
  TRIG("TriG", "trig"),
  N_TRIPLES("N-Triples", "nt"),
  N_QUADS("N-Quads", "nq"),
  RDF_XML("RDF/XML", "rdf xml owl rdfs"),
  JSON_LD("JSON-LD", "jsonld json"),
  TRIX("TriX", "trix"),
  N3("N3", "n3"),
  BINARY("RDF4J binary", "brf");

  private final String title;
  private final String suffixes;

  RdfSyntax(String title, String suffixes) {
    this.title = title;
    this.suffixes = suffixes;
  }

  /** Its name as people write it. */
  public String title() {
    return title;
  }

  /** The syntax that a file's name announces. */
  public static Optional<RdfSyntax> findByFile(String name) {
    String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(one -> List.of(one.suffixes.split(" ", -1)).contains(suffix))
        .findFirst();
  }

  /** Whether one line holds one statement. */
  boolean isByLine() {
    return this == N_TRIPLES || this == N_QUADS;
  }

  /** Whether its documents are XML. */
  boolean isXml() {
    return this == RDF_XML || this == TRIX;
  }

  RDFFormat rio() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE;
      case TRIG -> RDFFormat.TRIG;
      case N_TRIPLES -> RDFFormat.NTRIPLES;
      case N_QUADS -> RDFFormat.NQUADS;
      case RDF_XML -> RDFFormat.RDFXML;
      case JSON_LD -> RDFFormat.JSONLD;
      case TRIX -> RDFFormat.TRIX;
      case N3 -> RDFFormat.N3;
      case BINARY -> RDFFormat.BINARY;
    };
  }
}
