package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.sparql.Guards;
import org.vigie.store.Store;

/** The rules for w3id.org: each kind of persistent address leads in one hop to what is answered. */
class W3idTest {
  private static final Path FILE = Path.of("src/w3id/.htaccess");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @TempDir static Path folder;

  private static Store store;
  private static OpenSite site;
  private static Rewrites rules;
  private static String host;

  @BeforeAll
  static void start() throws Exception {
    store = Store.open(SmallStore.make(folder));
    site =
        OpenSite.of(
            store, new Settings(0, store.path(), "https://w3id.org/vigie"), Guards.STANDARD, true);
    site.site().countVersions();
    String text = Files.readString(FILE);
    rules = new Rewrites(text, folder);
    host = text.replaceFirst("(?s).*\\[E=VIGIE:([^\\]]+)\\].*", "$1");
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', text/html, 303",
    "id/contract/essai-passerelles, text/html, 303",
    "id/contract/essai-passerelles, text/turtle, 303",
    "id/contract/essai-passerelles?at=1, text/html, 303",
    "id/actor/essai-doublon, text/html, 301",
    "id/contract/essai-tremplin, text/html, 410",
    "id/contract/essai-tremplin, text/turtle, 410",
    "id/contract/unheard-of, text/html, 404",
    "ns, text/html, 303",
    "ns, text/turtle, 200",
    "ns, 'application/rdf+xml, application/xml;q=0.5', 200",
    "ns, application/ld+json, 200",
    "ns, application/n-triples, 200",
    "ns/, text/turtle, 200",
    "ns/ImpactContract, text/turtle, 303",
    "code/status-verified, text/html, 303",
    "graph/dataset-essai, text/turtle, 303",
    "shapes/G01, text/html, 303",
    "releases/2026.1, text/html, 303",
    "releases/2026.1/manifest.json, */*, 200",
    "questions/contracts-paid-by.csv?payer=ademe, */*, 200",
    "data/contract/essai-passerelles.ttl, */*, 200",
    "timemap/data/contract/essai-passerelles, */*, 200",
    "fr/contrats/essai-passerelles?niveau=plausible, text/html, 200",
    "fr/promesses, text/html, 200",
  })
  void eachKindOfAddressIsAnswered(String address, String accept, int status) throws Exception {
    int mark = address.indexOf('?');
    String path = mark < 0 ? address : address.substring(0, mark);
    Rewrites.Answer hop = rules.ask("/vigie/", path, "Accept", accept);

    assertThat(hop.status()).as("w3id.org").isEqualTo(302);
    assertThat(hop.location()).startsWith(host + "/").doesNotContain("//" + "vigie/", "%{");
    String query = mark < 0 ? "" : address.substring(mark);
    HttpResponse<Void> answer =
        CLIENT.send(
            HttpRequest.newBuilder(
                    URI.create(
                        "http://127.0.0.1:"
                            + site.site().port()
                            + hop.location().substring(host.length())
                            + query))
                .header("Accept", accept)
                .build(),
            HttpResponse.BodyHandlers.discarding());
    assertThat(answer.statusCode()).as(hop.location()).isEqualTo(status);
  }

  @Test
  void theHostIsNamedOnceAndNobodyElse() throws Exception {
    String text = Files.readString(FILE);

    assertThat(text.split(java.util.regex.Pattern.quote(host), -1)).hasSize(2);
    assertThat(rules.targets()).allMatch(target -> target.startsWith("%{ENV:VIGIE}/"));
    assertThat(Files.readString(FILE.resolveSibling("README.md")))
        .contains("<NAME>", "<GITHUB-NAME>");
  }
}
