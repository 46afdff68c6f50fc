package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.store.Store;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/** Each kind of page is valid HTML, as the Nu Html Checker sees it. */
class ValidHtmlTest {
  @TempDir private static Path folder;
  private static SeenSite site;
  private static HtmlChecker checker;

  @BeforeAll
  static void start() throws Exception {
    Store store = LivedSite.store(folder.resolve("store"));
    site = LivedSite.site(store);
    checker = new HtmlChecker();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  static Stream<String> paths() {
    return Stream.of(
        "/fr",
        "/en?level=plausible",
        "/fr/etat-des-lieux",
        "/en/state-of-play",
        "/fr/contrats",
        "/en/contracts?sort=-amount",
        "/en/contracts?level=verified",
        "/fr/contrats/cis-fr-01-adie",
        "/en/contracts/cis-fr-01-adie",
        "/fr/contrats/cis-fr-01-adie?a=1",
        "/fr/contrats/cis-fr-01-adie/v/1",
        "/fr/contrats/cis-fr-01-adie/versions",
        "/en/contracts/cis-fr-01-adie/differences?from=1",
        "/fr/acteurs",
        "/en/actors/bnp-paribas",
        "/fr/acteurs/carte",
        "/en/actors/map?actor=bnp-paribas&with=caisse-des-depots",
        "/fr/acteurs/" + LivedSite.KEPT,
        "/fr/acteurs/" + LivedSite.SPLIT,
        "/en/actors/" + LivedSite.WITHDRAWN,
        "/fr/sources",
        "/en/sources/revb",
        "/fr/affirmations/" + LivedSite.CLAIM,
        "/en/claims/" + LivedSite.WITHDRAWN_CLAIM,
        "/fr/desaccords",
        "/fr/histoire",
        "/en/evidence",
        "/fr/journal",
        "/en/changes?since=2026-11-25",
        "/fr/verifier",
        LivedSite.checked(),
        "/en/vocabulary",
        "/en/vocabulary/versions/0.1.0",
        "/fr/vocabulaire/regles",
        "/en/vocabulary/lists",
        "/fr/modele-en-dix-minutes",
        "/en/promises",
        "/fr/copies",
        "/fr/recherche",
        "/fr/recherche?q=adie",
        "/en/search?q=nothingatall",
        "/fr/sparql",
        "/en/sparql/embed?query=SELECT%20*%20%7B%20%3Fs%20a%20vigie%3AClaim%20%7D%20LIMIT%202",
        "/fr/donnees/requetes",
        "/en/data/queries/contracts-paid-by",
        "/fr/questions",
        "/en/questions/7-who-pays",
        "/fr/glossaire",
        "/en/resources",
        "/fr/formation",
        "/fr/formation/tout-public",
        "/fr/formation/tout-public/animation",
        "/fr/formation/tout-public/diapositives",
        "/fr/formation/la-frise",
        "/fr/kit",
        "/fr/kit/demander-un-document",
        "/fr/methode",
        "/fr/demander?contrat=cis-fr-01-adie",
        "/fr/donnees/versions",
        "/en/data/releases/2026.1",
        "/fr/citer",
        "/en/data/interfaces",
        "/fr/fair",
        "/fr/fiches/code/status-plausible",
        "/en/records/revision/1",
        "/fr/contrats?annee=1850",
        "/fr/contrats/rien",
        "/fr/contrats?a=jamais");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aPageIsValid(String path) throws Exception {
    HttpResponse<String> page = site.get(path);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(checker.faults(page.body())).as(path).isEmpty();
  }

  @Test
  void eachSectionIsAmongThem() {
    List<String> paths = paths().toList();
    assertThat(Links.names())
        .allSatisfy(
            section ->
                assertThat(Stream.of(Lang.values()).map(lang -> Links.section(section, lang)))
                    .anyMatch(at -> paths.stream().anyMatch(path -> path.startsWith(at))));
  }

  /** The checker finds what is wrong, or the test above would say nothing. */
  @Test
  void whatIsNotValidIsFound() throws Exception {
    String page = "<!DOCTYPE html><html lang=fr><title>a</title><body>%s</body></html>";
    assertThat(checker.faults(page.formatted("<p id=a>a</p>"))).isEmpty();
    assertThat(checker.faults(page.formatted("<p><b id=a>a</p><p id=a>b</p>"))).isNotEmpty();
    assertThat(checker.faults(page.formatted("<img src=a.png>"))).isNotEmpty();
    assertThat(checker.faults(page.formatted("<ul><p>a</p></ul>"))).isNotEmpty();
    assertThat(checker.faults(page.formatted("<p aria-labelledby=nothing>a</p>"))).isNotEmpty();
  }
}
