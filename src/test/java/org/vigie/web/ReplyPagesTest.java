package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.store.Store;

/** The answer of an actor stands beside the claim, on its own page and in the data. */
class ReplyPagesTest {
  private static final String REPLY =
      """
      <https://w3id.org/vigie/graph/dataset-replies> {
        <https://w3id.org/vigie/id/reply/bnp-1> a <https://w3id.org/vigie/ns#Reply> ;
          <http://www.w3.org/ns/oa#hasTarget> <https://w3id.org/vigie/id/claim/CLAIM> ;
          <http://www.w3.org/ns/oa#bodyValue> "Ce chiffre est ancien."@fr ;
          <http://purl.org/dc/terms/creator> <https://w3id.org/vigie/id/actor/bnp-paribas> ;
          <http://purl.org/dc/terms/created>
            "2026-11-20"^^<http://www.w3.org/2001/XMLSchema#date> .
      }
      """;

  @TempDir private static Path folder;
  private static String claim = "";
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    String data = Files.readString(Path.of("src/test/resources/org/vigie/web/adie.trig"));
    claim =
        Pattern.compile("cl:(\\w+) a vigie:Claim")
            .matcher(data)
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    Path file =
        Files.writeString(folder.resolve("replied.trig"), data + REPLY.replace("CLAIM", claim));
    store = AdieStore.open(folder.resolve("store"), file);
    site = AdieStore.site(store);
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @Test
  void itStandsBesideTheClaimThatItAnswers() throws Exception {
    assertThat(get("/fr/affirmations/" + claim))
        .contains("Réponse de BNP Paribas, le 20")
        .contains("Ce chiffre est ancien.");
    assertThat(get("/en/claims/" + claim))
        .contains("Reply from BNP Paribas, 20")
        .contains("lang=\"fr\">Ce chiffre est ancien.");
  }

  @Test
  void theActorsPageLeadsToWhatItAnswers() throws Exception {
    assertThat(get("/fr/acteurs/bnp-paribas"))
        .contains("Ce chiffre est ancien.", "/fr/affirmations/" + claim)
        .doesNotContain("Aucune réponse de cet acteur");
    assertThat(get("/fr/acteurs/kpmg")).contains("Aucune réponse de cet acteur");
  }

  @Test
  void itHasAPageAndGoesWithTheClaimsData() throws Exception {
    assertThat(get("/fr/fiches/reply/bnp-1")).contains("<h1>Réponse de BNP Paribas");
    assertThat(get("/data/claim/" + claim + ".ttl")).contains("vigie:Reply", "oa:bodyValue");
  }

  private static String get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://localhost:" + site.port() + path);
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }
}
