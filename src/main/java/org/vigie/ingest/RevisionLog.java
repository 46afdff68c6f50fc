package org.vigie.ingest;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.store.Revision;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** What the revisions of a store did, as the store tells it. */
final class RevisionLog {
  private final Graph log;

  RevisionLog(Snapshot snapshot) {
    this.log = snapshot.graph(Graphs.REVISIONS);
  }

  /** The claims and opinions that a revision brought. */
  List<Node> generated(RevisionNumber number) {
    return objects(Revision.id(number), W3c.PROV_GENERATED);
  }

  /** The claims that a revision withdrew. */
  List<Node> withdrawn(RevisionNumber number) {
    return objects(Revision.id(number), W3c.PROV_INVALIDATED);
  }

  /** The number of the revision that brought a claim or an opinion; 0 when none tells. */
  long bornIn(Node node) {
    return revisionOf(node)
        .flatMap(revision -> objects(revision, Vigie.REVISION_NUMBER).stream().findFirst())
        .map(number -> Long.parseLong(number.getLiteralLexicalForm()))
        .orElse(0L);
  }

  /** Whether a claim or an opinion was stated again because a revision was undone. */
  boolean cameBack(Node claim) {
    return revisionOf(claim)
        .filter(revision -> log.contains(revision, Vigie.UNDOES, Node.ANY))
        .isPresent();
  }

  /** Whether a revision was undone, and that was not undone in turn. */
  boolean isUndone(Node revision) {
    return log.find(Node.ANY, Vigie.UNDOES, revision).mapWith(t -> t.getSubject()).toList().stream()
        .anyMatch(undoing -> !isUndone(undoing));
  }

  /** Whether a revision erased something for good. */
  boolean isErasure(Node revision) {
    return log.contains(revision, W3c.RDF_TYPE, Vigie.ERASURE);
  }

  /** Whether a revision was ever undone. */
  boolean hasUndoings() {
    return log.contains(Node.ANY, Vigie.UNDOES, Node.ANY);
  }

  private Optional<Node> revisionOf(Node node) {
    return log.find(Node.ANY, W3c.PROV_GENERATED, node).mapWith(t -> t.getSubject()).nextOptional();
  }

  private List<Node> objects(Node subject, Node property) {
    return log.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList();
  }
}
