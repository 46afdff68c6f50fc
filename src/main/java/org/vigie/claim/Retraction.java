package org.vigie.claim;

import java.time.LocalDate;
import org.apache.jena.graph.Node;

/**
 * The withdrawal of a claim; the claim stays, with its tombstone.
 *
 * @param claim the claim
 * @param on when
 * @param reason a code of the scheme of retraction reasons
 */
public record Retraction(Node claim, LocalDate on, Node reason) {}
