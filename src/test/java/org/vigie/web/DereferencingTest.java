package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** From names to documents over real HTTP ({@code design/http.md}, Dereferencing). */
class DereferencingTest extends AdieSite {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                             | /fr/contrats/cis-fr-01-adie
          text/html                                       | /fr/contrats/cis-fr-01-adie
          text/turtle                                     | /data/contract/cis-fr-01-adie.ttl
          application/ld+json                             | /data/contract/cis-fr-01-adie.jsonld
          application/n-triples                           | /data/contract/cis-fr-01-adie.nt
          application/rdf+xml                             | /data/contract/cis-fr-01-adie.rdf
          application/trig                                | /data/contract/cis-fr-01-adie.trig
          application/n-quads                             | /data/contract/cis-fr-01-adie.nq
          text/html;q=0.5, text/turtle                    | /data/contract/cis-fr-01-adie.ttl
          text/turtle;q=0.3, application/ld+json;q=0.7    | /data/contract/cis-fr-01-adie.jsonld
          text/html, application/xhtml+xml, */*;q=0.8     | /fr/contrats/cis-fr-01-adie
          text/html;q=0, */*;q=0.1                        | /data/contract/cis-fr-01-adie.ttl
          """)
  void aThingLeadsInOneHopToWhatIsAskedFor(String accept, String target) throws Exception {
    HttpResponse<String> answer = get(THING, "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location")).isEqualTo(site.publicUrl() + target);
    assertThat(header(answer, "Vary")).contains("Accept", "Accept-Language");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(answer, "Link"))
        .contains(DATA + ".ttl>; rel=\"alternate\"; type=\"text/turtle\"", "hreflang=\"en\"");
    assertThat(get(target, "Accept", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void withoutAnyHeaderAThingLeadsToItsPage() throws Exception {
    assertThat(header(get(THING), "Location")).endsWith("/fr/contrats/cis-fr-01-adie");
  }

  @Test
  void thePageIsInTheReadersLanguage() throws Exception {
    assertThat(header(get(THING, "Accept-Language", "en-GB, fr;q=0.5"), "Location"))
        .endsWith("/en/contracts/cis-fr-01-adie");
    assertThat(header(get(THING, "Accept-Language", "de"), "Location"))
        .endsWith("/fr/contrats/cis-fr-01-adie");
  }

  @Test
  void suffixBeatsFormatAndFormatBeatsAccept() throws Exception {
    assertThat(header(get(THING + ".ttl?format=nt", "Accept", "text/html"), "Location"))
        .endsWith(DATA + ".ttl");
    assertThat(header(get(THING + "?format=jsonld", "Accept", "text/html"), "Location"))
        .endsWith(DATA + ".jsonld");
    assertThat(header(get(THING + "?format=html", "Accept", "text/turtle"), "Location"))
        .endsWith("/fr/contrats/cis-fr-01-adie");
    assertThat(get(THING + "?format=docx").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {THING, DATA})
  void whatCannotBeServedIs406WithTheFormats(String path) throws Exception {
    HttpResponse<String> answer = get(path, "Accept", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains("text/turtle", "application/ld+json", "\"status\":406");
    assertThat(header(answer, "Link")).contains("rel=\"alternate\"");
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle",
    "jsonld, application/ld+json",
    "nt, application/n-triples",
    "rdf, application/rdf+xml",
    "trig, application/trig",
    "nq, application/n-quads"
  })
  void aDataDocumentHasTheThingItsClaimsAndItself(String suffix, String type) throws Exception {
    HttpResponse<String> answer = get(DATA + "." + suffix, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
    Graph graph = Documents.triples(answer.body(), suffix);
    Node thing = Iris.thing("contract", "cis-fr-01-adie");
    Node document = NodeFactory.createURI(site.publicUrl() + DATA);
    assertThat(graph.contains(thing, W3c.RDF_TYPE, Vigie.IMPACT_CONTRACT)).isTrue();
    assertThat(graph.contains(document, W3c.FOAF_PRIMARY_TOPIC, thing)).isTrue();
    assertThat(graph.contains(document, W3c.DCT_LICENSE, Node.ANY)).isTrue();
    assertThat(graph.find(Node.ANY, Vigie.ABOUT, thing).toList()).hasSizeGreaterThan(50);
    assertThat(graph.contains(Node.ANY, Vigie.RATIONALE, Node.ANY)).isTrue();
    assertThat(graph.contains(Node.ANY, Vigie.SOURCE_TYPE, Node.ANY)).isTrue();
    assertThat(graph.contains(Node.ANY, Vigie.CHOSEN_CLAIM, Node.ANY)).isTrue();
  }

  @Test
  void aDataDocumentWithoutSuffixIsNegotiated() throws Exception {
    HttpResponse<String> answer = get(DATA, "Accept", "application/n-triples");

    assertThat(header(answer, "Content-Type")).startsWith("application/n-triples");
    assertThat(header(answer, "Content-Location")).endsWith(DATA + ".nt");
    assertThat(header(answer, "Vary")).contains("Accept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/actor/bnp-paribas",
        "/id/source/revb",
        "/code/status-plausible",
        "/ns",
        "/graph/codes",
        "/id/revision/1"
      })
  void everyKindOfThingHasAPageAndData(String path) throws Exception {
    HttpResponse<String> page = get(path, "Accept", "text/html");
    HttpResponse<String> data = get(path, "Accept", "text/turtle");

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(follow(page).statusCode()).isEqualTo(200);
    assertThat(follow(page).body()).contains("<h1");
    assertThat(data.statusCode()).isEqualTo(303);
    assertThat(Documents.triples(follow(data).body(), "ttl").isEmpty()).isFalse();
  }

  @Test
  void aClaimHasAPageAndData() throws Exception {
    Graph graph = Documents.triples(get(DATA + ".ttl").body(), "ttl");
    Node claim =
        graph.find(Node.ANY, W3c.RDF_TYPE, Vigie.CLAIM).mapWith(t -> t.getSubject()).next();
    String path = claim.getURI().replace(Iris.BASE, "/");

    assertThat(follow(get(path)).body()).contains(claim.getURI());
    Graph data = Documents.triples(follow(get(path, "Accept", "text/turtle")).body(), "ttl");
    assertThat(data.contains(claim, Vigie.STATED_IN, Node.ANY)).isTrue();
    assertThat(data.contains(Node.ANY, Vigie.ASSESSES, claim)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fr/contrats/cis-fr-01-adie", DATA + ".ttl", "/fr"})
  void whatTheClientHoldsIsNotSentAgain(String path) throws Exception {
    HttpResponse<String> first = get(path);
    String tag = header(first, "ETag");
    HttpResponse<String> again = get(path, "If-None-Match", tag);

    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fr", THING, DATA + ".ttl", "/fr/contrats/none"})
  void headIsGetWithoutABody(String path) throws Exception {
    HttpResponse<String> get = get(path);
    HttpResponse<String> head = send(path, "HEAD");

    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    assertThat(head.headers().firstValue("Location"))
        .isEqualTo(get.headers().firstValue("Location"));
  }

  @Test
  void whatDoesNotExistIs404InTheFormAskedFor() throws Exception {
    HttpResponse<String> page = get("/fr/contrats/cis-fr-01-adi", "Accept", "text/html");
    HttpResponse<String> problem =
        get("/data/contract/none.ttl", "Accept", "application/json, */*;q=.1");
    HttpResponse<String> thing = get("/id/contract/none", "Accept", "text/turtle");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("/fr/contrats/cis-fr-01-adie", "value=\"cis fr 01 adi\"");
    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(header(problem, "Content-Type")).startsWith("application/problem+json");
    assertThat(thing.statusCode()).isEqualTo(404);
    assertThat(header(thing, "Content-Type")).startsWith("text/turtle");
    Graph said = Documents.triples(thing.body(), "ttl");
    Node asked = NodeFactory.createURI(site.publicUrl() + "/id/contract/none");
    assertThat(said.contains(asked, W3c.RDFS_LABEL, Node.ANY)).isTrue();
    for (HttpResponse<String> each : List.of(page, problem, thing)) {
      assertThat(header(each, "Vary")).isEqualTo("Accept, Accept-Language");
      assertThat(header(each, "Cache-Control")).isEqualTo("no-store");
    }
  }

  @Test
  void otherMethodsAre405AndOptionsSaysSo() throws Exception {
    HttpResponse<String> post = send("/fr", "POST");
    HttpResponse<String> options = send(THING, "OPTIONS");

    assertThat(raw("TRACE /fr HTTP/1.1")).startsWith("HTTP/1.1 405");

    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(header(post, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(header(options, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(header(options, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void aPageSaysItsLanguageItsAlternatesAndItsPolicy() throws Exception {
    HttpResponse<String> page = get("/en/contracts/cis-fr-01-adie");

    assertThat(header(page, "Content-Language")).isEqualTo("en");
    assertThat(header(page, "Content-Security-Policy")).startsWith("default-src 'self'");
    assertThat(page.body())
        .contains(
            "hreflang=\"fr\" href=\"" + site.publicUrl() + "/fr/contrats/cis-fr-01-adie\"",
            "type=\"text/turtle\" href=\"" + site.publicUrl() + DATA + ".ttl\"",
            "https://w3id.org/vigie/id/contract/cis-fr-01-adie")
        .doesNotContain(" style=")
        .doesNotContainPattern(
            "<script(?! type=\"application/ld\\+json\">| type=\"module\" src=\"/assets/)");
  }

  private static HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
    return get(URI.create(header(answer, "Location")).getPath());
  }
}
