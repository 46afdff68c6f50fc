package org.vigie.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** The same as {@link CountedGraph}, of several graphs. */
final class CountedData extends DatasetGraphWrapper {
  private final int most;
  private int quads;

  CountedData(DatasetGraph data, int most) {
    super(data);
    this.most = most;
  }

  @Override
  public void add(Quad quad) {
    if (!contains(quad)) {
      CountedQuery.requireAtMost(most, ++quads);
      super.add(quad);
    }
  }

  @Override
  public Graph getDefaultGraph() {
    return new CountedGraph(super.getDefaultGraph(), most);
  }

  @Override
  public Graph getGraph(Node name) {
    return new CountedGraph(super.getGraph(name), most);
  }
}
