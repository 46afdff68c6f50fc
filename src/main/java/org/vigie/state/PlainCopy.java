package org.vigie.state;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.GraphView;

/**
 * Named graphs in memory, of which the default graph is the union; they can be read only. The
 * engine looks through wrappers, so that the union is the default graph itself.
 */
final class PlainCopy {
  private PlainCopy() {}

  static DatasetGraph of(DatasetGraph named) {
    DatasetGraph asked = new DatasetGraphMapLink(GraphView.createUnionGraph(named));
    for (Node name : Iter.toList(named.listGraphNodes())) {
      asked.addGraph(name, named.getGraph(name));
    }
    return new DatasetGraphReadOnly(asked);
  }
}
