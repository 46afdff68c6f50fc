package org.vigie.ingest;

import java.util.List;
import org.vigie.gate.Finding;

/**
 * What consolidation made breaks the rules of the build: a fault of ours, not of who contributed.
 */
public final class BuildFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  BuildFault(List<Finding> findings) {
    super(findings.size() + " findings of the build, first " + findings.getFirst());
    this.findings = List.copyOf(findings);
  }

  /** What the build gate found. */
  public List<Finding> findings() {
    return findings;
  }
}
