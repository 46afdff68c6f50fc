package org.vigie.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vigie.vocab.Graphs;

/** A snapshot that may be changed; what is done becomes visible all at once, or not at all. */
public final class WriteTx extends Snapshot {
  WriteTx(DatasetGraph data) {
    super(data);
  }

  /** Adds triples to a named graph. */
  public void add(Node graph, Collection<Triple> triples) {
    triples.forEach(t -> data().add(graph, t.getSubject(), t.getPredicate(), t.getObject()));
  }

  /** Removes triples from a named graph. */
  public void remove(Node graph, Collection<Triple> triples) {
    triples.forEach(t -> data().delete(graph, t.getSubject(), t.getPredicate(), t.getObject()));
  }

  /** Removes all triples of a subject from a named graph. */
  public void removeSubject(Node graph, Node subject) {
    data().deleteAny(graph, subject, Node.ANY, Node.ANY);
  }

  /** Makes a named graph hold exactly these triples. */
  public void replace(Node graph, Graph triples) {
    data().removeGraph(graph);
    triples
        .find()
        .forEachRemaining(t -> data().add(graph, t.getSubject(), t.getPredicate(), t.getObject()));
  }

  /**
   * Records this write as the next revision.
   *
   * @param agent who is responsible
   * @param reasons why, language-tagged literals
   * @param generated the claims and assessments added
   * @param invalidated the claims withdrawn
   */
  public Revision record(
      Instant at,
      Node agent,
      List<Node> reasons,
      Collection<Node> generated,
      Collection<Node> invalidated) {
    Revision revision = new Revision(revision().next(), at, agent, reasons, generated, invalidated);
    add(Graphs.REVISIONS, revision.triples());
    return revision;
  }
}
