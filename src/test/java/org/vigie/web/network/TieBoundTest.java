package org.vigie.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/** A crowd of ties is read up to a bound, and the rest is counted. */
class TieBoundTest {
  private static final int BEYOND = 7;

  @Test
  void tiesBeyondTheBoundAreCounted() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node property = Iris.term("hasInvestor");
    graph.add(Triple.create(property, Vigie.VALUE_KIND, Iris.code("kind-thing")));
    graph.add(Triple.create(property, Vigie.ROLE_CODE, Iris.code("role-investor")));
    for (int i = 0; i < TieReader.MOST_TIES + BEYOND; i++) {
      Node contract = Iris.thing("contract", "c" + i);
      Node actor = Iris.thing("actor", "a" + i % 100);
      Node claim = NodeFactory.createURI(Iris.ID + "claim/" + i);
      graph.add(Triple.create(contract, property, actor));
      graph.add(Triple.create(claim, Vigie.PROPERTY, property));
      graph.add(Triple.create(claim, Vigie.ABOUT, contract));
      graph.add(Triple.create(claim, Vigie.VALUE, actor));
    }

    Network network = new TieReader(graph).read();

    assertThat(network.roles()).hasSize(TieReader.MOST_TIES);
    assertThat(network.left()).isEqualTo(BEYOND);
  }
}
