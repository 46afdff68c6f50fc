package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalogue.Catalogue;
import org.vigie.state.States;
import org.vigie.store.Store;
import org.vigie.words.Figures;
import org.vigie.words.Lang;

/** A real endpoint is asked of what was known, by which policy, and gives answers to keep. */
class StatedAnswersTest {
  private static final String PREFIX = "PREFIX vigie: <https://w3id.org/vigie/ns#> ";
  private static final String AMOUNT =
      PREFIX + "SELECT ?amount WHERE { ?c vigie:name \"Adie\" ; vigie:investedAmount ?amount }";
  private static final String NOTES =
      PREFIX + "SELECT ?note ?amount { ?c vigie:note ?note ; vigie:investedAmount ?amount }";
  private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");

  @TempDir private static Path folder;
  private static Store store;
  private static Endpoint endpoint;

  @BeforeAll
  static void serve() {
    store = Store.open(folder.resolve("store"));
    fill(new Ledger(store));
    endpoint = endpoint(store);
  }

  private static void fill(Ledger ledger) {
    ledger.amount(100, "plausible", day("2026-01-10")).publish(day("2026-01-10"));
    ledger.amount(200, "verified", day("2026-02-10")).publish(day("2026-02-10"));
    ledger.note("=1+1").note("-5").publish(day("2026-03-01"));
  }

  private static Endpoint endpoint(Store store) {
    States.Settings usual = States.Settings.usual();
    InstantSource clock = InstantSource.fixed(NOW);
    States.Settings then =
        new States.Settings(usual.bytes(), usual.equip(), usual.releases(), clock);
    States states = new States(store, Ledger.consolidation(), then);
    return Endpoint.start(
        SparqlEndpoint.of(states, Catalogue.of(store), "", "/sparql", Guards.STANDARD));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'',200,3,working-1",
    "at=1,100,1,working-1",
    "at=&policy=,200,3,working-1",
    "at=3,200,3,working-1",
    "at=2026-01-10,100,1,working-1",
    "at=2026-02-09,100,1,working-1",
    "at=2026-02-10,200,2,working-1",
    "at=2026-02-10T11:59:59Z,100,1,working-1",
    "at=2026-02-10T12:30:00+01:00,100,1,working-1",
    "at=2026-02-10T13:30:00%2B01:00,200,2,working-1",
    "at=2026-02-10T12:00:00,200,2,working-1",
    "at=1&policy=working,100,1,working-1",
    "at=1&policy=stabilised,,1,stabilised-1",
    "policy=stabilised-1,200,3,stabilised-1",
    "at=1&status=plausible,100,1,plausible-1",
    "status=plausible,200,3,plausible-1",
    "status=verified&at=1,,1,stabilised-1"
  })
  void eachStateHasItsAnswerAndIsNamed(
      String parameters, String amount, String revision, String policy) {
    HttpResponse<String> answer = ask(AMOUNT, "format=csv&" + parameters);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines().skip(1).toList())
        .isEqualTo(amount == null ? List.of() : List.of(amount + ".0"));
    assertThat(header(answer, "Vigie-Revision")).isEqualTo(revision);
    assertThat(header(answer, "Vigie-Policy")).isEqualTo(policy);
    assertThat(header(answer, "Server-Timing")).contains("query;dur=");
    assertThat(header(answer, "Access-Control-Expose-Headers"))
        .contains("Vigie-Revision", "Vigie-Policy", "Memento-Datetime");
  }

  @ParameterizedTest
  @CsvSource({
    "at=1,'Sat, 10 Jan 2026 12:00:00 GMT'",
    "at=2026-02-11,'Tue, 10 Feb 2026 12:00:00 GMT'",
    "at=2026-03-01,''",
    "'',''"
  })
  void onlyWhatStaysIsAMemento(String parameters, String moment) {
    HttpResponse<String> answer = ask(AMOUNT, parameters);
    assertThat(header(answer, "Memento-Datetime")).isEqualTo(moment);
    assertThat(header(answer, "Link").contains("original timegate")).isEqualTo(!moment.isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "at=4|en|from 1 to 3",
        "at=0|fr|de 1 à 3",
        "at=tomorrow|en|2026-03-01T14:30:00Z",
        "at=2026-02-30|fr|n’est pas un moment",
        "at=2026-03-02|en|newest revision is number 3",
        "at=2026-03-01T15:00:01Z|fr|le numéro 3",
        "at=2025-12-31|en|2026-01-10T12:00:00Z",
        "release=2026.1|fr|aucune n’est encore parue",
        "release=2026.1&at=1|en|keep one of them",
        "at=1&at=2|en|more than once",
        "policy=strict|en|working, unreviewed, plausible, stabilised",
        "status=rejected|fr|contested, unreviewed, plausible, verified",
        "status=verified&policy=working|en|“policy” and “status”"
      },
      delimiter = '|')
  void whatIsNoStateIsRefusedInWords(String parameters, String language, String words) {
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(address(AMOUNT, parameters))
                .header("Accept-Language", language)
                .build());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    String said = org.apache.jena.atlas.json.JSON.parse(answer.body()).getString("detail");
    assertThat(said).contains(words);
  }

  @Test
  void aStateIsAskedByEachWayOfTheProtocol() {
    String form = "query=" + Endpoint.encode(AMOUNT) + "&at=1&format=csv";
    HttpResponse<String> posted =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    HttpResponse<String> direct =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql?at=1&format=csv"))
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString(AMOUNT))
                .build());
    HttpResponse<String> head =
        endpoint.send(
            HttpRequest.newBuilder(address(AMOUNT, "at=1&format=csv"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(posted.body()).isEqualTo("amount\r\n100.0\r\n");
    assertThat(direct.body()).isEqualTo(posted.body());
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Vigie-Revision")).isEqualTo("1");
  }

  @Test
  void aGraphComesFromThatStateToo() {
    String query =
        PREFIX + "CONSTRUCT { ?c vigie:investedAmount ?a } { ?c vigie:investedAmount ?a }";
    assertThat(ask(query, "at=1&format=turtle").body()).contains("100").doesNotContain("200");
    assertThat(ask(query, "format=xlsx").statusCode()).isEqualTo(400);
  }

  @Test
  void aNamedGraphOfAStateCanBeTheWholeDataset() {
    String graph = Endpoint.encode("https://w3id.org/vigie/graph/consolidated");
    String query = PREFIX + "SELECT ?amount { ?c vigie:investedAmount ?amount }";
    assertThat(ask(query, "at=1&format=csv&default-graph-uri=" + graph).body())
        .isEqualTo("amount\r\n100.0\r\n");
    assertThat(
            ask(
                    PREFIX
                        + "SELECT ?n { GRAPH <https://w3id.org/vigie/graph/consolidated> { ?c"
                        + " vigie:name ?n } }",
                    "at=1&format=csv")
                .body())
        .isEqualTo("n\r\n");
  }

  @Test
  void aFileStandsBesideItsReadmeAndRunsNoFormula() throws IOException {
    HttpResponse<byte[]> answer = file(NOTES, "format=csv&download=1", "en");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"vigie-r3-working-1.zip\"");
    Map<String, String> files = unzip(answer.body());
    assertThat(files.getOrDefault("vigie-r3-working-1.csv", "").lines())
        .containsExactlyInAnyOrder("note,amount", "'=1+1,200.0", "-5,200.0");
    String readme = files.getOrDefault("README.txt", "");
    assertThat(readme)
        .contains(
            NOTES,
            "revision 3, of " + Figures.of(Lang.EN).date("2026-03-01"),
            "https://creativecommons.org/licenses/by/4.0/",
            "1 source, by the claims chosen for: investedAmount.",
            "hence not counted: note",
            "1 text that a spreadsheet would run");
    assertThat(ask(NOTES, "format=csv").body()).contains("\n=1+1,200.0");
  }

  @Test
  void theAddressOfAReadmeGivesTheAnswerAgain(@TempDir Path other) throws IOException {
    try (Store later = Store.open(other.resolve("store"))) {
      Ledger ledger = new Ledger(later);
      fill(ledger);
      try (Endpoint asked = endpoint(later)) {
        URI first = asked.address("/sparql?format=csv&download=1&query=" + Endpoint.encode(AMOUNT));
        String readme = unzip(file(first, "fr").body()).getOrDefault("README.txt", "");
        String address = readme.strip().lines().reduce((one, next) -> next).orElseThrow().strip();
        ledger.amount(300, "verified", day("2026-03-01")).publish(day("2026-03-01"));
        assertThat(asked.get(AMOUNT, "text/csv").body()).isEqualTo("amount\r\n");
        HttpResponse<String> again =
            asked.send(HttpRequest.newBuilder(URI.create(address)).build());
        assertThat(again.body()).isEqualTo("amount\r\n200.0\r\n");
        assertThat(header(again, "Cache-Status")).contains("fwd=miss");
      }
    }
  }

  @Test
  void aWorkbookHoldsNumbersAndItsReadme() throws IOException {
    HttpResponse<byte[]> answer = file(NOTES + " ORDER BY ?note", "format=xlsx&at=3", "fr");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
      XSSFSheet rows = book.getSheet("Réponse");
      assertThat(rows.getRow(0).getCell(0).getStringCellValue()).isEqualTo("note");
      assertThat(rows.getRow(2).getCell(0).getStringCellValue()).isEqualTo("=1+1");
      assertThat(rows.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(200);
      XSSFSheet readme = book.getSheet("README");
      assertThat(readme.getRow(1).getCell(1).getStringCellValue()).contains(NOTES);
      assertThat(readme.getRow(3).getCell(1).getStringCellValue())
          .isEqualTo("révision 3, du " + Figures.of(Lang.FR).date("2026-03-01"));
    }
  }

  private static HttpResponse<String> ask(String query, String parameters) {
    return endpoint.send(HttpRequest.newBuilder(address(query, parameters)).build());
  }

  private static HttpResponse<byte[]> file(String query, String parameters, String language)
      throws IOException {
    return file(address(query, parameters), language);
  }

  private static HttpResponse<byte[]> file(URI address, String language) throws IOException {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(address).header("Accept-Language", language).build(),
              HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static URI address(String query, String parameters) {
    return endpoint.address("/sparql?query=" + Endpoint.encode(query) + "&" + parameters);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static Map<String, String> unzip(byte[] archive) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
