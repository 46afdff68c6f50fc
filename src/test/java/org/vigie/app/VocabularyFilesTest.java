package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.format.CanonicalDocument;
import org.vigie.format.Json;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/** The vocabulary as files: names that lead to them, versions that stay, the JSON-LD context. */
class VocabularyFilesTest extends VocabularySite {
  @TempDir private Path spare;

  private String canonical(byte[] jsonLd) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CanonicalDocument document = new CanonicalDocument(spare)) {
      RdfReader.read(new ByteArrayInputStream(jsonLd), RdfFormat.JSON_LD, Iris.BASE, document::add);
      document.writeTo(out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "/ns, text/turtle, /data/ns.ttl",
    "/ns, application/ld+json, /data/ns.jsonld",
    "/ns, application/rdf+xml, /data/ns.rdf",
    "/ns, text/html, /fr/vocabulaire",
    "/ns/0.1.0, text/turtle, /data/ns/0.1.0.ttl",
    "/ns/0.2.0, application/ld+json, /data/ns/0.2.0.jsonld",
    "/ns/0.1.0, application/rdf+xml, /data/ns/0.1.0.rdf",
    "/ns/0.1.0, text/html, /fr/vocabulaire/versions/0.1.0",
    "/shapes, text/turtle, /data/shapes.ttl",
    "/shapes, text/html, /fr/vocabulaire/regles",
    "/shapes/C01, text/html, /fr/vocabulaire/regles#C01",
    "/shapes/C01, application/ld+json, /data/shapes/C01.jsonld",
    "/shapes/0.1.0, application/rdf+xml, /data/shapes/0.1.0.rdf",
    "/shapes/0.1.0, text/html, /fr/vocabulaire/regles/versions/0.1.0",
    "/code, application/ld+json, /data/code.jsonld",
    "/code, text/html, /fr/vocabulaire/listes",
    "/code/0.1.0, text/turtle, /data/code/0.1.0.ttl",
    "/code/statuses, text/turtle, /data/code/statuses.ttl"
  })
  void aNameLeadsInOneStepToTheDocumentThatIsAskedFor(String name, String type, String document)
      throws Exception {
    HttpResponse<byte[]> answer = bytes(name, "Accept", type, "Accept-Language", "fr");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location")).isEqualTo(site.publicUrl() + document);
    assertThat(header(answer, "Vary")).contains("Accept");
    HttpResponse<byte[]> found = bytes(document.replaceFirst("#.*", ""));
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(header(found, "Content-Type")).startsWith(type);
    assertThat(header(found, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  /** Each syntax of a version holds the same, for ever. */
  @ParameterizedTest
  @ValueSource(strings = {"ns/0.1.0", "ns/0.2.0", "shapes/0.1.0", "code/0.1.0"})
  void aVersionIsTheSameInEachSyntaxAndMayBeKept(String version) throws Exception {
    Graph turtle = graph(bytes("/data/" + version + ".ttl").body(), RdfFormat.TURTLE);
    Node name = NodeFactory.createURI(Iris.BASE + version);

    assertThat(turtle.contains(Node.ANY, W3c.OWL_VERSION_IRI, name)).isTrue();
    for (RdfFormat format : RdfFormat.values()) {
      HttpResponse<byte[]> answer = bytes("/data/" + version + "." + format.suffix());
      assertThat(header(answer, "Cache-Control")).contains("immutable");
      assertThat(header(answer, "ETag")).isNotEmpty();
      assertThat(header(answer, "Link"))
          .contains("rel=\"latest-version\"", "<" + name + ">; rel=\"cite-as\"");
      assertThat(graph(answer.body(), format).isIsomorphicWith(turtle)).as(format.name()).isTrue();
    }
    assertThat(bytes("/linkset/" + version + ".json").statusCode()).isEqualTo(200);
    assertThat(
            bytes("/data/" + version + ".ttl", "Accept-Datetime", "Thu, 26 Nov 2026 00:00:00 GMT")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aVersionThatNeverWasIsNotFound() throws Exception {
    for (String path :
        List.of(
            "/ns/9.9.9", "/data/ns/9.9.9.ttl", "/fr/vocabulaire/versions/9.9.9", "/shapes/9.9")) {
      assertThat(bytes(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void theContextHasAShortNameForEachTerm() throws Exception {
    HttpResponse<byte[]> answer = bytes("/ns/context.jsonld");
    Map<?, ?> context =
        (Map<?, ?>)
            Objects.requireNonNull(
                Json.readObject(new ByteArrayInputStream(answer.body())).get("@context"));

    assertThat(header(answer, "Content-Type")).startsWith("application/ld+json");
    assertThat(header(answer, "Cache-Control")).contains("max-age=86400");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(context.get("about")).isEqualTo(Map.of("@id", "vigie:about", "@type", "@id"));
    assertThat(context.get("explanation"))
        .isEqualTo(Map.of("@id", "vigie:explanation", "@container", "@language"));
    assertThat(context.get("Claim")).isEqualTo("vigie:Claim");
    assertThat(bytes("/ns/context.jsonld").body()).isEqualTo(answer.body());
    assertThat(text("/.well-known/api-catalog")).contains("/ns/context.jsonld");
  }

  /** Written with the short names, a document means what it meant. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data/contract/cis-fr-01-adie",
        "/data/source/rtes16",
        "/data/graph/dataset-panorama",
        "/data/ns",
        "/data/code/statuses",
        "/data/shapes"
      })
  void aDocumentCompactedWithTheContextIsTheSameGraph(String path) throws Exception {
    byte[] before = bytes(path + ".jsonld").body();
    JsonDocument context =
        JsonDocument.of(new ByteArrayInputStream(bytes("/ns/context.jsonld").body()));

    JsonObject compacted =
        JsonLd.compact(
                JsonDocument.of(new StringReader(new String(before, StandardCharsets.UTF_8))),
                context)
            .get();

    String after = compacted.toString();
    assertThat(canonical(after.getBytes(StandardCharsets.UTF_8))).isEqualTo(canonical(before));
    Map<String, JsonValue> named = new HashMap<>(compacted);
    named.remove("@context");
    assertThat(named.toString()).doesNotContainPattern("\"https://w3id\\.org/vigie/ns#\\w");
  }
}
