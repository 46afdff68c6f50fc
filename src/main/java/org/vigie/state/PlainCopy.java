package org.vigie.state;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/** Named graphs in memory, of which the default graph is the union; they can be read only. */
final class PlainCopy {
  private PlainCopy() {}

  static DatasetGraph of(DatasetGraph named) {
    return new DatasetGraphReadOnly(new UnionByDefault(named));
  }

  private static final class UnionByDefault extends DatasetGraphWrapper {
    UnionByDefault(DatasetGraph named) {
      super(named);
    }

    @Override
    public Graph getDefaultGraph() {
      return getUnionGraph();
    }
  }
}
