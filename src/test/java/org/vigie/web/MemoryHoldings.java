package org.vigie.web;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.vigie.vocab.Graphs;

/** Holdings read from files into memory, for tests of the pages. */
final class MemoryHoldings implements Holdings, Holdings.Source {
  private final DatasetGraph data = DatasetGraphFactory.createTxnMem();
  private final Graph union = GraphView.createUnionGraph(data);

  private MemoryHoldings() {}

  /** The Adie contract in its final form, with the ontology and the code lists. */
  static MemoryHoldings adie() throws Exception {
    MemoryHoldings holdings = new MemoryHoldings();
    try (InputStream in = MemoryHoldings.class.getResourceAsStream("adie.trig")) {
      RDFDataMgr.read(holdings.data, in, Lang.TRIG);
    }
    holdings.readTerms();
    return holdings;
  }

  /** The data of a file in TriG, with the ontology and the code lists. */
  static MemoryHoldings of(Path file) throws Exception {
    MemoryHoldings holdings = new MemoryHoldings();
    RDFDataMgr.read(holdings.data, file.toString(), Lang.TRIG);
    holdings.readTerms();
    return holdings;
  }

  private void readTerms() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("ontology"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
        Node name = file.endsWith("vigie.ttl") ? Graphs.ONTOLOGY : Graphs.CODES;
        RDFDataMgr.read(data.getGraph(name), file.toString(), Lang.TURTLE);
      }
    }
  }

  @Override
  public <T> T read(Function<Holdings, T> question) {
    return data.calculateRead(() -> question.apply(this));
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public Graph union() {
    return union;
  }

  @Override
  public Graph graph(Node name) {
    return data.getGraph(name);
  }

  @Override
  public List<Node> names() {
    List<Node> names = new ArrayList<>();
    data.listGraphNodes().forEachRemaining(names::add);
    return names;
  }
}
