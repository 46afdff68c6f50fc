package org.vigie.source;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** What reading made of one cell of a document. */
public sealed interface Use {

  /**
   * It became these nodes of the batch.
   *
   * @param nodes claims, opinions, declared things or sources; at least one
   */
  record Says(List<Node> nodes) implements Use {
    /** Copies the list. */
    public Says {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * It repeats, unchanged, what the store gave: a form that was filled from it.
   *
   * @param nodes the claims that it repeats, which are not in the batch; at least one
   */
  record Known(List<Node> nodes) implements Use {
    /** Copies the list. */
    public Known {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * It could not be read, and waits in quarantine for a person.
   *
   * @param problem why, and what would be accepted
   * @param row what is known of the claim it would have made, by the columns of the tidy layout
   */
  record Unreadable(Problem problem, Map<String, String> row) implements Use {
    /** Copies the map. */
    public Unreadable {
      row = Map.copyOf(row);
    }
  }

  /** It helps to read other cells and says nothing of itself: a heading, a key, a legend. */
  record Frame() implements Use {}

  /**
   * It was deliberately not taken.
   *
   * @param reason why: personal data, a column that the mapping leaves out
   */
  record Left(Problem reason) implements Use {}
}
