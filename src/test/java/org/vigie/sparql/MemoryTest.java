package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.engine.ReadCopy;
import org.vigie.sparql.client.Budget;

/** Queries whose rows would fill the memory are stopped before they do. */
class MemoryTest {
  private static final int THINGS = 3_000;
  private static final long ROOM = 150L << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?a ?d (COUNT(*) AS ?n) {GRAPH ?x {?a ?b ?c.?d ?e ?f}} GROUP BY ?a ?d",
        "SELECT (COUNT(DISTINCT CONCAT(?c,?f)) AS ?n) {GRAPH ?x {?a ?b ?c.?d ?e ?f}}"
      })
  void itIsStopped(String query) {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(data, () -> things().forEach(data::add));
    long used = inUse();
    double share = (double) (used + ROOM) / Runtime.getRuntime().maxMemory();
    Limits limits = new Limits(Duration.ofMinutes(2), 1 << 20, 10_000, 1 << 20);
    Guards guards = Guards.of(limits).with(Budget.UNLIMITED).within(share);
    try (Endpoint endpoint = Endpoint.start(data, false, guards)) {
      HttpResponse<String> answer = endpoint.get(query, "*/*");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.body()).contains("mémoire");
      assertThat(endpoint.get("ASK {}", "*/*").statusCode()).isEqualTo(200);
    }
  }

  /** The copy in memory counts what a query keeps, whatever else fills the memory. */
  @Test
  void onACopyItIsStoppedToo() {
    DatasetGraph copy = ReadCopy.of(quads -> things().forEach(quads)).dataset();
    Limits limits = new Limits(Duration.ofMinutes(2), 1 << 20, 10_000, 1 << 20);
    Guards guards = Guards.of(limits).with(Budget.UNLIMITED);
    try (Endpoint endpoint = Endpoint.start(copy, false, guards)) {
      HttpResponse<String> answer =
          endpoint.get(
              "SELECT (COUNT(*) AS ?n) {SELECT DISTINCT ?a ?d ?g {?a ?b ?c.?d ?e ?f.?g ?h ?i}}",
              "*/*");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.body()).contains("mémoire");
      assertThat(endpoint.get("ASK {}", "*/*").statusCode()).isEqualTo(200);
    }
  }

  /** What was still in use after the last collection of garbage, in bytes: what the guard reads. */
  private static long inUse() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(Objects::nonNull)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  private static Stream<Quad> things() {
    return IntStream.range(0, THINGS)
        .mapToObj(
            i ->
                Quad.create(
                    NodeFactory.createURI("urn:g"),
                    NodeFactory.createURI("urn:" + i),
                    NodeFactory.createURI("urn:p"),
                    NodeFactory.createLiteralString("text number " + i)));
  }
}
