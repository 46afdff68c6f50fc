package org.vigie.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.store.Revision;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Store;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;

/**
 * Reverts a revision and keeps the trace: what it brought is withdrawn, what it withdrew is stated
 * again, opinions and descriptions are as they were, as far as nothing later rests on them. Used
 * once, in one transaction.
 */
final class Undo {
  private final Work work;
  private final ClaimsBack claims;
  private final OpinionsBack opinions;
  private final DeclarationsBack declarations;

  Undo(WriteTx tx, Store store, RevisionNumber number, Occasion occasion) {
    this.work = new Work(tx, new RevisionLog(tx), number, occasion);
    this.claims = new ClaimsBack(work);
    this.opinions = new OpinionsBack(work, claims);
    this.declarations = new DeclarationsBack(work, store, claims);
  }

  /** Reverts a revision, as a revision of its own; says why when it cannot. */
  static Undone revert(
      WriteTx tx, Store store, RevisionNumber number, Publication publication, Occasion occasion) {
    Optional<Undone> impossible = obstacle(tx, number);
    if (impossible.isPresent()) {
      return impossible.get();
    }
    Undo undo = new Undo(tx, store, number, occasion);
    undo.run();
    if (!undo.changedAnything()) {
      return new Undone.Impossible("undo.nothing", number);
    }
    int portraits = publication.repaint(tx, undo.subjects(), occasion).portraits();
    Revision revision =
        tx.record(
            occasion.at(),
            occasion.agent(),
            occasion.reasons(),
            undo.generated(),
            undo.withdrawn());
    tx.add(
        Graphs.REVISIONS, List.of(Triple.create(revision.id(), Vigie.UNDOES, Revision.id(number))));
    return undo.done(revision.number(), portraits);
  }

  /** Why a revision cannot be undone, if so. */
  static Optional<Undone> obstacle(WriteTx tx, RevisionNumber number) {
    if (number.value() == 0 || number.compareTo(tx.revision()) > 0) {
      return Optional.of(new Undone.Impossible("undo.unknown", number));
    }
    if (new RevisionLog(tx).isErasure(Revision.id(number))) {
      return Optional.of(new Undone.Impossible("undo.erasure", number));
    }
    return new RevisionLog(tx).isUndone(Revision.id(number))
        ? Optional.of(new Undone.Impossible("undo.already", number))
        : Optional.empty();
  }

  void run() {
    claims.run();
    opinions.run();
    declarations.run();
  }

  boolean changedAnything() {
    return !work.generated.isEmpty() || !work.withdrawn.isEmpty() || declarations.count() > 0;
  }

  Set<Node> subjects() {
    return work.subjects;
  }

  Collection<Node> generated() {
    return work.generated;
  }

  Collection<Node> withdrawn() {
    return work.withdrawn;
  }

  Undone done(RevisionNumber revision, int portraits) {
    return new Undone.Done(
        revision,
        work.withdrawn.size(),
        claims.reinstated(),
        opinions.count(),
        declarations.count(),
        portraits,
        work.kept);
  }

  /** What the parts of an undoing share. */
  static final class Work {
    final WriteTx tx;
    final RevisionLog log;
    final RevisionNumber number;
    final Occasion occasion;
    final List<Node> generated = new ArrayList<>();
    final List<Node> withdrawn = new ArrayList<>();
    final Set<Node> subjects = new HashSet<>();
    final List<Undone.Kept> kept = new ArrayList<>();

    Work(WriteTx tx, RevisionLog log, RevisionNumber number, Occasion occasion) {
      this.tx = tx;
      this.log = log;
      this.number = number;
      this.occasion = occasion;
    }

    void keep(Node node, String reason) {
      kept.add(new Undone.Kept(node, reason));
    }
  }
}
