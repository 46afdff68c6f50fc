package org.vigie.web.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vigie.store.Change;

/** What revisions did to some nodes. */
public interface Deeds {
  /**
   * The statements about some nodes that revisions added or took out, by the number of the
   * revision, in its order.
   *
   * @param after the last revision that does not count
   */
  Map<Long, List<Change>> listAfter(long after, Collection<Node> nodes);
}
