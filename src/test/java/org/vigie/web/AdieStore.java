package org.vigie.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.vigie.sparql.Guards;
import org.vigie.sparql.Insight;
import org.vigie.sparql.Limits;
import org.vigie.sparql.SparqlEndpoint;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** A store with the Adie contract in its final form, the ontology and the code lists. */
final class AdieStore {
  private AdieStore() {}

  /** The file of the data, in TriG. */
  static final Path FILE = Path.of("src/test/resources/org/vigie/web/adie.trig");

  /** The slug of its first claim. */
  static String claim() throws IOException {
    return Pattern.compile("cl:(\\w+) a vigie:Claim")
        .matcher(Files.readString(FILE))
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  static Store open(Path folder) throws Exception {
    return open(folder, FILE);
  }

  /** A store with the data of a file in TriG, the ontology and the code lists. */
  static Store open(Path folder, Path file) throws Exception {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFDataMgr.read(data, file.toString(), Lang.TRIG);
    return fill(folder, data);
  }

  /** The whole site on a free port: the pages and the endpoint. */
  static Site site(Store store) {
    return site(store, Limits.STANDARD);
  }

  /** The same, with other limits for queries. */
  static Site site(Store store, Limits limits) {
    String path = "/sparql";
    SparqlEndpoint endpoint = SparqlEndpoint.of(store.dataset(), path, Guards.of(limits));
    Insight insight = endpoint.insight();
    return Site.start(
        store,
        new SiteSettings(
            0,
            "",
            List.of(
                new Mount(Insight.EXPLAIN, insight),
                new Mount(Insight.DOCTOR, insight),
                new Mount(path, endpoint))));
  }

  private static Store fill(Path folder, DatasetGraph data) throws Exception {
    try (Stream<Path> files = Files.list(Path.of("ontology"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
        Node name = file.endsWith("vigie.ttl") ? Graphs.ONTOLOGY : Graphs.CODES;
        RDFDataMgr.read(data.getGraph(name), file.toString(), Lang.TURTLE);
      }
    }
    Store store = Store.open(folder);
    store.write(
        tx -> {
          data.listGraphNodes()
              .forEachRemaining(name -> tx.add(name, data.getGraph(name).find().toList()));
          List<Node> claims =
              tx.union()
                  .find(Node.ANY, W3c.RDF_TYPE, Vigie.CLAIM)
                  .mapWith(t -> t.getSubject())
                  .toList();
          return tx.record(
              Instant.parse("2026-11-24T09:30:00Z"),
              Iris.thing("actor", "vigie-collecte"),
              List.of(
                  NodeFactory.createLiteralLang("Première collecte", "fr"),
                  NodeFactory.createLiteralLang("First collection", "en")),
              claims,
              List.of());
        });
    return store;
  }
}
