package org.vigie.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class BlankNodesTest {
  private static final String PREFIX = "@prefix : <http://a/> .\n";

  @Test
  void aNameFollowsFromWhatIsSaid() {
    Set<String> one = keys(":c :pays [ :amount 1 ; :by [ :name \"A\" ] ], [ :amount 2 ] .");
    assertThat(one).hasSize(3);
    assertThat(
            keys("_:x :amount 2 . _:z :name \"A\" . :c :pays _:y, _:x . _:y :by _:z ; :amount 1 ."))
        .isEqualTo(one);
    assertThat(
            keys(
                ":other :thing [ :x 1 ] . :c :pays [ :amount 1 ; :by [ :name \"A\" ] ], [ :amount 2 ] ."))
        .containsAll(one)
        .hasSize(4);
  }

  @Test
  void equalOnesStayTwo() {
    assertThat(keys(":c :pays [ :amount 1 ], [ :amount 1 ] .")).hasSize(2);
  }

  @Test
  void aPoisonedGraphIsNamedByOrder() {
    StringBuilder clique = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        if (i != j) {
          clique.append("_:n").append(i).append(" :p _:n").append(j).append(" .\n");
        }
      }
    }
    long start = System.nanoTime();
    BlankNodes.Keys keys = BlankNodes.keys(quads(clique + ":c :p [ :q 1 ] ."));
    assertThat(keys.unstable()).isEqualTo(12);
    assertThat(keys.keys()).hasSize(13);
    assertThat((System.nanoTime() - start) / 1_000_000_000).as("seconds").isLessThan(30);
  }

  @Test
  void aLongListIsNamed() {
    assertThat(keys(":c :p (" + "1 ".repeat(20) + ") .")).hasSize(20);
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      list.append(i).append(' ');
    }
    assertThat(keys(":c :p (" + list + ") .")).hasSize(5000);
  }

  private static Set<String> keys(String turtle) {
    BlankNodes.Keys keys = BlankNodes.keys(quads(turtle));
    assertThat(keys.unstable()).isZero();
    Set<String> all = new HashSet<>(keys.keys().values());
    assertThat(all).hasSameSizeAs(keys.keys().values());
    return all;
  }

  private static List<Quad> quads(String turtle) {
    List<Quad> quads =
        Texts.read(PREFIX + turtle, RdfSyntax.TURTLE).stream().map(RdfStatement::quad).toList();
    assertThat(quads).anyMatch(quad -> quad.getSubject().isBlank());
    assertThat(quads).noneMatch(quad -> quad.getPredicate().equals(Node.ANY));
    return quads;
  }
}
