package org.vigie.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Data written for one constraint: a good contribution, or a good consolidated view, with a few
 * changes.
 *
 * @param constraint the identifier, such as {@code C04}
 * @param passes whether the constraint has nothing to say of it
 * @param situation what is told, in words
 * @param data the triples to judge
 */
record Case(String constraint, boolean passes, String situation, Graph data) {
  private static final Path FOLDER = Path.of("src/test/resources/org/vigie/gate");
  private static final String BASE = "https://example.org/case/";

  /** The cases of every file of a folder; those of {@code build.trig} change {@code build.ttl}. */
  static List<Case> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".trig"))
          .sorted()
          .flatMap(Case::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The data that every case of a kind changes: {@code contribution} or {@code build}. */
  static Graph unchanged(String kind) {
    return TestShapes.read(FOLDER.resolve(kind + ".ttl"));
  }

  private static Stream<Case> read(Path file) {
    Graph good = unchanged(file.endsWith("build.trig") ? "build" : "contribution");
    DatasetGraph changes = DatasetGraphFactory.create();
    // Ill-formed literals are wanted: some constraints are there to refuse them.
    RDFParser.source(file).errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings).parse(changes);
    List<Node> names = new java.util.ArrayList<>();
    changes.listGraphNodes().forEachRemaining(names::add);
    return names.stream().map(name -> of(name, good, changes.getGraph(name)));
  }

  private static Case of(Node name, Graph good, Graph changes) {
    String[] parts = name.getURI().substring(BASE.length()).split("/", -1);
    return new Case(
        parts[0], parts[1].equals("passes"), parts[2].replace('-', ' '), changed(good, changes));
  }

  /**
   * What the changes say of a subject and property replaces what was said; an empty list is no
   * value.
   */
  private static Graph changed(Graph good, Graph changes) {
    Graph data = GraphFactory.createDefaultGraph();
    Set<List<Node>> told = new HashSet<>();
    changes.find().forEachRemaining(t -> told.add(List.of(t.getSubject(), t.getPredicate())));
    good.find()
        .filterDrop(t -> told.contains(List.of(t.getSubject(), t.getPredicate())))
        .forEachRemaining(data::add);
    changes
        .find()
        .filterDrop(t -> t.getObject().equals(RDF.nil.asNode()))
        .forEachRemaining(data::add);
    return data;
  }

  @Override
  public String toString() {
    return constraint + (passes ? " passes: " : " fails: ") + situation;
  }
}
