package org.vigie.claim;

import java.time.LocalDate;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * When a claim holds in the world, and what became of it with us.
 *
 * @param validFrom first date on which it holds, open when absent
 * @param validUntil last date on which it holds, open when absent
 * @param supersedes the claim of the same dataset that it replaces
 * @param retractedOn when it was withdrawn
 * @param retractionReason a code of the scheme of retraction reasons
 */
public record Lifecycle(
    @Nullable EdtfDate validFrom,
    @Nullable EdtfDate validUntil,
    @Nullable Node supersedes,
    @Nullable LocalDate retractedOn,
    @Nullable Node retractionReason) {
  /** Always valid, replaces nothing, not withdrawn. */
  public static final Lifecycle OPEN = new Lifecycle(null, null, null, null, null);

  /** The same period, replacing another claim, not withdrawn. */
  public Lifecycle replacing(@Nullable Node claim) {
    return new Lifecycle(validFrom, validUntil, claim, null, null);
  }
}
