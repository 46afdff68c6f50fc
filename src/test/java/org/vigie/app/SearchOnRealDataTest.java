package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.store.Store;
import org.vigie.web.Site;
import org.vigie.web.SiteSettings;

/** Who types a word finds the right page first, whatever kind of page that is. */
class SearchOnRealDataTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern ANSWER =
      Pattern.compile("<p class=\"nm\"><a href=\"([^\"]+)\"[^>]*>([^<]*)</a>");
  private static final Pattern GROUP =
      Pattern.compile("<h2 id=\"(\\w+)\">[^<]*<small>(\\d+)</small>");

  @TempDir private static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws IOException {
    store = BundledStore.open(folder.resolve("store"));
    site = Site.start(store, new SiteSettings(0, "", List.of()).with(() -> new Bundled().guide()));
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "kit, /fr/kit",
    "CIS, /fr/glossaire#impact-contract",
    "contrat à impact social, /fr/glossaire#impact-contract",
    "contrats a impact sociaux, /fr/glossaire#impact-contract",
    "outcome payer, /fr/glossaire#outcome-payer",
    "évaluation, /fr/preuves",
    "formation, /fr/formation",
    "CADA, /fr/demander",
    "repérer un contrat à impact, /fr/kit/reperer",
    "Nord, /fr/contrats?territoire=fr-d59",
    "Paris, /fr/contrats?territoire=fr-d75",
    "Marseille, /fr/contrats?territoire=fr-c13055",
    "bordeaux, /fr/contrats?territoire=fr-c33063",
    "Bretagne, /fr/contrats?territoire=fr-r53",
    "BNP Paribas, /fr/acteurs/bnp-paribas"
  })
  void theRightPageIsFirst(String words, String first) throws Exception {
    assertThat(answers("/fr/recherche?q=" + encoded(words)).getFirst()).startsWith(first);
  }

  @ParameterizedTest
  @CsvSource({
    "Rikers, rikers-able",
    "Peterborough, peterborough-one-service",
    "Utah, utah-preschool",
    "Innovation Fund, dwp-innovation-fund"
  })
  void aForeignCaseLeadsToItsEvidence(String words, String subject) throws Exception {
    for (String search : List.of("/fr/recherche", "/en/search")) {
      String path = answers(search + "?q=" + encoded(words)).getFirst();

      assertThat(path).matches("/(fr/preuves|en/evidence)/.+");
      assertThat(get(path)).contains("/" + subject);
    }
  }

  @Test
  void theSameInEnglish() throws Exception {
    assertThat(answers("/en/search?q=kit").getFirst()).isEqualTo("/en/kit");
    assertThat(answers("/en/search?q=SIB").getFirst()).isEqualTo("/en/glossary#social-impact-bond");
    assertThat(answers("/en/search?q=Marseille").getFirst())
        .isEqualTo("/en/contracts?territory=fr-c13055");
    assertThat(answers("/en/search?q=training").getFirst()).isEqualTo("/en/training");
  }

  @Test
  void eachGroupSaysHowManyAndNoWordIsThereTwice() throws Exception {
    String page = get("/fr/recherche?q=payeur");
    List<MatchResult> groups = GROUP.matcher(page).results().toList();

    assertThat(groups).extracting(group -> group.group(1)).contains("word", "answer", "sheet");
    assertThat(groups).allSatisfy(g -> assertThat(Integer.parseInt(g.group(2))).isPositive());
    assertThat(page).doesNotContain("/fr/fiches/code/term-");
    assertThat(answers("/fr/recherche?q=payeur")).doesNotHaveDuplicates();
  }

  @Test
  void whatIsFoundLeadsToPagesThatAreThere() throws Exception {
    for (String path : answers("/fr/recherche?q=impact")) {
      HttpResponse<String> answer = fetch(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      int hash = path.indexOf('#');
      if (hash > 0) {
        assertThat(answer.body()).as(path).contains("id=\"" + path.substring(hash + 1) + "\"");
      }
    }
  }

  @Test
  void whoFindsNothingIsHelped() throws Exception {
    assertThat(get("/fr/recherche?q=peterborogh-one-servce"))
        .contains("Peut-être cherchiez-vous", "/fr/contrats/peterborough-one-service");
    assertThat(get("/fr/recherche?q=" + encoded("kit zzzzz")))
        .contains("Rien ne contient tous ces mots", "/fr/kit\"");
    assertThat(get("/fr/recherche?q=zzzzz&niveau=verifie"))
        .contains("href=\"/fr/recherche?q=zzzzz\"");
    assertThat(get("/fr/recherche?q=" + encoded("l’ de"))).contains("Rien ne contient");
  }

  @Test
  void suggestionsHoldEveryKindAndHeedTheLevel() throws Exception {
    String all = get("/fr/recherche/suggestions?q=adie");
    assertThat(all).contains(site.publicUrl() + "/fr/acteurs/adie\"");
    assertThat(get("/fr/recherche/suggestions?q=adie&niveau=verifie")).doesNotContain("/adie");
    assertThat(get("/fr/recherche/suggestions?q=adie&niveau=plausible"))
        .contains("/fr/acteurs/adie?niveau=plausible");
    assertThat(get("/fr/recherche/suggestions?q=kit")).contains("/fr/kit\"");
    assertThat(get("/fr/recherche/suggestions?q=marseil"))
        .contains("/fr/contrats?territoire=fr-c13055", "Marseille (13)");
    assertThat(get("/fr/recherche/suggestions?q=marseil&only=things")).doesNotContain("territoire");
    assertThat(get("/en/search/suggestions?q=riker")).contains("/en/evidence/");
    assertThat(get("/fr/recherche/suggestions?q=%20*")).startsWith("[\" *\",[],");
  }

  private static List<String> answers(String path) throws Exception {
    return ANSWER
        .matcher(get(path))
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .toList();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static String get(String path) throws Exception {
    return fetch(path).body();
  }

  private static HttpResponse<String> fetch(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
