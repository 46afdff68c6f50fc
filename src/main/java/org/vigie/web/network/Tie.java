package org.vigie.web.network;

import java.util.List;
import org.apache.jena.graph.Node;

/** What links two actors. */
public sealed interface Tie {
  /** One end; of a relation, the actor of whom it is said. */
  Node one();

  /** The other end. */
  Node other();

  /** How sure it is. */
  String status();

  /** How many things link them so. */
  int strength();

  /**
   * What one actor is to another.
   *
   * @param said what is kept
   */
  record Relation(Said said) implements Tie {
    @Override
    public Node one() {
      return said.subject();
    }

    @Override
    public Node other() {
      return said.actor();
    }

    @Override
    public String status() {
      return said.status();
    }

    @Override
    public int strength() {
      return 1;
    }
  }

  /**
   * Two actors with a role in the same contracts.
   *
   * @param one the one whose identifier comes first
   * @param other the other one
   * @param contracts in which they meet
   * @param status that of the surest contract: the less sure of the two roles
   */
  record Shared(Node one, Node other, List<Node> contracts, String status) implements Tie {
    /** Copies the list. */
    public Shared {
      contracts = List.copyOf(contracts);
    }

    @Override
    public int strength() {
      return contracts.size();
    }
  }

  /** Whether an actor is at one of the ends. */
  default boolean touches(Node actor) {
    return one().equals(actor) || other().equals(actor);
  }

  /** The end that is not this one. */
  default Node opposite(Node actor) {
    return one().equals(actor) ? other() : one();
  }
}
