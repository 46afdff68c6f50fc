package org.vigie.ingest;

import java.util.List;
import org.apache.jena.graph.Node;
import org.vigie.store.RevisionNumber;

/** What became of a wish to undo a revision. */
public sealed interface Undone {

  /**
   * It is undone, by a revision of its own.
   *
   * @param revision the new revision
   * @param withdrawn how many claims that it had brought are withdrawn
   * @param reinstated how many claims that it had withdrawn are stated again
   * @param opinions how many opinions are as they were, by a new opinion of the same body
   * @param declarations of how many things and sources the description is as it was
   * @param portraits how many things were described anew
   * @param kept what of it stays, because something later rests on it
   */
  record Done(
      RevisionNumber revision,
      int withdrawn,
      int reinstated,
      int opinions,
      int declarations,
      int portraits,
      List<Kept> kept)
      implements Undone {
    /** Copies the list. */
    public Done {
      kept = List.copyOf(kept);
    }
  }

  /**
   * Something that stays.
   *
   * @param node the claim, thing or source
   * @param reason the message of this package that says why
   */
  record Kept(Node node, String reason) {}

  /**
   * It cannot be undone; nothing was written.
   *
   * @param reason the message of this package that says why
   * @param revision the revision that was named
   */
  record Impossible(String reason, RevisionNumber revision) implements Undone {}
}
