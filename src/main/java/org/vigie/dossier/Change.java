package org.vigie.dossier;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A revision of the store as the log of changes shows it.
 *
 * @param node its IRI
 * @param number its number
 * @param message what was done
 * @param at when, an ISO date and time
 * @param by who
 * @param claims the claims it added, in IRI order; empty when the log does not list them
 * @param claimCount how many claims it added
 */
public record Change(
    Node node,
    int number,
    Label message,
    @Nullable String at,
    @Nullable Ref by,
    List<Node> claims,
    int claimCount) {
  /** Copies the list. */
  public Change {
    claims = List.copyOf(claims);
  }
}
