package org.vigie.web.guide;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.guide.Figure;
import org.vigie.guide.Link;

/** Where what a text speaks of can be read: on the site, or beside the text in the kit. */
public interface Places {
  /** The address of what a text links to. */
  String address(Link link);

  /** The page of a thing; empty for a node of someone else. */
  Optional<String> page(Node node);

  /** Where the query of a figure can be read and changed; empty where nothing can be asked. */
  Optional<String> query(Figure figure);
}
