package org.vigie.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.rio.RDFFormat;

/** The RDF syntaxes that are read. Those that are also written have a {@link RdfFormat}. */
public enum RdfSyntax {
  TURTLE("Turtle", RDFFormat.TURTLE, "ttl turtle"),
  TRIG("TriG", RDFFormat.TRIG, "trig"),
  N_TRIPLES("N-Triples", RDFFormat.NTRIPLES, "nt"),
  N_QUADS("N-Quads", RDFFormat.NQUADS, "nq"),
  RDF_XML("RDF/XML", RDFFormat.RDFXML, "rdf xml owl rdfs"),
  JSON_LD("JSON-LD", RDFFormat.JSONLD, "jsonld json"),
  TRIX("TriX", RDFFormat.TRIX, "trix"),
  N3("N3", RDFFormat.N3, "n3"),
  BINARY("RDF4J binary", RDFFormat.BINARY, "brf");

  private final String title;
  private final RDFFormat rio;
  private final List<String> suffixes;

  RdfSyntax(String title, RDFFormat rio, String suffixes) {
    this.title = title;
    this.rio = rio;
    this.suffixes = List.of(suffixes.split(" ", -1));
  }

  /** Its name as people write it. */
  public String title() {
    return title;
  }

  /** The syntax that a file's name announces. */
  public static Optional<RdfSyntax> findByFile(String name) {
    String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(one -> one.suffixes.contains(suffix)).findFirst();
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
    return rio;
  }
}
