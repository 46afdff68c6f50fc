package org.vigie.consolidation;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * All that consolidation says of one thing: the part of the consolidated graph that belongs to it.
 *
 * @param subject the thing, canonical
 * @param triples its plain values, Decisions, Disagreements, Participations, and the derived
 *     judgements of its claims
 * @param decisions how many decisions there are
 * @param disagreements how many disagreements there are
 */
public record Portrait(Node subject, Set<Triple> triples, int decisions, int disagreements) {
  /** Copies the set. */
  public Portrait {
    triples = Set.copyOf(triples);
  }

  /** The subjects of its triples, each of which belongs to this portrait alone. */
  public List<Node> nodes() {
    return triples.stream().map(Triple::getSubject).distinct().toList();
  }
}
