package org.vigie.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Lifecycle;

/** Step 3: which of the claims of a key may speak under a policy at a date. */
final class Eligibility {
  private final Policy policy;
  private final LocalDate asOf;

  Eligibility(Policy policy, LocalDate asOf) {
    this.policy = policy;
    this.asOf = asOf;
  }

  /** Whether we knew the claim at the date, and admit its dataset. */
  boolean isKnown(Appraisal appraisal) {
    return !appraisal.claim().provenance().recordedOn().isAfter(asOf)
        && policy.admits(appraisal.claim().dataset());
  }

  /**
   * The claims that may speak. A claim is superseded only by one that may itself speak but for
   * supersession: a correction that is rejected, withdrawn or below the policy's minimum leaves the
   * corrected claim in place. In a chain of corrections only the last speaks.
   */
  List<Appraisal> eligible(List<Appraisal> known) {
    List<Appraisal> candidates = known.stream().filter(this::mayStand).toList();
    Set<Superseded> superseded =
        candidates.stream()
            .filter(a -> a.claim().lifecycle().supersedes() != null)
            .map(a -> new Superseded(a.claim().lifecycle().supersedes(), a.claim().dataset()))
            .collect(Collectors.toSet());
    return candidates.stream()
        .filter(a -> !superseded.contains(new Superseded(a.claim().id(), a.claim().dataset())))
        .toList();
  }

  private record Superseded(@Nullable Node claim, Node dataset) {}

  private boolean mayStand(Appraisal appraisal) {
    int rank = appraisal.statusRank();
    return rank >= 0 && rank >= Scale.status(policy.minimum()) && isValid(appraisal);
  }

  private boolean isValid(Appraisal appraisal) {
    Lifecycle lifecycle = appraisal.claim().lifecycle();
    return (lifecycle.validFrom() == null || !lifecycle.validFrom().notBefore().isAfter(asOf))
        && (lifecycle.validUntil() == null || !lifecycle.validUntil().notAfter().isBefore(asOf));
  }
}
