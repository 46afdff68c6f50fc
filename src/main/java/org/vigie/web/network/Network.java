package org.vigie.web.network;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * All ties between actors at a revision.
 *
 * @param roles who holds which role in which contract
 * @param relations what one actor is to another
 * @param years the year in which a contract was signed, where it is known
 * @param left how many ties were not read, being too many
 */
public record Network(List<Said> roles, List<Said> relations, Map<Node, Integer> years, int left) {
  /** Copies the collections. */
  public Network {
    roles = List.copyOf(roles);
    relations = List.copyOf(relations);
    years = Map.copyOf(years);
  }
}
