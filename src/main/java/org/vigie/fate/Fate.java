package org.vigie.fate;

import java.util.List;
import org.apache.jena.graph.Node;

/** What became of an identifier that no longer leads to a thing of its own. */
public sealed interface Fate {
  /** The identifier. */
  Node node();

  /** What ended it. */
  Cause cause();

  /** What stands in its place now; none, one or, after a split, several. */
  List<Node> successors();

  /**
   * It denotes the same thing as another identifier, which is kept.
   *
   * @param node the identifier
   * @param successor the last of those that it leads to, which itself may be gone
   * @param cause what merged it
   */
  record Merged(Node node, Node successor, Cause cause) implements Fate {
    @Override
    public List<Node> successors() {
      return List.of(successor);
    }
  }

  /**
   * There is no such thing any more.
   *
   * @param node the identifier
   * @param kind how it went
   * @param successors what stands in its place
   * @param cause what took it out
   */
  record Gone(Node node, Kind kind, List<Node> successors, Cause cause) implements Fate {
    /** Copies the list. */
    public Gone {
      successors = List.copyOf(successors);
    }
  }

  /** How a thing went. */
  enum Kind {
    /** A person withdrew it; past versions still show it. */
    WITHDRAWN,
    /** It was several things; past versions still show it. */
    SPLIT,
    /** The law had its content removed; nothing shows it any more. */
    ERASED
  }
}
