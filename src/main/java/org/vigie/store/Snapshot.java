package org.vigie.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * The store at one revision. Good only inside the {@link Store#read} or {@link Store#write} that
 * gave it, on that thread.
 */
public class Snapshot {
  private final DatasetGraph data;
  private final @Nullable LastRevision last;

  Snapshot(DatasetGraph data) {
    this(data, null);
  }

  /** A snapshot that asks its store which revision is the last. */
  Snapshot(DatasetGraph data, @Nullable LastRevision last) {
    this.data = data;
    this.last = last;
  }

  /**
   * A dataset that is read as the store is: in a transaction of this thread on the store's own, or
   * in memory.
   */
  public static Snapshot of(DatasetGraph data) {
    return new Snapshot(data);
  }

  /** All named graphs as one, duplicates removed; not to be changed. */
  public Graph union() {
    return data.getUnionGraph();
  }

  /** One named graph, empty when there is none of that name. */
  public Graph graph(Node name) {
    return data.getGraph(name);
  }

  /** The names of the named graphs, sorted. */
  public List<Node> graphs() {
    return org.apache.jena.atlas.iterator.Iter.toList(data.listGraphNodes()).stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  /** The named graphs in which a node has a type, sorted. */
  public List<Node> graphsOf(Node subject, Node type) {
    return org.apache.jena.atlas.iterator.Iter.toList(
            data.find(Node.ANY, subject, W3c.RDF_TYPE, type))
        .stream()
        .map(Quad::getGraph)
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  /** Gives each quad once, in no order; those of the default graph have its generated name. */
  public void forEachQuad(Consumer<Quad> quads) {
    data.find().forEachRemaining(quads);
  }

  /** The number of the last revision. */
  public RevisionNumber revision() {
    return last == null ? searchRevision() : last.number(this);
  }

  /** Revisions follow each other without a gap: a few look-ups find the last of many. */
  RevisionNumber searchRevision() {
    long present = 0;
    long absent = 1;
    while (isRevision(absent)) {
      present = absent;
      absent *= 2;
    }
    while (absent - present > 1) {
      long middle = (present + absent) / 2;
      if (isRevision(middle)) {
        present = middle;
      } else {
        absent = middle;
      }
    }
    return new RevisionNumber(present);
  }

  private boolean isRevision(long number) {
    return graph(Graphs.REVISIONS)
        .contains(Revision.id(new RevisionNumber(number)), Vigie.REVISION_NUMBER, Node.ANY);
  }

  /** When the last revision was accepted; empty before the first. */
  public Optional<Instant> revisedAt() {
    return revisedAt(revision());
  }

  /** When a revision was accepted; empty when there is none of that number. */
  public Optional<Instant> revisedAt(RevisionNumber number) {
    return last == null ? searchTime(number) : last.at(number, this);
  }

  Optional<Instant> searchTime(RevisionNumber number) {
    return graph(Graphs.REVISIONS)
        .find(Revision.id(number), W3c.PROV_ENDED_AT_TIME, Node.ANY)
        .mapWith(t -> Instant.parse(t.getObject().getLiteralLexicalForm()))
        .nextOptional();
  }

  /**
   * A revision and when it was accepted.
   *
   * @param number its number
   * @param at when
   */
  public record Dated(RevisionNumber number, Instant at) {}

  /** The revisions, in no order. */
  public Stream<Dated> revisions() {
    Graph log = graph(Graphs.REVISIONS);
    return log.find(Node.ANY, Vigie.REVISION_NUMBER, Node.ANY).toList().stream()
        .flatMap(
            numbered ->
                log.find(numbered.getSubject(), W3c.PROV_ENDED_AT_TIME, Node.ANY).toList().stream()
                    .map(ended -> dated(numbered.getObject(), ended.getObject())));
  }

  private static Dated dated(Node number, Node at) {
    return new Dated(
        new RevisionNumber(Long.parseLong(number.getLiteralLexicalForm())),
        Instant.parse(at.getLiteralLexicalForm()));
  }

  /** The same for a query engine, whose default graph is the union; not to be changed. */
  public DatasetGraph dataset() {
    return data;
  }

  DatasetGraph data() {
    return data;
  }
}
