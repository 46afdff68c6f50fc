package org.vigie.ingest;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vigie.gate.Finding;
import org.vigie.store.RevisionNumber;

/** What became of a batch. */
public sealed interface Receipt {
  /** What the gate found, warnings and advice included. */
  List<Finding> findings();

  /**
   * The batch is in, as a revision.
   *
   * @param revision its number
   * @param claims how many claims it added
   * @param assessments how many opinions it added
   * @param retractions how many claims it withdrew
   * @param portraits how many things were described anew
   * @param findings what the gate found
   * @param known the nodes of the batch that the store held already
   * @param held the nodes that the gate kept back
   */
  record Published(
      RevisionNumber revision,
      int claims,
      int assessments,
      int retractions,
      int portraits,
      List<Finding> findings,
      Set<Node> known,
      Set<Node> held)
      implements Receipt {
    /** Copies the collections. */
    public Published {
      findings = List.copyOf(findings);
      known = Set.copyOf(known);
      held = Set.copyOf(held);
    }
  }

  /**
   * Nothing in it was new; the store is as it was.
   *
   * @param revision the last revision
   * @param findings what the gate found
   * @param held the nodes that the gate kept back
   */
  record AlreadyKnown(RevisionNumber revision, List<Finding> findings, Set<Node> held)
      implements Receipt {
    /** Copies the collections. */
    public AlreadyKnown {
      findings = List.copyOf(findings);
      held = Set.copyOf(held);
    }
  }

  /** The gate refused it; the store is as it was. */
  record Refused(List<Finding> findings) implements Receipt {
    /** Copies the list. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
