package org.vigie.web;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/** The formats of data documents, most wanted first. */
enum DataFormat {
  TURTLE("ttl", "text/turtle", false),
  JSONLD("jsonld", "application/ld+json", true),
  NTRIPLES("nt", "application/n-triples", false),
  RDFXML("rdf", "application/rdf+xml", false),
  TRIG("trig", "application/trig", true),
  NQUADS("nq", "application/n-quads", true);

  private final String suffix;
  private final String mediaType;
  private final boolean quads;

  DataFormat(String suffix, String mediaType, boolean quads) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.quads = quads;
  }

  String suffix() {
    return suffix;
  }

  String mediaType() {
    return mediaType;
  }

  static List<String> mediaTypes() {
    return Arrays.stream(values()).map(DataFormat::mediaType).toList();
  }

  static Optional<DataFormat> findBySuffix(String name) {
    return Arrays.stream(values()).filter(f -> f.suffix.equals(name)).findFirst();
  }

  static Optional<DataFormat> findByMediaType(String type) {
    return Arrays.stream(values()).filter(f -> f.mediaType.equals(type)).findFirst();
  }

  byte[] write(DatasetGraph data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (quads) {
      RDFDataMgr.write(out, data, syntax());
    } else {
      Graph graph = GraphFactory.createDefaultGraph();
      data.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
      data.prefixes().forEach((prefix, ns) -> graph.getPrefixMapping().setNsPrefix(prefix, ns));
      RDFWriter.source(graph).format(syntax()).output(out);
    }
    return out.toByteArray();
  }

  private RDFFormat syntax() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE_PRETTY;
      case JSONLD -> RDFFormat.JSONLD_PRETTY;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case RDFXML -> RDFFormat.RDFXML_PLAIN;
      case TRIG -> RDFFormat.TRIG_PRETTY;
      case NQUADS -> RDFFormat.NQUADS_UTF8;
    };
  }
}
