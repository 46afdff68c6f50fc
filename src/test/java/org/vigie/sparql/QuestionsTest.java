package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.store.Store;

/** The published questions over HTTP, on the small data set, with answers worked out by hand. */
class QuestionsTest {
  private static final Path QUESTIONS = Path.of("data/questions");
  private static final Path SMALL = Path.of("src/test/resources/questions");
  private static final List<String> IDS =
      List.of(
          "A1", "A2", "A3", "A4", "A5", "F1", "F2", "F3", "F4", "F5", "P1", "P2", "P3", "P4", "P5",
          "R1", "R2", "R3", "R4", "R5", "R6", "R7", "T1", "T2", "T3", "T4", "T5", "T6");

  @TempDir static Path folder;
  private static Store store;
  private static Endpoint endpoint;
  private static Map<String, String> prefixes;

  @BeforeAll
  static void serveTheSmallDataSet() {
    DatasetGraph data = DatasetGraphFactory.create();
    prefixes = new TreeMap<>();
    for (String file : List.of("core.trig", "ext.trig")) {
      RDFParser.source(SMALL.resolve(file)).lang(Lang.TRIG).parse(data);
      prefixes.putAll(data.prefixes().getMapping());
    }
    store = Store.open(folder.resolve("store"));
    store.write(
        tx -> {
          data.listGraphNodes()
              .forEachRemaining(name -> tx.add(name, data.getGraph(name).find().toList()));
          return true;
        });
    endpoint = Endpoint.start(store.dataset(), false, Limits.STANDARD);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    store.close();
  }

  static Stream<String> ids() {
    return IDS.stream();
  }

  @Test
  void thereIsAFileAndAnAnswerForEachQuestion() throws IOException {
    assertThat(names(QUESTIONS, ".rq")).containsAll(IDS);
    assertThat(names(SMALL.resolve("expected"), ".csv")).isEqualTo(IDS);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theQuestionIsAskedInBothLanguages(String id) throws IOException {
    List<String> head =
        Files.readAllLines(QUESTIONS.resolve(id + ".rq")).stream()
            .filter(line -> line.startsWith("#"))
            .toList();
    assertThat(head).first().isEqualTo("# " + id);
    for (String field : List.of("fr", "en", "fr keywords", "en keywords")) {
      assertThat(head)
          .filteredOn(line -> line.startsWith("# " + field + ": "))
          .singleElement()
          .satisfies(line -> assertThat(line).hasSizeGreaterThan(field.length() + 10));
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theAnswerIsTheOneWorkedOutByHand(String id) throws IOException {
    String query = small(Files.readString(QUESTIONS.resolve(id + ".rq")));

    HttpResponse<String> response = endpoint.get(query, "text/csv");

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    List<List<String>> expected =
        rows(Files.readString(SMALL.resolve("expected").resolve(id + ".csv")));
    if (query.contains("ORDER BY")) {
      assertThat(rows(response.body())).isEqualTo(expected);
    } else {
      assertThat(rows(response.body())).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /** The question about the things of the small data set. */
  private static String small(String query) throws IOException {
    Properties names = new Properties();
    try (InputStream in = Files.newInputStream(SMALL.resolve("names.properties"))) {
      names.load(in);
    }
    String asked = query;
    for (String real : names.stringPropertyNames()) {
      asked = asked.replace(real, names.getProperty(real));
    }
    return asked;
  }

  private static List<List<String>> rows(String csv) throws IOException {
    try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
      return parser.stream()
          .map(record -> record.stream().map(QuestionsTest::normal).toList())
          .toList();
    }
  }

  /** A cell with short names, numbers by value, lists sorted. */
  private static String normal(String cell) {
    String text =
        Stream.of(cell.split(", "))
            .map(QuestionsTest::brief)
            .sorted()
            .collect(Collectors.joining(", "));
    try {
      return new BigDecimal(text).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException word) {
      return text;
    }
  }

  private static String brief(String term) {
    return prefixes.entrySet().stream()
        .filter(prefix -> term.startsWith(prefix.getValue()))
        .findFirst()
        .map(prefix -> prefix.getKey() + ":" + term.substring(prefix.getValue().length()))
        .orElse(term);
  }

  private static List<String> names(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }
}
