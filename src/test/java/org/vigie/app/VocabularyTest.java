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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.format.CanonicalDocument;
import org.vigie.format.Json;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.sparql.Guards;
import org.vigie.sparql.SparqlEndpoint;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.Mount;
import org.vigie.web.Site;
import org.vigie.web.SiteSettings;

/** The vocabulary as a publication, on a server over the bundled data. */
class VocabularyTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final Pattern HREF = Pattern.compile("href=\"([^\"#]*)#([^\"]+)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

  @TempDir private static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    store = BundledStore.open(folder.resolve("store"));
    Bundled bundled = new Bundled();
    SparqlEndpoint endpoint =
        SparqlEndpoint.of(store.dataset(), "/sparql", Guards.STANDARD);
    site =
        Site.start(
            store,
            new SiteSettings(0, "", List.of(new Mount("/sparql", endpoint)))
                .with(bundled::guide));
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  private static HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
    String address = path.startsWith("http") ? path : site.publicUrl() + path;
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(String path) throws Exception {
    HttpResponse<byte[]> answer = bytes(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  private static Graph graph(byte[] document, RdfFormat format) {
    return RdfReader.readGraph(new ByteArrayInputStream(document), format, site.publicUrl());
  }

  private static String canonical(byte[] jsonLd) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CanonicalDocument document = new CanonicalDocument(folder)) {
      RdfReader.read(
          new ByteArrayInputStream(jsonLd), RdfFormat.JSON_LD, Iris.BASE, document::add);
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
    assertThat(bytes("/data/" + version + ".ttl", "Accept-Datetime", "Thu, 26 Nov 2026 00:00:00 GMT")
            .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aVersionThatNeverWasIsNotFound() throws Exception {
    for (String path :
        List.of("/ns/9.9.9", "/data/ns/9.9.9.ttl", "/fr/vocabulaire/versions/9.9.9", "/shapes/9.9")) {
      assertThat(bytes(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void anEarlierVersionLeadsToTheNewestAndThatSaysWhatChanged() throws Exception {
    HttpResponse<byte[]> old = bytes("/fr/vocabulaire/versions/0.1.0");

    assertThat(new String(old.body(), StandardCharsets.UTF_8))
        .contains("Ce n’est plus la version la plus récente", "href=\"/fr/vocabulaire\"")
        .contains("/data/ns/0.1.0.ttl", "https://w3id.org/vigie/ns/0.1.0");
    assertThat(header(old, "Link")).contains("/ns/0.2.0>; rel=\"successor-version\"");
    assertThat(text("/en/vocabulary/versions/0.2.0"))
        .contains("What changed since version 0.1.0", "#Component", "<ins");
    assertThat(text("/fr/vocabulaire?format=bib")).contains("https://w3id.org/vigie/ns/0.2.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void thePageHasEachTermAtItsAnchorWithAnExample(String lang) throws Exception {
    String path = lang.equals("fr") ? "/fr/vocabulaire" : "/en/vocabulary";
    String page = text(path);
    TreeSet<String> ids = all(ID.matcher(page).results().toList(), 1);
    Graph ontology = graph(bytes("/data/ns.ttl").body(), RdfFormat.TURTLE);

    ontology
        .find()
        .forEachRemaining(
            triple ->
                Iris.findTerm(triple.getSubject())
                    .ifPresent(name -> assertThat(ids).contains(name)));
    assertThat(page.split("<pre class=\"ttl\"", -1)).hasSizeGreaterThan(150);
    assertThat(page).contains("ct:cis-fr-01-adie", "<svg viewBox", "prov:Entity");
    HREF.matcher(page)
        .results()
        .filter(link -> link.group(1).isEmpty() || link.group(1).equals(path))
        .forEach(link -> assertThat(ids).as(link.group()).contains(link.group(2)));
  }

  private static TreeSet<String> all(List<MatchResult> found, int group) {
    TreeSet<String> all = new TreeSet<>();
    found.forEach(each -> all.add(each.group(group)));
    return all;
  }

  /** What the page counts is what a query counts, at another level of certainty too. */
  @Test
  void thePageCountsWhatIsThere() throws Exception {
    int contracts =
        store.read(
            snapshot ->
                snapshot
                    .union()
                    .find(Node.ANY, W3c.RDF_TYPE, Vigie.IMPACT_CONTRACT)
                    .toList()
                    .size());

    assertThat(term(text("/en/vocabulary"), "ImpactContract"))
        .contains(contracts + " in the data");
    assertThat(term(text("/en/vocabulary?level=verified"), "Decision"))
        .contains("none in the data seen here");
  }

  private static String term(String page, String name) {
    int from = page.indexOf(" id=\"" + name + "\"");
    return page.substring(from, page.indexOf("</article>", from));
  }

  @Test
  void theRulesAreSaidInWordsUnderTheirNames() throws Exception {
    String french = text("/fr/vocabulaire/regles");
    String english = text("/en/vocabulary/rules");

    assertThat(french)
        .contains("id=\"C01\"", "De quoi parle cette affirmation", "exactement une valeur")
        .contains("id=\"K04\"", "id=\"N01\"", "Refuse", "300 caractères au plus");
    assertThat(english).contains("What is this claim about?", "exactly one value", "Advises");
    assertThat(term(text("/fr/vocabulaire"), "Claim")).contains("#C01", "Refuse");
  }

  @Test
  void theListsOfCodesSayWhatEachMeansAndHowOftenItIsUsed() throws Exception {
    String page = text("/fr/vocabulaire/listes");

    assertThat(page)
        .contains("id=\"statuses\"", "id=\"status-verified\"", "Deux personnes ont lu la source.")
        .doesNotContain("id=\"glossary\"");
    assertThat(text("/data/code.ttl")).contains("status-verified").doesNotContain("code:term-");
  }

  @Test
  void theContextHasAShortNameForEachTerm() throws Exception {
    HttpResponse<byte[]> answer = bytes("/ns/context.jsonld");
    Map<?, ?> context =
        (Map<?, ?>)
            Json.readObject(new ByteArrayInputStream(answer.body())).get("@context");

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
    assertThat(named.toString()).doesNotContain("\"https://w3id.org/vigie/ns#");
  }

  @ParameterizedTest
  @CsvSource({"fr, /fr/modele-en-dix-minutes", "en, /en/model-in-ten-minutes"})
  void eachStepOfTheTenMinutesHasItsQueryAndItsAnswer(String lang, String path) throws Exception {
    String page = text(path);
    List<String> asked =
        Pattern.compile("<p class=\"s open\"><a href=\"/" + lang + "/sparql\\?query=([^\"&]+)\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(page.split("<pre class=\"ttl\"", -1)).hasSize(11);
    assertThat(page.split("<tbody>\\s*<tr>", -1)).hasSize(11);
    assertThat(asked).hasSize(10);
    for (String query : asked) {
      HttpResponse<byte[]> answer = bytes("/sparql?query=" + query, "Accept", "text/csv");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8).lines().count())
          .as(query)
          .isGreaterThan(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/sparql, /fr/modele-en-dix-minutes",
    "/en/data/interfaces, /en/model-in-ten-minutes",
    "/fr/vocabulaire, /fr/modele-en-dix-minutes",
    "/sitemap/1.xml, /en/vocabulary/versions/0.1.0",
    "/sitemap/1.xml, /fr/vocabulaire/regles"
  })
  void whoLooksForItFindsIt(String page, String link) throws Exception {
    assertThat(text(page)).contains(link);
  }
}
