package org.vigie.gate;

import java.util.List;

/** The judgement on a batch. It turns on Violations alone, never on {@code sh:conforms}. */
public sealed interface Verdict {
  /** What was found, the gravest first. */
  List<Finding> findings();

  /**
   * It may enter.
   *
   * @param findings warnings and advice
   */
  record Admitted(List<Finding> findings) implements Verdict {
    /** Copies the list. */
    public Admitted {
      findings = List.copyOf(findings);
    }
  }

  /**
   * It may not.
   *
   * @param findings at least one Violation, and what else was found
   */
  record Rejected(List<Finding> findings) implements Verdict {
    /** Copies the list. */
    public Rejected {
      findings = List.copyOf(findings);
    }
  }
}
