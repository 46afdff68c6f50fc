package org.vigie.ingest;

import java.util.List;
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
   */
  record Published(
      RevisionNumber revision,
      int claims,
      int assessments,
      int retractions,
      int portraits,
      List<Finding> findings)
      implements Receipt {
    /** Copies the list. */
    public Published {
      findings = List.copyOf(findings);
    }
  }

  /** Nothing in it was new; the store is as it was. */
  record AlreadyKnown(RevisionNumber revision, List<Finding> findings) implements Receipt {
    /** Copies the list. */
    public AlreadyKnown {
      findings = List.copyOf(findings);
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
