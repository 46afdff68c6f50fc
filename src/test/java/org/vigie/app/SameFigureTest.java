package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.sparql.Guards;
import org.vigie.store.Store;

/** A figure that stands at several addresses is the same at each, and says what it counts. */
class SameFigureTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static Store store;
  private static OpenSite open;

  @BeforeAll
  static void start() throws IOException {
    store = BundledStore.open(folder.resolve("store"));
    open = OpenSite.of(store, new Settings(0, folder.resolve("store"), ""), Guards.STANDARD, true);
  }

  @AfterAll
  static void stop() {
    open.close();
    store.close();
  }

  /** An empty cell never means zero, and no zero stands for what is not known. */
  @ParameterizedTest
  @CsvSource({
    "/fr/etat-des-lieux/payers.csv, identifiant, plafond bas (EUR), plafond haut (EUR)",
    "/en/state-of-play/payers.csv, identifier, 'ceiling, low (EUR)', 'ceiling, high (EUR)'"
  })
  void aSumThatIsNotKnownIsAnEmptyCell(String path, String payer, String low, String high)
      throws Exception {
    List<CSVRecord> rows = table(path);

    assertThat(rows)
        .filteredOn(row -> row.get(payer).endsWith("/ademe"))
        .singleElement()
        .satisfies(row -> assertThat(row.get(low) + row.get(high)).isEmpty());
    assertThat(rows).allSatisfy(row -> assertThat(row.toList()).doesNotContain("0", "0.0"));
  }

  /** An amount of one source may be contested, and two sources may disagree about one. */
  @Test
  void theTableOfMoneySaysWhatThePageSays() throws Exception {
    String page = text("/en/state-of-play");

    for (CSVRecord row : table("/en/state-of-play/money.csv")) {
      int disagree = Integer.parseInt(row.get("sources disagree for"));
      String contested = row.get("of which contested");
      String said = page.substring(page.indexOf(row.get("what") + " "));
      String cell = said.substring(0, said.indexOf(" contested."));

      assertThat(cell).endsWith(" " + contested);
      assertThat(said.substring(cell.length()))
          .startsWith(
              " contested. "
                  + (disagree == 0
                      ? "No disagreement between sources."
                      : "Sources disagree for " + disagree + "."));
    }
    CSVRecord capital = table("/en/state-of-play/money.csv").getFirst();
    int disagree = Recount.disagreements(store, "investedAmount");
    int contested = Recount.contested(store, "investedAmount");
    assertThat(capital.get("sources disagree for")).isEqualTo(Integer.toString(disagree));
    assertThat(capital.get("of which contested")).isEqualTo(Integer.toString(contested));
    assertThat(contested).isNotEqualTo(disagree);
  }

  /** The sources of the claims, and not all documents on record. */
  @ParameterizedTest
  @ValueSource(strings = {"", "?level=undisputed"})
  void theClaimsComeFromTheSourcesThatStateThem(String level) throws Exception {
    List<String> home = found("([\\d,]+) claims recorded from (\\d+) sources", "/en" + level);
    List<String> method =
        found("([\\d,]+) claims are recorded, from (\\d+) sources", "/en/method" + level);

    assertThat(home).isEqualTo(method);
    if (level.isEmpty()) {
      assertThat(Integer.parseInt(home.get(1))).isEqualTo(Recount.sources(store));
    }
  }

  /** The headline of the chart and the question behind it count the same contracts. */
  @Test
  void theQuestionBehindTheFieldsHasARowForEachContract() throws Exception {
    List<String> headline =
        found("Employment and training: (\\d+) contracts out of 32", "/en/state-of-play");

    List<CSVRecord> rows = table(question("fields"));

    assertThat(rows).hasSize(Integer.parseInt(headline.getFirst()));
    assertThat(rows.stream().map(row -> row.get("contract")).distinct()).hasSameSizeAs(rows);
    assertThat(rows).allSatisfy(row -> assertThat(row.get("contract")).contains("/cis-fr-"));
  }

  /** Every payer of the chart is named in the answer of the question behind it. */
  @Test
  void theQuestionBehindThePayersNamesThemAll() throws Exception {
    String answer =
        table(question("payers")).stream().map(row -> row.get("payers")).toList().toString();

    assertThat(table("/fr/etat-des-lieux/payers.csv"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(answer).contains(row.get("intitulé")));
  }

  @ParameterizedTest
  @CsvSource({
    "/en, 'From (\\d+) to (\\d+) contracts', /en/counts, 'from (\\d+) [a-z]+ to (\\d+)'",
    "/fr, 'De (\\d+) à (\\d+) contrats', /fr/decomptes, 'de (\\d+) [a-zé]+ à (\\d+)'"
  })
  void theCountsThatDisagreeHaveTheSameEnds(
      String home, String headline, String counts, String sentence) throws Exception {
    assertThat(found(sentence, counts)).isEqualTo(found(headline, home));
  }

  @ParameterizedTest
  @CsvSource({
    "/en, '(\\d+) open disagreements between sources, (\\d+) of them on these contracts', /en/method,"
        + " '(\\d+) disagreements remain open'",
    "/fr, '(\\d+) désaccords ouverts entre sources, dont (\\d+) sur ces contrats', /fr/methode,"
        + " '(\\d+) désaccords restent ouverts'"
  })
  void theDisagreementsSayHowManyAreAboutTheContractsInFrance(
      String home, String headline, String method, String sentence) throws Exception {
    List<String> said = found(headline, home);

    assertThat(said.get(1)).isEqualTo(found(sentence, method).getFirst());
    assertThat(Integer.parseInt(said.getFirst())).isGreaterThan(Integer.parseInt(said.get(1)));
  }

  /** The address of the answer, as a table, of the question to which a chart links. */
  private static String question(String chart) throws Exception {
    Matcher link =
        Pattern.compile("/" + chart + "\\.csv\".*?href=\"/en/data/queries/([\\w-]+)([^\"]*)\"")
            .matcher(get("/en/state-of-play"));
    assertThat(link.find()).isTrue();
    return "/questions/" + link.group(1) + ".csv" + link.group(2).replace("&amp;", "&");
  }

  private static List<String> found(String pattern, String path) throws Exception {
    Matcher sentence = Pattern.compile(pattern).matcher(text(path));
    assertThat(sentence.find()).as(pattern + " at " + path).isTrue();
    return sentence.groupCount() == 1
        ? List.of(sentence.group(1))
        : List.of(sentence.group(1).replace(",", ""), sentence.group(2));
  }

  /** What a reader reads of a page, on one line. */
  private static String text(String path) throws Exception {
    return get(path).replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0\u202f]+", " ");
  }

  private static List<CSVRecord> table(String path) throws Exception {
    try (CSVParser rows =
        CSVParser.parse(
            new StringReader(get(path).replace("\uFEFF", "")),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return rows.getRecords();
    }
  }

  private static String get(String path) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + open.site().port() + path))
                .build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
