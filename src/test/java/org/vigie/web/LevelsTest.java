package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Rates;
import org.vigie.state.Newest;
import org.vigie.state.States;
import org.vigie.store.Store;

/** Every page is seen at a level of certainty and of a moment, over real HTTP. */
class LevelsTest {
  private static final String CONTRACT = "/fr/contrats/cis-fr-01-adie";

  @TempDir private static Path folder;
  private static SeenSite site;

  @BeforeAll
  static void start() throws Exception {
    site = SeenSite.start(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void whatIsLessCertainIsNeitherShownNorCounted() throws Exception {
    String all = site.read(CONTRACT);
    String plausible = site.read(CONTRACT + "?niveau=plausible");

    assertThat(all).contains("1,3 M€", "st-ct").doesNotContain("class=\"seen\"");
    assertThat(plausible).doesNotContain("1,4965 M€", "st-ct bd", "st-un bd");
    assertThat(site.read("/fr/contrats?niveau=plausible")).contains("1 contrat");
    assertThat(site.read("/fr/contrats?niveau=verifie"))
        .contains("Rien n’est encore vérifié", "Voir cette page avec tout")
        .doesNotContain("<table");
  }

  @Test
  void theBandCountsWhatFallsAway() throws Exception {
    String claims = "SELECT (COUNT(?c) AS ?n) { ?c a vigie:Claim }";
    String all = count(claims, "");
    String left = count(claims, "&level=plausible");

    assertThat(count(claims, "&policy=plausible")).isEqualTo(all);
    assertThat(Integer.parseInt(left)).isBetween(1, Integer.parseInt(all) - 1);
    assertThat(site.read("/en?level=plausible"))
        .contains(
            (Integer.parseInt(all) - Integer.parseInt(left))
                + " claims of "
                + all
                + " are left aside");
  }

  /** “See the query” on a page at a level asks what the page shows, and so does a link to keep. */
  @Test
  void theQueryBehindAPageIsAskedAtItsLevel() throws Exception {
    assertThat(site.read("/en/sparql?level=plausible&query=ASK%7B%7D"))
        .contains("<select name=\"level\">", "value=\"plausible\" selected")
        .doesNotContain("value=\"unreviewed\" selected");
    assertThat(site.read("/fr/sparql?niveau=verifie&query=ASK%7B%7D"))
        .contains("value=\"verifie\" selected");
    assertThat(site.read("/fr/sparql?policy=stabilised&niveau=verifie&query=ASK%7B%7D"))
        .contains("value=\"stabilised\" selected")
        .doesNotContain("value=\"verifie\" selected");
  }

  private static String count(String query, String state) throws Exception {
    String body =
        site.get(
                "/sparql?format=csv&query="
                    + URLEncoder.encode(
                        "PREFIX vigie: <https://w3id.org/vigie/ns#> " + query,
                        StandardCharsets.UTF_8)
                    + state)
            .body();
    return body.lines().toList().get(1);
  }

  @Test
  void dataOfAPageAreThoseThatItShows() throws Exception {
    String data = "/data/contract/cis-fr-01-adie.nt";

    assertThat(site.read(data)).contains("/code/status-contested>");
    assertThat(site.read(data + "?level=plausible"))
        .contains("/code/status-plausible>")
        .doesNotContain("/code/status-contested>", "ns#summary");
  }

  @Test
  void aThingOfWhichNothingIsLeftSaysSo() throws Exception {
    assertThat(site.read(CONTRACT + "?niveau=verifie"))
        .contains("n’atteint ce niveau de certitude", "href=\"" + CONTRACT + "\" data-free");
    assertThat(site.read("/fr/affirmations/6u2ydieoupwj3zsm?niveau=plausible"))
        .contains("n’atteint ce niveau de certitude");
    assertThat(site.get("/fr/affirmations/rien?niveau=plausible").statusCode()).isEqualTo(404);
  }

  @Test
  void aPastStateIsShownAndNamed() throws Exception {
    HttpResponse<String> then = site.get("/fr/acteurs?a=1");
    HttpResponse<String> now = site.get("/fr/acteurs");

    assertThat(SeenSite.plain(now)).contains("Arrivée tard");
    assertThat(SeenSite.plain(then))
        .contains("ce que nous savions le 24 novembre 2026, à la révision 1")
        .doesNotContain("Arrivée tard");
    assertThat(then.headers().firstValue("Memento-Datetime"))
        .contains("Tue, 24 Nov 2026 09:30:00 GMT");
    assertThat(site.get("/en/contracts/cis-fr-01-adie?level=plausible").headers().allValues("Link"))
        .first()
        .asString()
        .contains(".ttl?level=plausible>", "cis-fr-01-adie?niveau=plausible>");
    assertThat(then.headers().allValues("Link")).contains("</fr/acteurs>; rel=\"original\"");
    assertThat(now.headers().firstValue("Memento-Datetime")).isEmpty();
    assertThat(then.headers().firstValue("ETag")).isNotEqualTo(now.headers().firstValue("ETag"));
    assertThat(site.read("/fr/acteurs/arrivee-tard?a=1")).contains("encore rien à cette date");
    assertThat(site.read("/en/actors?at=2026-11")).contains("at revision 2");
  }

  @ParameterizedTest
  @CsvSource({
    "niveau=sur, 'Pour « niveau », on accepte : tout, sans-conteste, plausible, verifie, all, undisputed, verified'",
    "level=sure, 'Pour « level », on accepte'",
    "a=hier, 'Pour « a », on accepte'",
    "a=99, 'numérotées de 1 à 2'",
    "version=2020.1, 'aucune n’est encore parue'",
    "a=1&at=2, 'à la fois « a » et « at »'",
    "niveau=plausible&niveau=verifie, 'plusieurs fois'",
  })
  void whatCannotBeUnderstoodIsRefusedWithWhatCan(String query, String said) throws Exception {
    for (String path : List.of("/fr", CONTRACT, "/fr/acteurs")) {
      HttpResponse<String> answer = site.get(path + "?" + query);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(SeenSite.plain(answer)).contains(said).doesNotContain("niveau=sur");
    }
  }

  @Test
  void everythingIsThePlainPage() throws Exception {
    assertThat(site.read(CONTRACT + "?niveau=tout")).isEqualTo(site.read(CONTRACT));
    assertThat(site.get(CONTRACT + "?level=all").headers().firstValue("ETag"))
        .isEqualTo(site.get(CONTRACT).headers().firstValue("ETag"));
  }

  @Test
  void aNameLeadsOnToTheSameLevel() throws Exception {
    assertThat(
            site.get("/id/contract/cis-fr-01-adie?level=plausible")
                .headers()
                .firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("cis-fr-01-adie?niveau=plausible"));
  }

  @Test
  void aNarrowedTableLeavesTheIndexOfTextsWhole(@TempDir Path other) throws Exception {
    String search = "/fr/recherche?q=microcr%C3%A9dit";
    try (SeenSite fresh = SeenSite.start(other)) {
      assertThat(fresh.get("/fr/contrats?q=microcr%C3%A9dit&niveau=verifie").statusCode())
          .isEqualTo(200);
      assertThat(fresh.get(search).body().replace(fresh.url(), ""))
          .contains("/fr/contrats/cis-fr-01-adie")
          .isEqualTo(site.get(search).body().replace(site.url(), ""));
    }
  }

  @Test
  void theCopyInMemoryGivesTheSamePages(@TempDir Path other) throws Exception {
    Store store = SeenSite.store(other);
    try (Newest memory = Newest.of(store, Newest.Settings.usual())) {
      memory.follow();
      States states =
          new States(
              store,
              store.dataset(),
              memory,
              () -> new Consolidation(PropertyCatalogue.from(Graph.emptyGraph), Rates.NONE),
              States.Settings.usual());
      try (SeenSite copied = SeenSite.start(store, states)) {
        for (String path :
            List.of(
                "/fr",
                "/en/contracts",
                CONTRACT,
                "/en/actors/bnp-paribas",
                "/fr/desaccords",
                "/fr/questions/7-qui-paie",
                "/fr/donnees/requetes/R1",
                "/fr/recherche?q=microcr%C3%A9dit",
                "/fr/fiches/graph/dataset-panorama")) {
          assertThat(copied.get(path).body().replace(copied.url(), ""))
              .as(path)
              .isEqualTo(site.get(path).body().replace(site.url(), ""));
        }
      }
    }
  }
}
