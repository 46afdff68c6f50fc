package org.vigie.web.data;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfWriter;

/**
 * The formats of a data document, in the order in which they are offered: the RDF syntaxes, then
 * plain JSON and CSV for those who read no RDF.
 */
public enum DataFormat {
  TURTLE(RdfFormat.TURTLE),
  JSON_LD(RdfFormat.JSON_LD),
  N_TRIPLES(RdfFormat.N_TRIPLES),
  RDF_XML(RdfFormat.RDF_XML),
  TRIG(RdfFormat.TRIG),
  N_QUADS(RdfFormat.N_QUADS),
  JSON("application/json", "application/json", "json"),
  CSV("text/csv", "text/csv;charset=utf-8", "csv");

  private final Optional<RdfFormat> rdf;
  private final String mediaType;
  private final String contentType;
  private final String suffix;

  DataFormat(RdfFormat rdf) {
    this.rdf = Optional.of(rdf);
    this.mediaType = rdf.mediaType();
    this.contentType = rdf.contentType();
    this.suffix = rdf.suffix();
  }

  DataFormat(String mediaType, String contentType, String suffix) {
    this.rdf = Optional.empty();
    this.mediaType = mediaType;
    this.contentType = contentType;
    this.suffix = suffix;
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The value of the Content-Type header. */
  public String contentType() {
    return contentType;
  }

  /** The suffix of a file's name, without the dot; also the short name of {@code ?format=}. */
  public String suffix() {
    return suffix;
  }

  /** The RDF syntax; empty for JSON and CSV. */
  public Optional<RdfFormat> rdf() {
    return rdf;
  }

  /** The format of a suffix or short name such as {@code ttl}. */
  public static Optional<DataFormat> findByName(String name) {
    Optional<RdfFormat> syntax = RdfFormat.findByName(name);
    return Arrays.stream(values())
        .filter(
            format ->
                format.rdf.isPresent() ? format.rdf.equals(syntax) : format.suffix.equals(name))
        .findFirst();
  }

  /** The format of a media type without parameters. */
  public static Optional<DataFormat> findByMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equalsIgnoreCase(mediaType))
        .findFirst();
  }

  /** All of them, as a reader is told: media types with their suffixes. */
  public static String list() {
    return Arrays.stream(values())
        .map(format -> format.mediaType + " (." + format.suffix + ")")
        .collect(Collectors.joining(", "));
  }

  /**
   * Writes a document.
   *
   * @param topic what it is about
   * @param data each triple in the graph that holds it
   */
  public void write(Node topic, DatasetGraph data, OutputStream out) {
    switch (this) {
      case JSON -> Plain.json(topic, data, out);
      case CSV -> Plain.csv(data, out);
      default -> rdf.ifPresent(syntax -> RdfWriter.write(quads(data, syntax), syntax, out));
    }
  }

  /** A syntax without named graphs gets each triple once. */
  private static Set<Quad> quads(DatasetGraph data, RdfFormat syntax) {
    Set<Quad> quads = new LinkedHashSet<>();
    data.find()
        .forEachRemaining(
            quad ->
                quads.add(
                    syntax.hasGraphs() && !quad.isDefaultGraph()
                        ? quad
                        : Quad.create(Quad.defaultGraphNodeGenerated, quad.asTriple())));
    return quads;
  }
}
