package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.store.Store;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** What the addresses of merged, split, withdrawn and erased things answer, to all who ask. */
class EndedAddressesTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final String MERGED =
      "ministere-de-l-economie-des-finances-et-de-l-industrie-frenc";
  private static final String KEPT = "ministere-economie";
  private static final String CLAIM = "gfarwmuihixqrft2";
  private static final String ERASED = "7joakgoqyaiz2no7";

  @TempDir static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    store = AdieStore.open(folder.resolve("store"));
    Endings endings = new Endings(store);
    endings.merge("actor/" + MERGED, "actor/" + KEPT);
    endings.merge("actor/fondation-avril", "actor/" + MERGED);
    endings.split("actor/kpmg", "actor/adie", "actor/bnp-paribas");
    endings.withdraw("actor/renault-mobiliz-invest", "actor/caisse-des-depots");
    endings.withdraw("claim/" + CLAIM);
    endings.erase("claim/" + ERASED);
    site = AdieStore.site(store);
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/id/actor/" + MERGED + ", /id/actor/" + KEPT,
    "/id/actor/" + MERGED + ".ttl, /id/actor/" + KEPT + ".ttl",
    "/id/actor/fondation-avril, /id/actor/" + KEPT,
    "/data/actor/fondation-avril, /data/actor/" + KEPT,
    "/data/actor/" + MERGED + ".jsonld, /data/actor/" + KEPT + ".jsonld",
    "/fr/acteurs/" + MERGED + ", /fr/acteurs/" + KEPT,
    "/en/actors/fondation-avril, /en/actors/" + KEPT,
    "/fr/acteurs/" + MERGED + ".atom, /fr/acteurs/" + KEPT + ".atom",
    "/fr/acteurs/" + MERGED + "?niveau=plausible, /fr/acteurs/" + KEPT + "?niveau=plausible",
    "/en/records/actor/" + MERGED + ", /en/actors/" + KEPT
  })
  void aMergedThingLeadsToTheLastInOneStep(String old, String successor) throws Exception {
    for (String method : new String[] {"GET", "HEAD"}) {
      HttpResponse<String> answer = send(method, old);
      assertThat(answer.statusCode()).isEqualTo(301);
      assertThat(header(answer, "Location")).isEqualTo(site.publicUrl() + successor);
      assertThat(header(answer, "Link")).contains("rel=\"http://purl.org/dc/terms/isReplacedBy\"");
      assertThat(header(answer, "Cache-Control")).contains("max-age=300");
    }
    assertThat(send("GET", successor).statusCode()).isIn(200, 303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples"})
  void theRedirectSaysInRdfWhatReplacesIt(String type) throws Exception {
    HttpResponse<String> answer = send("GET", "/id/actor/" + MERGED, "Accept", type);
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(
            graph(answer)
                .contains(
                    Node.ANY,
                    Endings.node("actor/" + MERGED),
                    W3c.DCT_IS_REPLACED_BY,
                    Endings.node("actor/" + KEPT)))
        .isTrue();
  }

  @Test
  void theSuccessorTellsWhatWasMergedIntoIt() throws Exception {
    HttpResponse<String> data = send("GET", "/data/actor/" + KEPT + ".ttl");
    assertThat(
            graph(data)
                .contains(
                    Node.ANY,
                    Endings.node("actor/" + MERGED),
                    W3c.DCT_IS_REPLACED_BY,
                    Endings.node("actor/" + KEPT)))
        .isTrue();
    assertThat(send("GET", "/fr/acteurs/" + KEPT).body())
        .contains("réuni à cette fiche", "Doublon");
    assertThat(send("GET", "/en/actors/" + KEPT).body()).contains("merged into this record");
  }

  @Test
  void aReaderOfAVersionStillSeesTheOldPage() throws Exception {
    HttpResponse<String> page = send("GET", "/fr/acteurs/" + MERGED + "?a=1");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(SeenSite.plain(page))
        .contains("French Ministry", "Depuis, cette fiche a été réunie à « Ministère de l");
    HttpResponse<String> withdrawn = send("GET", "/en/actors/renault-mobiliz-invest?at=1");
    assertThat(withdrawn.statusCode()).isEqualTo(200);
    assertThat(withdrawn.body()).contains("Since then, this record was withdrawn.");
    assertThat(send("GET", "/data/actor/kpmg.ttl?at=1").statusCode()).isEqualTo(200);
    assertThat(send("GET", "/fr/acteurs/kpmg?a=2").statusCode()).isEqualTo(200);
    assertThat(send("GET", "/fr/acteurs/kpmg?a=4").statusCode()).isEqualTo(410);
    HttpResponse<String> gate =
        send("GET", "/id/actor/kpmg", "Accept-Datetime", "Tue, 24 Nov 2026 12:00:00 GMT");
    assertThat(gate.statusCode()).isEqualTo(302);
    String version = URI.create(gate.headers().firstValue("Location").orElseThrow()).getPath();
    assertThat(send("GET", version).statusCode()).as(version).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/acteurs/renault-mobiliz-invest, fr, Cette fiche a été retirée",
    "/en/actors/renault-mobiliz-invest, en, This record was withdrawn",
    "/id/actor/renault-mobiliz-invest, en, This record was withdrawn",
    "/id/actor/renault-mobiliz-invest.html, en, This record was withdrawn",
    "/fr/acteurs/renault-mobiliz-invest.atom, fr, Cette fiche a été retirée",
    "/fr/acteurs/kpmg, fr, réunissait à tort plusieurs choses",
    "/en/actors/kpmg, en, several things",
    "/fr/affirmations/" + ERASED + ", fr, effacé partout",
    "/en/claims/" + ERASED + ", en, erased everywhere"
  })
  void aThingThatIsGoneHasATombstoneForPeople(String path, String lang, String words)
      throws Exception {
    HttpResponse<String> answer = send("GET", path, "Accept", "text/html", "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(header(answer, "Content-Type"))
        .isEqualToIgnoringWhitespace("text/html;charset=utf-8");
    assertThat(header(answer, "Content-Language")).isEqualTo(lang);
    assertThat(SeenSite.plain(answer)).contains(words);
    assertThat(answer.body()).contains("2026");
    assertThat(send("HEAD", path, "Accept", "text/html").statusCode()).isEqualTo(410);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "jsonld", "nt", "rdf", "trig", "nq", "json", "csv"})
  void aThingThatIsGoneHasATombstoneForPrograms(String suffix) throws Exception {
    HttpResponse<String> answer = send("GET", "/data/actor/renault-mobiliz-invest." + suffix);
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("caisse-des-depots", "2026-11-26T08:0");
    assertThat(header(answer, "Link")).contains("actor/caisse-des-depots>; rel=");
  }

  @Test
  void theTombstoneSaysWhenWhyByWhomAndWhatInstead() throws Exception {
    HttpResponse<String> answer = send("GET", "/id/actor/kpmg", "Accept", "application/n-quads");
    assertThat(answer.statusCode()).isEqualTo(410);
    DatasetGraph told = graph(answer);
    var node = Endings.node("actor/kpmg");
    var any = Node.ANY;
    assertThat(told.contains(any, node, W3c.RDF_TYPE, Vigie.TOMBSTONE)).isTrue();
    assertThat(told.find(any, node, W3c.DCT_IS_REPLACED_BY, any)).toIterable().hasSize(2);
    assertThat(told.contains(any, node, W3c.PROV_INVALIDATED_AT_TIME, any)).isTrue();
    assertThat(told.contains(any, any, W3c.PROV_WAS_ASSOCIATED_WITH, Endings.node("actor/vigie")))
        .isTrue();
    assertThat(answer.body()).contains("C’étaient deux.");
  }

  @Test
  void whatWasErasedTellsNothing() throws Exception {
    for (String path : List.of("/data/claim/" + ERASED + ".ttl", "/fr/affirmations/" + ERASED)) {
      HttpResponse<String> answer = send("GET", path);
      assertThat(answer.statusCode()).as(path).isEqualTo(410);
      assertThat(answer.body()).contains("Demande d’une personne.").doesNotContain("1500000");
    }
    assertThat(send("GET", "/fr/affirmations/" + ERASED + "?a=1").statusCode()).isEqualTo(410);
  }

  @Test
  void aWithdrawnClaimGoesOnSayingWhatItSaid() throws Exception {
    HttpResponse<String> page = send("GET", "/fr/affirmations/" + CLAIM);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(SeenSite.plain(page))
        .contains("Cette affirmation a été retirée", "Ajouté par erreur");
    DatasetGraph told = graph(send("GET", "/data/claim/" + CLAIM + ".ttl"));
    var any = Node.ANY;
    var claim = Endings.node("claim/" + CLAIM);
    assertThat(told.contains(any, claim, Vigie.RETRACTED_ON, any)).isTrue();
    assertThat(told.contains(any, claim, W3c.PROV_WAS_INVALIDATED_BY, any)).isTrue();
    assertThat(told.contains(any, claim, Vigie.VALUE, any)).isTrue();
  }

  @Test
  void anErasedQuestionIsGone() throws Exception {
    Path kept = Files.createDirectories(store.path().resolve("permalinks"));
    Files.createFile(kept.resolve("abcdefgh2345.erased"));
    assertThat(send("GET", "/q/abcdefgh2345").statusCode()).isEqualTo(410);
    assertThat(send("GET", "/q/abcdefgh2346").statusCode()).isEqualTo(404);
  }

  @Test
  void whatGoesOnIsAnsweredAsBefore() throws Exception {
    assertThat(send("GET", "/fr/acteurs/bnp-paribas").statusCode()).isEqualTo(200);
    assertThat(send("GET", "/id/actor/nobody").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/id/actor/kpmg.xyz").statusCode()).isIn(404, 410);
    assertThat(send("GET", "/id/actor/kpmg", "Accept", "image/png").statusCode()).isEqualTo(406);
    assertThat(send("GET", "/fr/acteurs").body()).doesNotContain("renault-mobiliz-invest\"");
  }

  private static DatasetGraph graph(HttpResponse<String> answer) {
    DatasetGraph data = DatasetGraphFactory.create();
    String type = header(answer, "Content-Type").replaceFirst(";.*", "");
    Lang lang = RDFLanguages.contentTypeToLang(type);
    RDFParser.source(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
        .lang(lang)
        .parse(data);
    return data;
  }

  private static HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.publicUrl() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }
}
