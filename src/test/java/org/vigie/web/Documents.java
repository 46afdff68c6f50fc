package org.vigie.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads what the server wrote. */
final class Documents {
  private Documents() {}

  /** The triples of a document, without their graphs. */
  static Graph triples(String body, String suffix) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFDataMgr.read(
        data,
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
        switch (suffix) {
          case "jsonld" -> Lang.JSONLD;
          case "nt" -> Lang.NTRIPLES;
          case "rdf" -> Lang.RDFXML;
          case "trig" -> Lang.TRIG;
          case "nq" -> Lang.NQUADS;
          default -> Lang.TURTLE;
        });
    Graph graph = GraphFactory.createDefaultGraph();
    data.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
    return graph;
  }
}
