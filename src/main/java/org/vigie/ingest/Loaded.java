package org.vigie.ingest;

import java.util.List;
import org.vigie.gate.Finding;

/**
 * What became of a large load as a whole.
 *
 * @param portraits how many things were described anew
 * @param findings what readers would like to know and nobody has said yet
 */
public record Loaded(int portraits, List<Finding> findings) {
  /** Copies the list. */
  public Loaded {
    findings = List.copyOf(findings);
  }
}
