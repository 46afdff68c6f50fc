package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ShortLived;
import org.vigie.source.tidy.DataFolder;
import org.vigie.store.Store;
import org.vigie.words.Lang;

/** The program as a process, on the real data: first start, later start, report. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServeTest {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** The questions that rightly find nothing in the panorama of today, and why. */
  private static final Map<String, String> WITHOUT_ANSWER =
      Map.of(
          "F1", "no fact sheet is in the data yet",
          "F2", "no question with its answer is in the data yet",
          "F5", "every code has a label in both languages",
          "P2", "no partner has federated a dataset yet",
          "P4", "no partner has federated a dataset yet",
          "P5", "one body only has assessed claims so far");

  /** {@code SELECT * { ?s ?p ?o } ORDER BY <unknown:fn>(?o) LIMIT 3}. */
  private static final String FAILS_ON_EACH_ROW =
      "SELECT*%7B%3Fs%20%3Fp%20%3Fo%7DORDER%20BY%3Cunknown%3Afn%3E(%3Fo)LIMIT%203";

  @TempDir static Path folder;

  @Test
  @Order(1)
  void theFirstStartLoadsTheDataAndAnswers() throws Exception {
    Process process = serve();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).contains("chargement");
      String address = address(lines.readLine());
      assertThat(get(address + "/fr/contrats/cis-fr-01-adie", "text/html").body()).contains("Adie");
      assertThat(get(address + "/id/contract/cis-fr-01-adie", "text/turtle").body())
          .contains("vigie:ImpactContract");
      assertThat(get(address + "/sparql?query=" + count(), "text/csv").body()).contains("32");
      stop(process);
    } finally {
      process.toHandle().destroyForcibly();
    }
  }

  @Test
  @Order(2)
  void aLaterStartOpensTheSameStore() throws Exception {
    Process process = serve();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String address = address(lines.readLine());
      assertThat(get(address + "/sparql?query=" + count(), "text/csv").body()).contains("32");
      get(address + "/sparql?query=" + FAILS_ON_EACH_ROW, "text/csv");
      assertThat(folder.resolve("errors")).content().as("the log").doesNotContain("unknown:fn");
      askThePublishedQuestions(address);
      drawTheFiguresOfTheGuide(address);
      Vigie backup =
          Vigie.run(Lang.FR, "backup", folder.resolve("b.zip").toString(), "--store", store());
      assertThat(backup.code()).as(backup.err()).isZero();
      stop(process);
    } finally {
      process.toHandle().destroyForcibly();
    }
  }

  /** Every published question that makes sense on the panorama finds something there. */
  private static void askThePublishedQuestions(String address) throws Exception {
    List<Path> questions;
    try (Stream<Path> files = Files.list(Path.of("data/questions"))) {
      questions =
          files
              .filter(file -> file.getFileName().toString().matches("[A-Z]\\d\\.rq"))
              .sorted()
              .toList();
    }
    for (Path question : questions) {
      String id = question.getFileName().toString().replace(".rq", "");
      String query = URLEncoder.encode(Files.readString(question), StandardCharsets.UTF_8);
      String csv = get(address + "/sparql?query=" + query, "text/csv").body();
      if (WITHOUT_ANSWER.containsKey(id)) {
        assertThat(csv).as(id).hasLineCount(1);
      } else {
        assertThat(csv.lines().count()).as(id).isGreaterThan(1);
      }
    }
  }

  /** Each query that a text of the guide shows has an answer, in both languages. */
  private static void drawTheFiguresOfTheGuide(String address) throws Exception {
    List<Path> figures;
    try (Stream<Path> files = Files.list(Path.of("data/guide/figures"))) {
      figures = files.sorted().toList();
    }
    for (Path figure : figures) {
      for (Lang lang : Lang.values()) {
        String asked = Files.readString(figure).replaceAll("\\?lang\\b", "\"" + lang.tag() + "\"");
        String query = URLEncoder.encode(asked, StandardCharsets.UTF_8);
        HttpResponse<String> answer = get(address + "/sparql?query=" + query, "text/csv");
        assertThat(answer.statusCode()).as(figure + ": " + answer.body()).isEqualTo(200);
        assertThat(answer.body().lines().count()).as(figure.toString()).isGreaterThan(1);
      }
    }
  }

  @Test
  @Order(3)
  void theReportAgreesWithTheFiles() {
    Vigie run = Vigie.run(Lang.FR, "report", "--store", store());
    assertThat(run.out()).contains("s’accordent");
    assertThat(run.code()).isZero();
  }

  @Test
  @Order(4)
  void loadingTheSameTablesAgainChangesNothing() {
    Vigie run = Vigie.run(Lang.EN, "load", "--store", store());
    assertThat(run.out()).contains("Nothing new: the store stays at revision 1");
    assertThat(run.code()).isZero();
  }

  @Test
  @Order(5)
  @Timeout(180)
  void theViewIsBroughtUpToTodayWhileOneReadsTheOldOne() throws Exception {
    String older = folder.resolve("older").toString();
    try (Store store = Store.open(Path.of(older));
        DataFolder data = Loader.open(Optional.empty())) {
      new Loader(new Bundled(), Instant.parse("2026-06-01T00:00:00Z")).load(store, data);
    }
    Process process = serve(older);
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String query = address(lines.readLine()) + "/sparql?query=" + count();
      String revision = revision(query);
      while (revision.equals("1")) {
        Thread.sleep(200);
        revision = revision(query);
      }
      assertThat(revision).isEqualTo("2");
      stop(process);
    } finally {
      process.toHandle().destroyForcibly();
    }
  }

  private static String revision(String query) throws Exception {
    HttpResponse<String> answer = get(query, "text/csv");
    assertThat(answer.body()).contains("32");
    return answer.headers().firstValue("Vigie-Revision").orElse("");
  }

  private static String store() {
    return folder.resolve("store").toString();
  }

  private static String count() {
    return "SELECT(COUNT(*)AS%20%3Fn)%7B%3Fc%20a%20%3Chttps%3A%2F%2Fw3id.org%2Fvigie%2Fns%23ImpactContract"
        + "%3E%20FILTER%20CONTAINS(STR(%3Fc)%2C%22%2Fcis-fr-%22)%7D";
  }

  private static String address(String line) {
    Matcher matcher = ADDRESS.matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    return matcher.group();
  }

  private static HttpResponse<String> get(String address, String accept) throws Exception {
    HttpResponse<String> response =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() == 303) {
      URI next =
          URI.create(address).resolve(response.headers().firstValue("Location").orElseThrow());
      return get(next.toString(), accept);
    }
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    return response;
  }

  private static void stop(Process process) throws InterruptedException {
    process.toHandle().destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("ended by SIGTERM").isEqualTo(143);
  }

  private static Process serve() throws IOException {
    return serve(store());
  }

  private static Process serve(String store) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(ShortLived.jvm(Main.class, "serve", "--port", "0"));
    builder.environment().put("VIGIE_STORE", store);
    builder.environment().put("VIGIE_LANG", "fr");
    return builder.redirectError(folder.resolve("errors").toFile()).start();
  }
}
