package org.vigie.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.vigie.vocab.Graphs;

/** A snapshot that may be changed; what is done becomes visible all at once, or not at all. */
public final class WriteTx extends Snapshot {
  /** After how many triples the space is looked at again: that costs less than one of them. */
  private static final int STRIDE = 1_000;

  private final Runnable requireSpace;
  private int added;

  WriteTx(DatasetGraph data, Runnable requireSpace) {
    super(data);
    this.requireSpace = requireSpace;
  }

  /**
   * Adds triples to a named graph.
   *
   * @throws StoreException when the disk is nearly full
   */
  public void add(Node graph, Collection<Triple> triples) {
    triples.forEach(t -> add(Quad.create(graph, t)));
  }

  /** Adds a triple to a named graph, or to the default graph. */
  public void add(Quad quad) {
    if (++added % STRIDE == 0) {
      requireSpace.run();
    }
    data().add(quad);
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
    triples.find().forEachRemaining(t -> add(Quad.create(graph, t)));
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
