package org.vigie.web.check;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.state.Moment;

/** What an address means here. */
public sealed interface Meant {
  /**
   * A thing, maybe at a moment.
   *
   * @param node the thing
   * @param moment the moment that the address itself names
   */
  record Thing(Node node, Optional<Moment> moment) implements Meant {}

  /** A page of the site that is about no single thing, or a question that was kept. */
  record Page() implements Meant {}

  /** An address of this site that leads nowhere. */
  record Nowhere() implements Meant {}

  /** An address of another site. */
  record Elsewhere() implements Meant {}
}
