package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
import org.vigie.vocab.W3c;

/**
 * RFC 7089 over real HTTP, pattern 1: twelve assertions, each of pages, data and datasets. {@code
 * design/reliability.md} asks for them, since there is no suite.
 */
class MementoTest {
  private static final String BETWEEN = "Wed, 25 Nov 2026 20:00:00 GMT";
  private static final Pattern LINK = Pattern.compile("<([^>]*)>((?:\\s*;\\s*[a-z]+=\"[^\"]*\")*)");

  @TempDir private static Path folder;
  private static SeenSite site;

  @BeforeAll
  static void start() throws Exception {
    site = PastSite.site(PastSite.store(folder));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /** A link of a header or of a map. */
  record Link(String target, String attributes) {
    boolean is(String relation) {
      Matcher rel = Pattern.compile("rel=\"([^\"]*)\"").matcher(attributes);
      return rel.find() && List.of(rel.group(1).split(" ")).contains(relation);
    }

    String value(String name) {
      Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(attributes);
      return found.find() ? found.group(1) : "";
    }
  }

  private static List<Link> links(String text) {
    List<Link> links = new ArrayList<>();
    Matcher matcher = LINK.matcher(text);
    while (matcher.find()) {
      links.add(new Link(matcher.group(1), matcher.group(2)));
    }
    return links;
  }

  private static List<Link> links(HttpResponse<String> answer) {
    return links(String.join(", ", answer.headers().allValues("Link")));
  }

  private static List<Link> of(List<Link> links, String relation) {
    return links.stream().filter(link -> link.is(relation)).toList();
  }

  private static HttpResponse<String> at(String path, String date) throws Exception {
    return site.ask(path, "Accept-Datetime", date, "Accept", "text/html, text/turtle;q=0.9");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  /** The addresses of a page, of a page about everything, of data, and of a dataset. */
  @ParameterizedTest
  @CsvSource({
    "/fr/contrats/cis-fr-01-adie, /fr/contrats/cis-fr-01-adie/v/1",
    "/en/contracts/cis-fr-01-adie, /en/contracts/cis-fr-01-adie/v/1",
    "/data/contract/cis-fr-01-adie, /data/contract/cis-fr-01-adie/v/1",
    "/data/contract/cis-fr-01-adie.jsonld, /data/contract/cis-fr-01-adie/v/1.jsonld",
    "/data/graph/dataset-panorama.nq, /data/graph/dataset-panorama/v/2.nq",
    "/fr/fiches/graph/dataset-panorama, /fr/fiches/graph/dataset-panorama/v/2",
    "/fr/contrats, /fr/contrats?a=2",
    "/en, /en?at=2",
  })
  void aTimeGateLeadsToTheVersionOfItsTime(String original, String version) throws Exception {
    HttpResponse<String> gate = at(original, BETWEEN);
    List<Link> links = links(gate);

    // 1. The TimeGate answers 302, and the Location is the version in force at that time.
    assertThat(gate.statusCode()).isEqualTo(302);
    assertThat(header(gate, "Location")).isEqualTo(site.url() + version);
    // 2. It varies by what was wished.
    assertThat(header(gate, "Vary").toLowerCase(java.util.Locale.ROOT)).contains("accept-datetime");
    // 3. It names the original, which is itself, and the map.
    assertThat(of(links, "original"))
        .singleElement()
        .satisfies(link -> assertThat(link.target()).isEqualTo(site.url() + original));
    assertThat(of(links, "timegate")).isEqualTo(of(links, "original"));
    assertThat(of(links, "timemap"))
        .singleElement()
        .satisfies(link -> assertThat(link.value("type")).isEqualTo("application/link-format"));
    // 4. It names the first and the last version, with their dates.
    assertThat(of(links, "first"))
        .singleElement()
        .satisfies(link -> assertThat(link.value("datetime")).isEqualTo(PastSite.FIRST));
    assertThat(of(links, "last"))
        .singleElement()
        .satisfies(link -> assertThat(link.value("datetime")).endsWith("GMT"));
    // 5. It is itself no memento, and has no body that could be taken for one.
    assertThat(gate.headers().firstValue("Memento-Datetime")).isEmpty();
    assertThat(gate.body()).isEmpty();

    HttpResponse<String> memento = site.ask(header(gate, "Location"));
    // 6. The version answers 200 and says of when it is.
    assertThat(memento.statusCode()).isEqualTo(200);
    String date = header(memento, "Memento-Datetime");
    assertThat(date).isIn(PastSite.FIRST, "Wed, 25 Nov 2026 09:30:00 GMT");
    // 7. It names the original, the TimeGate and the map.
    assertThat(of(links(memento), "timegate"))
        .singleElement()
        .satisfies(link -> assertThat(link.target()).isEqualTo(site.url() + original));
    assertThat(of(links(memento), "original")).isNotEmpty();
    assertThat(of(links(memento), "timemap")).isEqualTo(of(links, "timemap"));
    // 8. A version is what it is, whatever time is wished.
    HttpResponse<String> again =
        site.ask(header(gate, "Location"), "Accept-Datetime", PastSite.THIRD);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(memento.body());
    assertThat(header(again, "Memento-Datetime")).isEqualTo(date);

    // 9. The map is a list of links: itself, the original, each version in order with its date.
    HttpResponse<String> map = site.ask(of(links, "timemap").getFirst().target());
    List<Link> listed = links(map.body());
    assertThat(header(map, "Content-Type")).startsWith("application/link-format");
    assertThat(of(listed, "original"))
        .singleElement()
        .satisfies(link -> assertThat(link.target()).isEqualTo(site.url() + original));
    assertThat(of(listed, "self")).isNotEmpty();
    assertThat(of(listed, "memento")).hasSizeGreaterThan(1);
    assertThat(of(listed, "memento").getFirst().is("first")).isTrue();
    assertThat(of(listed, "memento").getLast().is("last")).isTrue();
    for (Link each : of(listed, "memento")) {
      HttpResponse<String> one = site.ask(each.target());
      assertThat(one.statusCode()).as(each.target()).isEqualTo(200);
      assertThat(header(one, "Memento-Datetime")).isEqualTo(each.value("datetime"));
      assertThat(header(at(original, each.value("datetime")), "Location")).isEqualTo(each.target());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PastSite.PAGE,
        PastSite.DATA,
        "/fr/contrats",
        "/id/contract/cis-fr-01-adie",
        "/en/rien"
      })
  void whatIsNoDateIsRefusedInWords(String path) throws Exception {
    for (String wrong : List.of("hier", "2026-11-24", "Mon, 24 Nov 2026 09:30:00 GMT", "-1")) {
      HttpResponse<String> answer =
          site.ask(path, "Accept-Datetime", wrong, "Accept", "application/problem+json");

      // 10. A date that cannot be read is 400, as a problem (RFC 9457).
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
      assertThat(answer.body()).contains(wrong, "Accept-Datetime", "RFC 7089");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {PastSite.PAGE, PastSite.DATA, "/data/contract/cis-fr-01-adie.ttl"})
  void beforeTheFirstIsTheFirstAndAfterTheLastIsTheLast(String path) throws Exception {
    String tail = path.contains(".") ? ".ttl" : "";
    String stem = path.replace(".ttl", "");

    // 11. There is always an answer: the nearest version.
    assertThat(header(at(path, "Sun, 01 Jan 1995 00:00:00 GMT"), "Location"))
        .isEqualTo(site.url() + stem + "/v/1" + tail);
    assertThat(header(at(path, "Sat, 01 Jan 2095 00:00:00 GMT"), "Location"))
        .isEqualTo(site.url() + stem + "/v/3" + tail);
    assertThat(header(at(path, PastSite.THIRD), "Location"))
        .isEqualTo(site.url() + stem + "/v/3" + tail);
  }

  @ParameterizedTest
  @ValueSource(strings = {PastSite.PAGE, PastSite.DATA, "/fr", "/en/contracts"})
  void anOriginalSaysWhereItsPastCanBeAsked(String path) throws Exception {
    HttpResponse<String> now = site.ask(path);

    // 12. Without a wish it answers itself, and announces TimeGate and map.
    assertThat(now.statusCode()).isEqualTo(200);
    assertThat(now.headers().firstValue("Memento-Datetime")).isEmpty();
    assertThat(of(links(now), "timegate"))
        .singleElement()
        .satisfies(link -> assertThat(link.target()).isEqualTo(site.url() + path));
    assertThat(of(links(now), "timemap")).isNotEmpty();
    assertThat(header(now, "Vary")).contains("Accept-Datetime");
  }

  @Test
  void aNameLeadsToTheVersionOfItsDocument() throws Exception {
    String name = "/id/contract/cis-fr-01-adie";

    assertThat(
            header(
                site.ask(name, "Accept-Datetime", PastSite.FIRST, "Accept", "text/turtle"),
                "Location"))
        .isEqualTo(site.url() + PastSite.DATA + "/v/1.ttl");
    assertThat(
            header(
                site.ask(
                    name,
                    "Accept-Datetime",
                    PastSite.THIRD,
                    "Accept",
                    "text/html",
                    "Accept-Language",
                    "en"),
                "Location"))
        .isEqualTo(site.url() + "/en/contracts/cis-fr-01-adie/v/3");
    assertThat(site.ask(name, "Accept", "text/turtle").statusCode()).isEqualTo(303);
  }

  @Test
  void aVersionLeadsToThoseAroundIt() throws Exception {
    List<Link> first = links(site.ask(PastSite.DATA + "/v/1.ttl"));
    List<Link> last = links(site.ask(PastSite.PAGE + "/v/3"));

    assertThat(of(first, "next"))
        .singleElement()
        .satisfies(
            link -> assertThat(link.target()).isEqualTo(site.url() + PastSite.DATA + "/v/3.ttl"));
    assertThat(of(first, "prev")).isEmpty();
    assertThat(of(last, "prev"))
        .singleElement()
        .satisfies(
            link -> assertThat(link.target()).isEqualTo(site.url() + PastSite.PAGE + "/v/1"));
    assertThat(of(last, "next")).isEmpty();
  }

  @Test
  void theMapIsRdfTooByProvO() throws Exception {
    for (String format : List.of("ttl", "jsonld")) {
      HttpResponse<String> answer = site.ask("/timemap" + PastSite.DATA + "?format=" + format);
      Graph map = Documents.triples(answer.body(), format);
      Node first = NodeFactory.createURI(site.url() + PastSite.DATA + "/v/1");
      Node last = NodeFactory.createURI(site.url() + PastSite.DATA + "/v/3");
      Node original = NodeFactory.createURI(site.url() + PastSite.DATA);

      assertThat(map.contains(last, W3c.PROV_WAS_REVISION_OF, first)).isTrue();
      assertThat(map.contains(first, W3c.PROV_SPECIALIZATION_OF, original)).isTrue();
      assertThat(map.find(Node.ANY, W3c.PROV_GENERATED_AT_TIME, Node.ANY).toList()).hasSize(2);
    }
    assertThat(
            header(
                site.ask("/timemap" + PastSite.PAGE, "Accept", "application/ld+json"),
                "Content-Type"))
        .startsWith("application/ld+json");
    assertThat(site.ask("/timemap/data/contract/rien").statusCode()).isEqualTo(404);
  }

  @Test
  void theEndpointAnswersFromTheTimeWished() throws Exception {
    String query =
        "/sparql?format=csv&query="
            + URLEncoder.encode(
                "SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/vigie/graph/revisions>"
                    + " { ?r a <https://w3id.org/vigie/ns#Revision> } }",
                StandardCharsets.UTF_8);
    HttpResponse<String> then = site.ask(query, "Accept-Datetime", BETWEEN);

    assertThat(then.body().lines().toList()).containsExactly("n", "2");
    assertThat(header(then, "Memento-Datetime")).isEqualTo("Wed, 25 Nov 2026 09:30:00 GMT");
    assertThat(header(then, "Content-Location")).contains("at=2");
    assertThat(header(then, "Vary")).contains("Accept-Datetime");
    assertThat(site.ask(query, "Accept-Datetime", "Sun, 01 Jan 1995 00:00:00 GMT").body())
        .contains("1");
    assertThat(site.ask(query).body().lines().toList()).containsExactly("n", "3");
    assertThat(site.ask(query, "Accept-Datetime", "hier").statusCode()).isEqualTo(400);
    assertThat(site.ask(query + "&at=1", "Accept-Datetime", BETWEEN).body().lines().toList())
        .containsExactly("n", "1");
  }
}
