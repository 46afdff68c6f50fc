package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.state.States;
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
  private static SeenSite site;

  @BeforeAll
  static void start() throws Exception {
    claim = AdieStore.claim();
    String data = Files.readString(AdieStore.FILE) + REPLY.replace("CLAIM", claim);
    Path file = Files.writeString(folder.resolve("replied.trig"), data);
    Store store = AdieStore.open(folder.resolve("store"), file);
    site = SeenSite.start(store, States.of(store, States.Settings.usual()));
  }

  @AfterAll
  static void stop() {
    site.close();
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

  @Test
  void whereTheClaimIsLeftOutItIsToo() throws Exception {
    assertThat(get("/fr/acteurs/bnp-paribas?niveau=plausible"))
        .doesNotContain("Ce chiffre est ancien.")
        .contains("Aucune réponse de cet acteur");
  }

  private static String get(String path) throws Exception {
    return site.get(path).body();
  }
}
