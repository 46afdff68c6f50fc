package org.vigie.app;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.app.CountedTables.abouts;
import static org.vigie.app.CountedTables.claims;
import static org.vigie.app.CountedTables.measuring;
import static org.vigie.app.CountedTables.rows;
import static org.vigie.app.CountedTables.signatures;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.store.Store;
import org.vigie.web.Chromium;
import org.vigie.web.Site;
import org.vigie.web.SiteSettings;

/**
 * The pages of the history and of the evidence, held to the tables as a person would count them.
 */
class HistoryAndEvidenceTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final Pattern ARTICLE =
      Pattern.compile("(?s)<article id=\"([^\"]+)\">.*?</article>");
  private static final Pattern LINE = Pattern.compile("<li id=\"(ev-[^\"]+)\"");

  @TempDir private static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    store = BundledStore.open(folder.resolve("store"));
    Bundled bundled = new Bundled();
    site = Site.start(store, new SiteSettings(0, "", List.of()).with(bundled::guide));
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fr/histoire", "/en/history"})
  void theHistoryTellsEachEventAndEachSignature(String path) throws Exception {
    String page = page(path);

    assertThat(count(page, "<li class=\"moment-l")).isEqualTo(rows("events.csv").size());
    assertThat(count(page, "<li id=\"signature-")).isEqualTo(abouts(signatures()).size());
    for (CSVRecord event : rows("events.csv")) {
      assertThat(moment(page, event.get("slug"))).contains("class=\"st ", "/sources/");
    }
  }

  @Test
  void aContestedDateIsShownWithEachOfItsValuesAndSpeakers() throws Exception {
    String call = moment(page("/fr/histoire"), "2016-03-appel-cis");

    assertThat(call).contains("2016-03-15", "2016-03-16", "≠", "La Vie des idées", "Localtis");
    assertThat(call).contains("/fr/sources/lvi16", "/fr/sources/bdtsig16", "Contesté");
  }

  @Test
  void anImpreciseDateIsWrittenAsKnown() throws Exception {
    String page = page("/fr/histoire");

    assertThat(moment(page, "2010-peterborough")).contains("<time datetime=\"2010\">2010</time>");
    assertThat(page.indexOf("id=\"2014-01-duo-for-a-job\""))
        .as("2014 may begin on 1 January, as January 2014 does, but January ends first")
        .isLessThan(page.indexOf("id=\"2014-brochure-cac\""));
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/histoire?fil=critics, thread-critics",
    "/fr/histoire?lieu=etranger, thread-abroad",
    "/en/history?place=abroad, thread-abroad",
    "/en/history?thread=promoters, thread-promoters",
    "/fr/histoire?genre=publication, event-kind-publication",
    "/fr/histoire?fil=public-policy&genre=call, event-kind-call"
  })
  void aFilterLeavesWhatTheTablesSay(String path, String code) throws Exception {
    Set<String> expected = abouts(claims("events.csv", row -> row.get("value").equals(code)));

    assertThat(moments(page(path))).isEqualTo(expected);
  }

  @Test
  void aFilterThatNothingAnswersSaysSo() throws Exception {
    String page = page("/fr/histoire?fil=%3Cscript%3E&genre=call");

    assertThat(moments(page)).isEmpty();
    assertThat(page)
        .contains("Aucune fiche ne répond", "&lt;script&gt;")
        .doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fr/preuves", "/en/evidence"})
  void theEvidenceShowsEachClaimedEffectWithItsSource(String path) throws Exception {
    String page = page(path);
    List<String> articles = ARTICLE.matcher(page).results().map(found -> found.group()).toList();

    assertThat(articles).hasSize(claims("effects.csv", row -> true).size());
    assertThat(articles)
        .allSatisfy(article -> assertThat(article).contains("/sources/", "class=\"st "));
    assertThat(count(section(page, "constats"), "<li class=\"")).isEqualTo(measuring());
    assertThat(page)
        .contains(
            path.startsWith("/fr") ? "pas une revue systématique" : "not a systematic review");
  }

  @Test
  void everyLineOfEvidenceStandsOnThePageOfItsEffect() throws Exception {
    TreeSet<String> found = new TreeSet<>();
    for (String slug :
        ARTICLE.matcher(page("/fr/preuves")).results().map(a -> a.group(1)).toList()) {
      LINE.matcher(page("/fr/preuves/" + slug)).results().map(l -> l.group(1)).forEach(found::add);
    }

    assertThat(found)
        .isEqualTo(
            rows("evidence.csv").stream()
                .map(r -> r.get("slug"))
                .collect(toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/preuves, ''",
    "/fr/preuves?independance=party, indep-party",
    "/en/evidence?method=quasi-experimental, design-quasi-experimental",
    "/fr/preuves?resultat=none, finding-none",
    "/fr/preuves?niveau-de-preuve=5, sms-5"
  })
  void theEvaluationsAreCountedAndFiltered(String path, String code) throws Exception {
    Set<String> expected =
        abouts(claims("evaluations.csv", row -> code.isEmpty() || row.get("value").equals(code)));
    String table = page(path);

    assertThat(
            count(
                table.substring(table.indexOf("class=\"tab cards studies\"")), "<th scope=\"row\""))
        .isEqualTo(expected.size());
  }

  /** "See whether the Rikers result is trustworthy and why": two links from the home page. */
  @Test
  void theRikersResultIsJudgedTwoClicksFromHome() throws Exception {
    assertThat(page("/fr")).contains("href=\"/fr/preuves\"");
    assertThat(page("/fr/preuves")).contains("href=\"/fr/preuves/ev-05\"");
    assertThat(page("/fr/preuves/ev-05").replaceAll("[\\s\\u00a0\\u202f]", " "))
        .contains("Peut-on s’y fier", "Plutôt oui : la méthode permet de conclure")
        .contains("un groupe comparable", "niveau 3 sur 5", "une en discute la portée")
        .contains("Nous n’avons pas trouvé qui a payé l’étude", "MDRC", "/fr/sources/vera16");
  }

  @Test
  void eachLineOfAnEffectLeadsToTheSamePage() throws Exception {
    HttpResponse<String> answer = get("/id/evidence/ev-08-dispute", "text/html");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/fr/preuves/ev-08-dispute");
    assertThat(page("/fr/preuves/ev-08-dispute"))
        .contains("rel=\"canonical\" href=\"" + site.publicUrl() + "/fr/preuves/ev-07\"");
    assertThat(get("/fr/preuves/ev-99", "text/html").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/histoire, 320, LIGHT",
    "/en/evidence, 320, DARK",
    "/fr/preuves/ev-10, 1280, LIGHT"
  })
  void aPageFitsAndHasNoBarrier(String path, int width, ColorScheme scheme) {
    try (Chromium chromium = Chromium.start()) {
      chromium.requireSound(site.publicUrl() + path, width, scheme);
    }
  }

  private static Set<String> moments(String page) {
    return Pattern.compile("<li class=\"moment-l[^>]* id=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static String moment(String page, String slug) {
    int from = page.indexOf("id=\"" + slug + "\"");
    assertThat(from).as(slug).isNotNegative();
    int next = page.indexOf("<li class=\"moment-l", from);
    return page.substring(from, next < 0 ? page.length() : next);
  }

  private static String section(String page, String id) {
    int from = page.indexOf("<section id=\"" + id + "\"");
    return page.substring(from, page.indexOf("</section>", from));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static String page(String path) throws Exception {
    HttpResponse<String> answer = get(path, "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.publicUrl() + path))
            .header("Accept", accept)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
