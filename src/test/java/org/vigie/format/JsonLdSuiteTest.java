package org.vigie.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;

/**
 * JSON-LD 1.1 to RDF, the tests of the W3C: those for 1.1 that need no option of the caller and no
 * other document, since a reader has neither, and whose input is in the copy of the suite. What
 * fails is listed in the resource.
 */
class JsonLdSuiteTest {
  @Test
  void jsonLdIsReadAsTheRecommendationSays() throws IOException {
    Path root =
        Path.of(System.getProperty("vigie.shared", "absent"), "suites/w3c-json-ld-api/tests");
    assumeTrue(Files.isDirectory(root), "the suite is not here");
    JsonNode manifest =
        new ObjectMapper().readTree(Files.readString(root.resolve("toRdf-manifest.jsonld")));
    List<String> failed = new ArrayList<>();
    int run = 0;
    for (JsonNode test : manifest.get("sequence")) {
      if (applies(test) && Files.exists(root.resolve(test.get("input").asText()))) {
        run++;
        if (!passes(test, root)) {
          failed.add(test.get("@id").asText() + "\t" + test.get("name").asText());
        }
      }
    }
    Path kept = Path.of("src/test/resources/org/vigie/format/json-ld-exceptions.tsv");
    List<String> expected =
        Files.readAllLines(kept).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf('\t')))
            .toList();
    assertThat(run).isGreaterThan(400);
    assertThat(failed)
        .as("of %d", run)
        .extracting(line -> line.substring(0, line.indexOf('\t')))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static boolean applies(JsonNode test) {
    JsonNode option = test.path("option");
    return !option.path("specVersion").asText().equals("json-ld-1.0")
        && !option.has("base")
        && !option.has("expandContext")
        && !option.has("rdfDirection")
        && !option.path("produceGeneralizedRdf").asBoolean()
        && !option.path("processingMode").asText("json-ld-1.1").equals("json-ld-1.0");
  }

  private static boolean passes(JsonNode test, Path root) throws IOException {
    String input = test.get("input").asText();
    boolean negative = test.get("@type").toString().contains("Negative");
    DatasetGraph read;
    try {
      read =
          read(
              Files.readAllBytes(root.resolve(input)),
              RdfSyntax.JSON_LD,
              "https://w3c.github.io/json-ld-api/tests/" + input);
    } catch (RdfSyntaxException refused) {
      return negative;
    }
    return !negative
        && (!test.has("expect")
            || IsoMatcher.isomorphic(
                read,
                read(
                    Files.readAllBytes(root.resolve(test.get("expect").asText())),
                    RdfSyntax.N_QUADS,
                    "")));
  }

  private static DatasetGraph read(byte[] document, RdfSyntax syntax, String base) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RdfReader.read(
        new ByteArrayInputStream(document), syntax, base, one -> dataset.add(one.quad()));
    return dataset;
  }
}
