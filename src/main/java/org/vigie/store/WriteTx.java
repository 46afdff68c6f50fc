package org.vigie.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.vocab.Graphs;

/**
 * A snapshot that may be changed; what is done becomes visible all at once, or not at all. What
 * changes is noted, except in the consolidated graph, which can be computed anew.
 */
public final class WriteTx extends Snapshot {
  /** After how many triples the space is looked at again: that costs less than one of them. */
  private static final int STRIDE = 1_000;

  private final History history;
  private ChangeLog log;
  private final Runnable requireSpace;
  private @Nullable RevisionNumber recorded;
  private @Nullable Redaction redaction;
  private int added;

  WriteTx(DatasetGraph data, History history, Runnable requireSpace) {
    super(data);
    this.history = history;
    this.log = history.draft();
    this.requireSpace = requireSpace;
  }

  /**
   * Adds triples to a named graph.
   *
   * @throws StoreException when the disk is nearly full
   */
  public void add(Node graph, Collection<Triple> triples) {
    triples.forEach(t -> add(graph, t));
  }

  /** Adds a triple to a named graph, or to the default graph. */
  public void add(Quad quad) {
    add(quad.getGraph(), quad.asTriple());
  }

  /** Removes triples from a named graph. */
  public void remove(Node graph, Collection<Triple> triples) {
    triples.forEach(t -> remove(graph, t));
  }

  /** Removes all triples of a subject from a named graph. */
  public void removeSubject(Node graph, Node subject) {
    if (isNoted(graph)) {
      remove(graph, graph(graph).find(subject, Node.ANY, Node.ANY).toList());
    } else {
      data().deleteAny(graph, subject, Node.ANY, Node.ANY);
    }
  }

  /** Makes a named graph hold exactly these triples. */
  public void replace(Node graph, Graph triples) {
    if (isNoted(graph)) {
      Graph before = GraphFactory.createDefaultGraph();
      graph(graph).find().forEachRemaining(before::add);
      before.find().filterDrop(triples::contains).forEachRemaining(t -> remove(graph, t));
    } else {
      data().removeGraph(graph);
    }
    triples.find().forEachRemaining(t -> add(graph, t));
  }

  /**
   * Erases a content from all graphs. No history tells of it: only within {@link Store#erase},
   * which erases it from the history too, and before anything else is written.
   *
   * @return how many statements held it
   */
  public int erase(Redaction content) {
    List<Quad> touched = new ArrayList<>();
    data()
        .find()
        .forEachRemaining(
            quad -> {
              if (content.touches(quad.asTriple())) {
                touched.add(quad);
              }
            });
    for (Quad quad : touched) {
      data().delete(quad);
    }
    for (Quad quad : touched) {
      content.apply(quad.asTriple()).ifPresent(t -> data().add(Quad.create(quad.getGraph(), t)));
    }
    redaction = content;
    return touched.size();
  }

  /** What this write erases for good; it is recorded as a revision. */
  Optional<Pending> pending() {
    Redaction content = redaction;
    RevisionNumber number = recorded;
    return content == null || number == null
        ? Optional.empty()
        : Optional.of(new Pending(number, content, false));
  }

  private void add(Node graph, Triple t) {
    if (++added % STRIDE == 0) {
      requireSpace.run();
    }
    if (isNoted(graph)) {
      if (data().contains(graph, t.getSubject(), t.getPredicate(), t.getObject())) {
        return;
      }
      log.added(graph, t);
    }
    data().add(graph, t.getSubject(), t.getPredicate(), t.getObject());
  }

  private void remove(Node graph, Triple t) {
    if (isNoted(graph)) {
      if (!data().contains(graph, t.getSubject(), t.getPredicate(), t.getObject())) {
        return;
      }
      log.removed(graph, t);
    }
    data().delete(graph, t.getSubject(), t.getPredicate(), t.getObject());
  }

  private static boolean isNoted(Node graph) {
    return !graph.equals(Graphs.CONSOLIDATED);
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
    recorded = revision.number();
    return revision;
  }

  /**
   * Ends the recorded revision, if there is one: what changes from now on belongs to the next. The
   * end of a write does it too.
   */
  public void keep() {
    RevisionNumber number = recorded;
    if (number != null) {
      history.keep(log, number);
      log = history.draft();
      recorded = null;
    }
  }

  History history() {
    return history;
  }

  /** Throws away what was noted of no revision. */
  void discard() {
    log.discard();
  }
}
