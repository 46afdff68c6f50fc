package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.dossier.DossierReader;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.web.Chromium;
import org.vigie.web.Site;
import org.vigie.web.SiteSettings;
import org.vigie.web.chart.Land;
import org.vigie.web.play.Places;
import org.vigie.web.play.Sheet;
import org.vigie.web.play.Split;
import org.vigie.web.play.StateOfPlay;
import org.vigie.web.play.Sum;
import org.vigie.web.play.Tallies;
import org.vigie.web.play.Years;

/**
 * The figures of the state of play on the bundled panorama, counted a second time: by queries on
 * the consolidated graph and by hand from the tables; then the pages that show them.
 */
class StateOfPlayTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern HREF = Pattern.compile("href=\"([^\"#]*)\"");
  private static final Pattern FILTERED =
      Pattern.compile(
          "<th scope=\"row\"><a href=\"([^\"]*\\?(etape|stage|territoire|territory)=[^\"]*)\">[^<]*</a>"
              + "(?: <small>\\w+</small>)?</th><td class=\"n num\">(\\d+)</td>");

  @TempDir private static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void load() throws IOException {
    store = BundledStore.open(folder.resolve("store"));
    site = Site.start(store, new SiteSettings(0, "", List.of()));
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({"stage, stage", "policyField, fields", "hasOutcomePayer, payers"})
  void eachGroupHasTheContractsOfTheConsolidatedGraph(String property, String part) {
    Map<String, Integer> counted = new TreeMap<>();
    Split split =
        play(
            play ->
                switch (part) {
                  case "stage" -> play.stages();
                  case "fields" -> play.fields();
                  default -> play.payers();
                });
    split.groups().forEach(group -> counted.put(group.value().node().toString(), group.count()));

    assertThat(counted).isNotEmpty().isEqualTo(Recount.groups(store, "vigie:" + property));
    assertThat(split.known() + split.unknown().size()).isEqualTo(32);
    assertThat(split.groups())
        .allSatisfy(group -> assertThat(group.certainty().total()).isEqualTo(group.count()));
  }

  /** An amount of one source may be contested; sources disagree only where there are two. */
  @Test
  void theAmountsOnWhichSourcesDisagreeAreThoseOfTheDisagreements() {
    int disputed = play(play -> play.sum("investedAmount").disputed());

    assertThat(disputed).isPositive().isEqualTo(Recount.disagreements(store, "investedAmount"));
  }

  @Test
  void eachYearHasTheSignaturesOfTheConsolidatedGraph() {
    Years years = play(StateOfPlay::years);
    Map<String, Integer> counted = new TreeMap<>();
    years.years().stream()
        .filter(year -> !year.members().isEmpty())
        .forEach(year -> counted.put(Integer.toString(year.year()), year.members().size()));

    assertThat(counted)
        .isEqualTo(Recount.groups(store, "vigie:signatureYear"))
        .containsEntry("2016", 2);
    assertThat(years.known() + years.unknown().size() + years.undecided().size()).isEqualTo(32);
    assertThat(years.years()).extracting(Years.Year::year).contains(2018).isSorted();
    // Two sources put the signature of Wimoov in 2017, where the panorama does not follow them.
    assertThat(years.years().stream().filter(year -> year.year() == 2017).findFirst().orElseThrow())
        .satisfies(
            year ->
                assertThat(year.elsewhere())
                    .extracting(contract -> contract.thing().slug())
                    .contains("cis-fr-03-wimoov"));
  }

  @ParameterizedTest
  @CsvSource({"investedAmount, 25", "maxOutcomePayment, 8", "outcomePaymentsMade, 1"})
  void aSumIsThatOfTheTables(String property, int known) throws IOException {
    Map<String, SortedSet<BigDecimal>> amounts = Recount.amounts(property);
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    List<BigDecimal> left = new ArrayList<>();
    for (SortedSet<BigDecimal> given : amounts.values()) {
      BigDecimal limit = given.first().multiply(BigDecimal.valueOf(5));
      left.addAll(given.tailSet(limit));
      low = low.add(given.first());
      high = high.add(given.headSet(limit).last());
    }
    Sum sum = play(play -> play.sum(property));

    assertThat(sum.known()).isEqualTo(known).isEqualTo(amounts.size());
    assertThat(sum.missing()).isEqualTo(32 - known);
    assertThat(sum.low()).isEqualByComparingTo(low);
    assertThat(sum.high()).isEqualByComparingTo(high);
    assertThat(sum.outliers()).extracting(Sum.Outlier::amount).hasSameSizeAs(left);
    assertThat(sum.certainty().total()).isEqualTo(known);
  }

  @Test
  void theCountsThatDisagreeStandSideBySide() throws IOException {
    Tallies tallies = play(StateOfPlay::tallies);
    long numbers =
        Recount.tables("data/claims").stream()
            .filter(row -> row.get("property").equals("tallyCount"))
            .map(row -> row.get("about") + " " + row.get("value"))
            .distinct()
            .count();
    List<Tallies.Count> all =
        tallies.scopes().stream().flatMap(scope -> scope.counts().stream()).toList();

    assertThat(all).hasSize((int) numbers);
    assertThat(all).allSatisfy(count -> assertThat(count.sources()).isNotEmpty());
    assertThat(tallies.numbers().stream().map(BigDecimal::intValue))
        .contains(6, 7, 8, 11, 12, 25, 30, 33)
        .doesNotContain(70);
    assertThat(tallies.scopes().getFirst().name()).isEqualTo("signed");
    // In March 2019 La Gazette counts seven contracts; so do the dates that the panorama displays.
    assertThat(all)
        .filteredOn(count -> count.tally().slug().equals("contrats-2019-03"))
        .singleElement()
        .satisfies(
            count -> {
              assertThat(count.number()).isEqualByComparingTo("7");
              assertThat(count.ours()).isEqualTo(new Tallies.Ours(7, 6, 10));
            });
  }

  @Test
  void thePagesStandOnAStoreWithoutData() throws Exception {
    try (Store empty = Store.open(folder.resolve("empty"));
        Site bare = Site.start(empty, new SiteSettings(0, "", List.of()))) {
      for (String path : List.of("/fr", "/en", "/fr/etat-des-lieux", "/en/state-of-play")) {
        assertThat(get(bare, path).statusCode()).as(path).isEqualTo(200);
      }
      for (String name : Sheet.NAMES) {
        assertThat(get(bare, "/fr/etat-des-lieux/" + name + ".csv").statusCode()).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/etat-des-lieux, 64 à 68, De 1 à 33 contrats, Hauts-de-France",
    "/en/state-of-play, €64–68m, From 1 to 33 contracts, Normandy"
  })
  void thePageSaysItInBothLanguages(String path, String money, String counts, String place)
      throws Exception {
    String page = get(site, path).body();

    assertThat(page.replace('\u00a0', ' ')).contains(money, counts, place);
    assertThat(page).doesNotContain("{0}", "{1}", " style=");
    assertThat(page).doesNotContainPattern("\\bplay\\.\\w+\\.\\w");
    assertThat(page.split("<h1", -1)).hasSize(2);
    // The list of places comes before the map, which is there when the build brought outlines.
    boolean drawn = page.contains("<svg class=\"fr\"");
    assertThat(drawn).isEqualTo(Land.find().isPresent());
    assertThat(page.indexOf(place)).isLessThan(page.indexOf(drawn ? "<svg class=\"fr\"" : "nomap"));
    for (String link : links(page)) {
      assertThat(get(site, link).statusCode()).as(link).isLessThan(400);
    }
  }

  @ParameterizedTest
  @CsvSource({"/fr/etat-des-lieux", "/en/state-of-play"})
  void aStageOrAPlaceLeadsToExactlyItsContracts(String path) throws Exception {
    Matcher row = FILTERED.matcher(get(site, path).body());
    int stages = 0;
    int places = 0;
    while (row.find()) {
      if (row.group(2).startsWith("territ")) {
        places++;
      } else {
        stages++;
      }
      String listed = get(site, row.group(1).replace("&amp;", "&")).body();
      String table = listed.substring(listed.indexOf("<tbody>"), listed.indexOf("</tbody>"));
      assertThat(table.split("<tr>", -1))
          .as(row.group(1))
          .hasSize(Integer.parseInt(row.group(3)) + 1);
    }
    assertThat(stages).isEqualTo(5);
    // One more row leads to the contracts of which no place is known.
    assertThat(places).isEqualTo(play(StateOfPlay::places).split().groups().size() + 1);
  }

  @Test
  void aTownCountsInItsDepartementAndItsRegionAndTheCountryOnlyByItsName() {
    Map<String, Integer> around =
        Recount.groups(store, "vigie:territory/<http://www.w3.org/2004/02/skos/core#broader>*");
    String country = Iris.code("place-fr").toString();
    around.put(country, Recount.groups(store, "vigie:territory").getOrDefault(country, 0));
    Map<String, Integer> counted = new TreeMap<>();
    Places places = play(StateOfPlay::places);
    places
        .split()
        .groups()
        .forEach(group -> counted.put(group.value().node().toString(), group.count()));

    assertThat(counted)
        .isEqualTo(around)
        .containsEntry(Iris.code("place-fr-c13055").toString(), 2)
        .containsEntry(Iris.code("place-fr-d13").toString(), 3)
        .containsEntry(Iris.code("place-fr-d75").toString(), 2);
    assertThat(places.split().groups())
        .allSatisfy(group -> assertThat(group.certainty().total()).isEqualTo(group.count()));
    assertThat(places.described())
        .extracting(contract -> contract.thing().slug())
        .doesNotContain("cis-fr-11-ailsi", "cis-fr-12-duo-for-a-job");
  }

  @Test
  void theTablesHoldWhatTheChartsShow() throws Exception {
    String csv = get(site, "/fr/etat-des-lieux/stages.csv").body();
    HttpResponse<String> counts = get(site, "/en/state-of-play/counts.csv");

    assertThat(csv)
        .startsWith("\uFEFF\"intitulé\",\"identifiant\",\"contrats\"")
        .contains(
            "\"En cours\",\"https://w3id.org/vigie/code/stage-implementation\",\"21\",\"0\",\"16\",\"5\",\"0\"");
    assertThat(counts.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(counts.body()).contains("\"33\",\"recorded\"", "\"contested\"");
    assertThat(get(site, "/fr/etat-des-lieux/rien.csv").statusCode()).isEqualTo(404);
  }

  @Test
  void thePagesFitAndHaveNoBarrier() {
    try (Chromium chromium = Chromium.start()) {
      for (String path : List.of("/fr/etat-des-lieux", "/en/state-of-play", "/fr")) {
        chromium.requireSound(site.publicUrl() + path, 1280, ColorScheme.LIGHT);
        chromium.requireSound(site.publicUrl() + path, 320, ColorScheme.DARK);
      }
    }
  }

  private static <T> T play(Function<StateOfPlay, T> asked) {
    return store.read(snapshot -> asked.apply(StateOfPlay.of(new DossierReader(snapshot.union()))));
  }

  private static List<String> links(String page) {
    return HREF.matcher(page)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .filter(link -> link.startsWith("/") && !link.startsWith("//") && !link.contains("?"))
        .distinct()
        .toList();
  }

  private static HttpResponse<String> get(Site from, String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + from.port() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
