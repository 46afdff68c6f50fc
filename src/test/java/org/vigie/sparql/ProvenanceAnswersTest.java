package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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

/** A real endpoint tells what stands behind each value, in each form and of each state. */
class ProvenanceAnswersTest {
  private static final String PREFIX = "PREFIX vigie: <https://w3id.org/vigie/ns#> ";
  private static final String AMOUNT =
      PREFIX + "SELECT ?c ?amount WHERE { ?c vigie:investedAmount ?amount }";
  private static final String SOURCE = "https://w3id.org/vigie/id/source/s";

  @TempDir private static Path folder;
  private static Store store;
  private static Endpoint endpoint;

  @BeforeAll
  static void serve() {
    store = Store.open(folder.resolve("store"));
    Ledger ledger = new Ledger(store);
    LocalDate first = LocalDate.parse("2026-01-10");
    LocalDate second = LocalDate.parse("2026-02-10");
    ledger.amount(100, "plausible", first).publish(first);
    ledger.amount(200, "verified", second).publish(second);
    States states = new States(store, Ledger.consolidation(), States.Settings.usual());
    endpoint =
        Endpoint.start(
            SparqlEndpoint.of(states, Catalogue.of(store), "", "/sparql", Guards.STANDARD));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'',200,verified,2026-02-10",
    "&at=1,100,plausible,2026-01-10",
    "&at=2&policy=stabilised,200,verified,2026-02-10"
  })
  void eachStateHasItsProvenance(String state, String amount, String status, String date) {
    HttpResponse<String> answer = ask(AMOUNT, "provenance=1&format=csv" + state);
    assertThat(answer.body().lines().toList())
        .containsExactly(
            "c,amount,amount_status,amount_source,amount_date",
            "https://w3id.org/vigie/id/contract/adie,"
                + amount
                + ".0,https://w3id.org/vigie/code/status-"
                + status
                + ","
                + SOURCE
                + amount
                + ","
                + date);
    assertThat(answer.headers().firstValue("Vigie-Traced"))
        .contains("?amount amount_status amount_source amount_date");
    assertThat(answer.headers().firstValue("Vigie-Untraced")).contains("?c thing");
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
        .contains("Vigie-Traced", "Vigie-Untraced");
  }

  @ParameterizedTest
  @CsvSource({"json", "xml", "tsv", "csv"})
  void eachFormHoldsTheColumnsAndNoOther(String format) {
    String hidden = PREFIX + "SELECT ?amount WHERE { ?c vigie:investedAmount ?amount }";
    assertThat(ask(hidden, "provenance=true&format=" + format).body())
        .contains("amount_status", "status-verified", SOURCE + "200", "2026-02-10")
        .doesNotContain("contract/adie", "\uffff");
  }

  @ParameterizedTest
  @CsvSource({"provenance=0", "provenance=false", "''"})
  void unaskedNothingIsAdded(String parameters) {
    HttpResponse<String> answer = ask(AMOUNT, "format=csv&" + parameters);
    assertThat(answer.body()).startsWith("c,amount\r\n");
    assertThat(answer.headers().firstValue("Vigie-Untraced")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ASK {}|provenance=1|Only a SELECT query",
        "CONSTRUCT WHERE { ?s ?p ?o }|provenance=1|Only a SELECT query",
        "SELECT * {}|provenance=yes|1 or 0, and not yes",
        "SELECT * {}|provenance=1&provenance=1|1 or 0"
      })
  void whatCannotBeIsRefusedInWords(String query, String parameters, String words) {
    HttpResponse<String> answer = ask(query, parameters);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains(words);
  }

  @Test
  void aWorkbookHoldsTheColumnsAndSaysWhatIsMissing() throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                request(AMOUNT, "format=xlsx&provenance=1"),
                HttpResponse.BodyHandlers.ofByteArray());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
      XSSFSheet rows = book.getSheetAt(0);
      assertThat(rows.getRow(0).getCell(2).getStringCellValue()).isEqualTo("amount_status");
      assertThat(rows.getRow(1).getCell(3).getStringCellValue()).isEqualTo(SOURCE + "200");
      assertThat(text(book.getSheet("README")))
          .contains(
              "?amount: amount_status, amount_source, amount_date.",
              "?c: not traced, since it is a thing",
              "provenance=1");
    }
  }

  private static String text(XSSFSheet sheet) throws IOException {
    StringBuilder text = new StringBuilder();
    sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
    return text.toString();
  }

  @Test
  void theLogHearsOfUnknownParametersAlone() {
    List<String> said = new CopyOnWriteArrayList<>();
    Handler ear =
        new Handler() {
          @Override
          public void publish(LogRecord told) {
            said.add(String.valueOf(told.getMessage()));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger("org.apache.jena.fuseki.Fuseki");
    Level before = log.getLevel();
    log.setLevel(Level.WARNING);
    log.addHandler(ear);
    try {
      assertThat(ask(AMOUNT, "provenance=1&at=1&policy=working").statusCode()).isEqualTo(200);
      assertThat(ask(AMOUNT, "status=verified&download=1").statusCode()).isEqualTo(200);
      assertThat(said).isEmpty();
      ask(AMOUNT, "nobodyKnows=1");
      assertThat(said).singleElement().asString().contains("nobodyKnows");
    } finally {
      log.removeHandler(ear);
      log.setLevel(before);
    }
  }

  private static HttpResponse<String> ask(String query, String parameters) {
    return endpoint.send(request(query, parameters));
  }

  private static HttpRequest request(String query, String parameters) {
    return HttpRequest.newBuilder(
            endpoint.address("/sparql?query=" + Endpoint.encode(query) + "&" + parameters))
        .header("Accept-Language", "en")
        .build();
  }
}
