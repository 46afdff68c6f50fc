package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.engine.ReadCopy;

/** The endpoint's restraint and time limit hold over a read copy as well. */
class ReadCopyBehindEndpointTest {
  private final DatasetGraph data =
      RDFParser.fromString(
              IntStream.range(0, 3000)
                  .mapToObj(i -> "<urn:s" + i + "> <urn:p> <urn:s" + (i + 1) + "> <urn:g> .")
                  .collect(Collectors.joining("\n")),
              Lang.NQUADS)
          .toDatasetGraph();
  private final Endpoint endpoint =
      Endpoint.start(
          ReadCopy.of(data.find()::forEachRemaining).dataset(),
          false,
          new Limits(Duration.ofSeconds(2), 1 << 20, 10_000, 1 << 10));

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void itAnswers() {
    HttpResponse<String> answer =
        endpoint.get("SELECT (COUNT(*) AS ?n) { <urn:s0> <urn:p>+ ?x }", "text/csv");
    assertThat(answer.body()).isEqualToIgnoringNewLines("n\r\n3000\r\n");
  }

  @Test
  void aCrossProductStopsAtTheTimeLimit() {
    HttpResponse<String> answer =
        endpoint.get("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "*/*");
    assertThat(answer.statusCode()).isEqualTo(503);
  }

  @Test
  void aTextThatDoublesEndsUnbound() {
    HttpResponse<String> answer =
        endpoint.get("SELECT ?a2 ?a40 { " + Doubling.of("vigie", 40) + " }", "text/csv");
    assertThat(answer.body()).isEqualToIgnoringNewLines("a2,a40\r\nvigievigievigievigie,\r\n");
  }
}
