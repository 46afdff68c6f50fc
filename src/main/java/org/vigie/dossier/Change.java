package org.vigie.dossier;

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
 * @param claimCount how many claims it added
 */
public record Change(
    Node node, int number, Label message, @Nullable String at, @Nullable Ref by, int claimCount) {}
