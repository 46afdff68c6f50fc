package org.vigie.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.vigie.sparql.client.Budget;
import org.vigie.sparql.partner.Partners;

/**
 * The endpoint on a data set of its own that also takes updates; and two more that are its
 * partners, for the cases of federation. A case about a partner of another name is asked about one
 * of these.
 */
final class SuiteServer implements AutoCloseable {
  private static final List<String> PARTNERS =
      List.of(
          "http://example2.org/sparql", "http://example1.org/sparql", "http://example.org/sparql");
  private static final String NOBODY = "http://invalid.endpoint.org/sparql";

  /** Each may ask those before it. */
  private final Map<String, Endpoint> partners = new LinkedHashMap<>();

  private final Map<String, DatasetGraph> theirs = new LinkedHashMap<>();
  private final DatasetGraph data = DatabaseMgr.createDatasetGraph();
  private final Endpoint endpoint;

  SuiteServer(boolean federated) {
    List<String> listed = new ArrayList<>(List.of(NOBODY));
    for (String partner : PARTNERS) {
      DatasetGraph held = DatabaseMgr.createDatasetGraph();
      Endpoint started = Endpoint.start(held, false, guards(List.copyOf(listed)));
      partners.put(partner, started);
      theirs.put(partner, held);
      listed.add(started.address("/sparql").toString());
    }
    endpoint = Endpoint.start(data, true, guards(federated ? listed : List.of()));
  }

  private static Guards guards(List<String> listed) {
    return Guards.of(Limits.STANDARD).with(Budget.UNLIMITED).with(Partners.of(listed));
  }

  /** Holds nothing. */
  void clear() {
    Txn.executeWrite(data, data::clear);
  }

  /** Holds a file in a graph beside what it holds. */
  void add(String graph, Path file) {
    Txn.executeWrite(
        data, () -> RDFDataMgr.read(data.getGraph(NodeFactory.createURI(graph)), file.toString()));
  }

  /** Holds this and nothing else. */
  void hold(SuiteCase of) {
    fill(data, of, of.before());
    of.services()
        .forEach(
            (address, file) ->
                fill(
                    Objects.requireNonNull(theirs.get(address)),
                    of,
                    new SuiteCase.State(List.of(file), Map.of())));
  }

  private void fill(DatasetGraph data, SuiteCase of, SuiteCase.State state) {
    Txn.executeWrite(
        data,
        () -> {
          data.clear();
          state.plain().forEach(file -> parse(of, file, here(read(file))).parse(data));
          state
              .named()
              .forEach(
                  (name, file) ->
                      parse(of, file, read(file))
                          .parse(data.getGraph(NodeFactory.createURI(name))));
        });
  }

  static RDFParser parse(SuiteCase of, Path file) {
    return parse(of, file, read(file));
  }

  private static RDFParser parse(SuiteCase of, Path file, String text) {
    return RDFParser.fromString(text, RDFLanguages.filenameToLang(file.toString()))
        .base(SuiteCase.base(of, file))
        .build();
  }

  /** Its answer to a query or an update. */
  HttpResponse<String> ask(SuiteCase of, String accept) {
    boolean syntax = of.kind().contains("Syntax");
    String base = syntax ? "" : "BASE <" + SuiteCase.base(of, of.text()) + ">\n";
    return endpoint.send(
        HttpRequest.newBuilder(endpoint.address("/sparql"))
            .header(
                "Content-Type",
                of.isUpdate() ? "application/sparql-update" : "application/sparql-query")
            .header("Accept", accept)
            .POST(HttpRequest.BodyPublishers.ofString(base + here(read(of.text()))))
            .build());
  }

  Endpoint endpoint() {
    return endpoint;
  }

  /** How many questions the partners were asked. */
  int asked() {
    return partners.values().stream().mapToInt(Endpoint::asked).sum();
  }

  /** A graph of the data, by its own graph store protocol. */
  Graph graph(String selector) {
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql/graphs?" + selector))
                .header("Accept", "application/n-triples")
                .build());
    Graph graph = GraphFactory.createDefaultGraph();
    if (answer.statusCode() == 200) {
      RDFParser.fromString(answer.body(), org.apache.jena.riot.Lang.NTRIPLES).parse(graph);
    }
    return graph;
  }

  /** The names of the graphs that hold something. */
  List<String> names() {
    data.begin(ReadWrite.READ);
    try {
      List<String> names = new ArrayList<>();
      data.listGraphNodes().forEachRemaining(name -> names.add(name.toString()));
      return names;
    } finally {
      data.end();
    }
  }

  /** A text in which the partners are those that run here. */
  String here(String text) {
    String changed = text;
    for (Map.Entry<String, Endpoint> each : partners.entrySet()) {
      String address = each.getValue().address("/sparql").toString();
      changed =
          changed
              .replace("<" + each.getKey() + ">", "<" + address + ">")
              .replace("<uri>" + each.getKey(), "<uri>" + address);
    }
    return changed;
  }

  /** A text in UTF-8. */
  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    endpoint.close();
    partners.values().forEach(Endpoint::close);
  }
}
