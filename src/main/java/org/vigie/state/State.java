package org.vigie.state;

import java.time.Instant;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vigie.consolidation.Policy;
import org.vigie.store.RevisionNumber;

/**
 * A state of knowledge: what the store held at a revision, and the view that a policy makes of it.
 *
 * @param revision the last revision that it knows
 * @param at when that was accepted; empty before the first
 * @param policy by which its view was computed
 * @param strict whether the claims that this policy does not display are left out
 * @param dataset what is asked: the named graphs, and as default graph their union; not to be
 *     changed
 * @param origin where it came from
 * @param lasting whether what was asked for means this state for ever
 */
public record State(
    RevisionNumber revision,
    Optional<Instant> at,
    Policy policy,
    boolean strict,
    DatasetGraph dataset,
    Origin origin,
    boolean lasting) {
  /** Where a state came from. */
  public enum Origin {
    /** The store itself. */
    STORE,
    /** Memory, in which it stood ready. */
    MEMORY,
    /** It was computed for whoever asks. */
    COMPUTED
  }

  State from(Origin other) {
    return new State(revision, at, policy, strict, dataset, other, lasting);
  }

  State lasting(boolean lasts) {
    return new State(revision, at, policy, strict, dataset, origin, lasts);
  }
}
