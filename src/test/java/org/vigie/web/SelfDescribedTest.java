package org.vigie.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.catalogue.Catalogue;
import org.vigie.fair.Check;
import org.vigie.fair.Report;
import org.vigie.format.Json;
import org.vigie.search.TextIndex;
import org.vigie.sparql.Guards;
import org.vigie.sparql.Insight;
import org.vigie.sparql.QuestionEndpoint;
import org.vigie.sparql.SparqlEndpoint;
import org.vigie.state.States;
import org.vigie.store.Store;
import org.vigie.web.discovery.Route;
import org.vigie.web.discovery.RouteCard;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * A site with all that is mounted on it, asked what it says of itself: each route it answers is
 * described, and its self-test says what is so.
 */
class SelfDescribedTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What is known not to be so, and why; whoever mends one takes it out here. */
  private static final Set<String> KNOWN =
      Set.of(
          // The tables are made on demand: their size is known only when they are asked for.
          "R1-01MD");

  private static Store store;
  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    store = AdieStore.open(folder);
    States states = States.of(store, States.Settings.usual());
    Catalogue catalogue = Catalogue.of(store);
    SparqlEndpoint endpoint = SparqlEndpoint.of(states, catalogue, "", "/sparql", Guards.STANDARD);
    Insight insight = endpoint.insight();
    SiteSettings settings =
        new SiteSettings(
            0,
            "",
            List.of(
                new Mount(Insight.EXPLAIN, insight),
                new Mount(Insight.DOCTOR, insight),
                new Mount("/sparql", endpoint),
                new Mount(
                    QuestionEndpoint.PATH, QuestionEndpoint.of(catalogue.questions(), endpoint))));
    site =
        Site.start(
            store,
            catalogue,
            TextIndex.of(store.path()),
            states,
            settings.with(GuidePagesTest::guide));
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @Test
  void everyRouteIsDescribedAndNothingElse() {
    Set<String> answered =
        site.routes().stream().map(RouteCard::key).collect(Collectors.toCollection(TreeSet::new));
    Set<String> described = new TreeSet<>(RouteCard.all().keySet());

    assertThat(answered).as("described in routes.txt").isEqualTo(described);
  }

  @Test
  void everyDescriptionHasItsWords() {
    for (Lang lang : Lang.values()) {
      Words words = Words.of("org.vigie.web", lang);
      for (RouteCard card : RouteCard.all().values()) {
        assertThat(words.find("api.route." + card.name())).as(card.name()).isPresent();
        assertThat(words.find("api.group." + card.group())).as(card.group()).isPresent();
        assertThat(words.find("api.status." + card.status())).as(card.key()).isPresent();
        card.parameters()
            .forEach(name -> assertThat(words.find("api.param." + name)).as(name).isPresent());
        card.headers()
            .forEach(
                header ->
                    assertThat(words.find("api.header." + header.field()))
                        .as(header.field())
                        .isPresent());
      }
    }
  }

  @Test
  void theDocumentDescribesTheRoutes() throws Exception {
    Map<?, ?> document = Json.read(get("/openapi.json").body(), Map.class);
    Map<?, ?> paths = (Map<?, ?>) requireNonNull(document.get("paths"));
    Set<Object> names = new HashSet<>();

    assertThat(document.get("openapi")).isEqualTo("3.1.0");
    assertThat(paths.keySet().stream().map(Object::toString).toList())
        .contains("/id/{type}/{slug}", "/sparql", "/fr/contrats/{slug}", "/en/contracts/{slug}")
        .noneMatch(path -> path.contains("<"));
    for (Object path : paths.keySet()) {
      for (Object operation : ((Map<?, ?>) paths.get(path)).values()) {
        Map<?, ?> said = (Map<?, ?>) operation;
        assertThat(names.add(said.get("operationId"))).as("%s", said.get("operationId")).isTrue();
        assertThat(String.valueOf(said.get("summary"))).isNotBlank();
        assertThat((Map<?, ?>) said.get("responses")).isNotEmpty();
        assertThat(inPath(said)).isEqualTo(inPath(path.toString()));
      }
    }
    Map<?, ?> asked = (Map<?, ?>) requireNonNull(paths.get("/questions/contracts-paid-by"));
    assertThat(String.valueOf(asked.get("get")))
        .contains("name=payer", "default=https://w3id.org/vigie/id/actor/", "name=format");
    assertThat(String.valueOf(paths.get("/sparql"))).contains("undisputed", "stabilised");
    assertThat(String.valueOf(paths.get("/q"))).contains("required=[query]", "requestBody");
    assertThat(get("/fr/donnees/interfaces").body()).contains("GET /data/{type}/{slug}");
  }

  @Test
  void anAnswerHasEachHeaderThatTheDocumentNames() throws Exception {
    String query =
        "/sparql?query="
            + encoded("SELECT ?a (1 AS ?n) { ?c <https://w3id.org/vigie/ns#investedAmount> ?a }");
    Set<String> always = fields(query);
    Set<String> some = new TreeSet<>(always);
    some.addAll(fields(query + "&at=1"));
    some.addAll(fields(query + "&provenance=1"));
    some.addAll(fields(query + "&format=csv&download=1"));
    some.addAll(fields(query, "Accept-Datetime", "Thu, 01 Jan 2099 00:00:00 GMT"));

    assertThat(always)
        .contains("vigie-revision", "vigie-policy", "vigie-row-cap", "server-timing", "etag");
    assertThat(some).containsAll(described("/sparql", "get"));
    some.addAll(fields("/questions/contract-facts?contract=cis-fr-01-adie&format=csv"));
    assertThat(some).containsAll(described("/questions/contract-facts", "get"));
    assertThat(described("/questions/contract-facts", "get")).contains("vigie-values");
    assertThat(described("/sparql", "post")).isEqualTo(described("/sparql", "get"));
  }

  /** The headers that the document names, in small letters. */
  private static Set<String> described(String path, String method) throws Exception {
    Map<?, ?> at = Json.read(get("/openapi.json").body(), Map.class);
    for (String step : List.of("paths", path, method, "responses", "200", "headers")) {
      at = (Map<?, ?>) requireNonNull(at.get(step), step);
    }
    return at.keySet().stream()
        .map(name -> name.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> fields(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.publicUrl() + path));
    HttpResponse<String> answer =
        CLIENT.send(
            (headers.length == 0 ? request : request.headers(headers)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.headers().map().keySet().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static Set<String> inPath(Map<?, ?> operation) {
    Set<String> names = new TreeSet<>();
    if (operation.get("parameters") instanceof List<?> parameters) {
      for (Object parameter : parameters) {
        if ("path".equals(((Map<?, ?>) parameter).get("in"))) {
          names.add(String.valueOf(((Map<?, ?>) parameter).get("name")));
        }
      }
    }
    return names;
  }

  private static Set<String> inPath(String path) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(path)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The checks that the page shows are those that must hold here. */
  @Test
  void theSelfTestFindsWhatIsKnown() {
    Report report = SelfTestPages.report(site);

    assertThat(report.scores()).hasSize(Check.Suite.values().length);
    assertThat(
            report.checks().stream()
                .filter(check -> check.verdict() == Check.Verdict.FAILED)
                .filter(check -> !KNOWN.contains(check.name()))
                .map(check -> check.suite() + " " + check.name() + " " + check.found()))
        .isEmpty();
    assertThat(
            report.checks().stream()
                .filter(check -> KNOWN.contains(check.name()))
                .map(Check::verdict))
        .as("mended: take it out of what is known not to be so")
        .containsOnly(Check.Verdict.FAILED);
  }

  @Test
  void thePageShowsTheScoreInBothLanguages() throws Exception {
    String french = get("/fr/fair").body();

    assertThat(french).contains("Échoué", "Réussi", "R1-01MD", "FAIR Signposting");
    assertThat(get("/en/fair").body()).contains("Failed", "Passed");
    assertThat(get("/fair").headers().firstValue("Location"))
        .hasValue(site.publicUrl() + "/fr/fair");
  }

  @Test
  void everyCheckHasItsWords() {
    for (Check check : SelfTestPages.report(site).checks()) {
      for (Lang lang : Lang.values()) {
        assertThat(check.title(lang)).isNotBlank();
        assertThat(check.advice(lang)).isNotBlank();
      }
    }
  }

  @Test
  void whatAMountAnswersIsARouteToo() {
    assertThat(site.routes()).contains(new Route("POST", "/sparql"), new Route("GET", "/fr"));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.publicUrl() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
