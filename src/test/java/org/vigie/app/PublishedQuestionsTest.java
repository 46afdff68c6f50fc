package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalogue.Kind;
import org.vigie.catalogue.Parameter;
import org.vigie.catalogue.Question;
import org.vigie.catalogue.Questions;
import org.vigie.catalogue.SelfDescription;
import org.vigie.format.RdfFormat;
import org.vigie.search.TextIndex;
import org.vigie.search.TextQuery;
import org.vigie.store.Store;
import org.vigie.words.Lang;

/**
 * Every published question on the bundled data: {@code rows.csv} keeps how many rows it has there,
 * and why when it rightly has none. When the data change, read the new answer before the number.
 */
class PublishedQuestionsTest {
  private static final Path ROWS = Path.of("src/test/resources/questions/rows.csv");
  private static final Questions QUESTIONS = Questions.bundled();

  /** Two sources may say the same, one under a French title and one under an English. */
  private static final Set<String> TITLES_IN_BOTH_LANGUAGES = Set.of("A4");

  @TempDir private static Path folder;
  private static Store store;
  private static TextIndex texts;
  private static final Map<String, CSVRecord> EXPECTED = new TreeMap<>();

  @BeforeAll
  static void load() throws IOException {
    store = BundledStore.open(folder.resolve("store"));
    texts = TextIndex.of(store.path());
    TextQuery.install(store, texts);
    try (CSVParser rows =
        CSVParser.parse(
            ROWS,
            StandardCharsets.UTF_8,
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      rows.forEach(row -> EXPECTED.put(row.get("question"), row));
    }
  }

  @AfterAll
  static void close() {
    texts.close();
    store.close();
  }

  static Stream<Question> questions() {
    return QUESTIONS.list().stream();
  }

  @Test
  void eachQuestionHasItsLineAndEachLineItsQuestion() {
    assertThat(EXPECTED.keySet())
        .containsExactlyInAnyOrderElementsOf(
            QUESTIONS.list().stream().map(Question::name).toList());
  }

  /** An editor that reads what the endpoint says of itself finds the questions and the prefixes. */
  @Test
  void theServiceDescriptionLeadsToTheQuestions() {
    byte[] bytes =
        store.read(
            snapshot ->
                SelfDescription.of(store.dataset(), 1, Optional.empty())
                    .serviceDescription(RdfFormat.N_TRIPLES, "http://x/sparql"));
    Graph described =
        RDFParser.fromString(
                new String(bytes, StandardCharsets.UTF_8), org.apache.jena.riot.Lang.NTRIPLES)
            .toGraph();
    Node service = NodeFactory.createURI("http://x/sparql");
    Node declared = NodeFactory.createURI("http://www.w3.org/ns/shacl#prefix");

    assertThat(described.find(service, RDFS.Nodes.seeAlso, Node.ANY).toList())
        .hasSameSizeAs(QUESTIONS.list())
        .allMatch(link -> described.contains(link.getObject(), RDFS.Nodes.label, Node.ANY));
    assertThat(described.find(Node.ANY, declared, Node.ANY).toList())
        .extracting(each -> each.getObject().getLiteralLexicalForm())
        .contains("vigie", "code", "prov");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theQuestionSpeaksBothLanguagesAndOfSomething(Question question) {
    for (Lang lang : Lang.values()) {
      assertThat(question.labels()).containsKey(lang);
      assertThat(question.keywords(lang)).isNotEmpty();
      assertThat(question.parameters())
          .allSatisfy(parameter -> assertThat(parameter.labels()).containsKey(lang));
    }
    assertThat(question.comments().size()).isIn(0, 2);
    assertThat(question.classes()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theAnswerHasTheRowsOfTheTable(Question question) {
    CSVRecord expected = Objects.requireNonNull(EXPECTED.get(question.name()));
    long rows = count(QueryFactory.create(question.query()));

    assertThat(rows).isEqualTo(Long.parseLong(expected.get("rows")));
    assertThat(expected.get("why empty").isEmpty()).isEqualTo(rows > 0);
  }

  /** A row that is there twice is counted twice by whoever adds up. */
  @ParameterizedTest
  @MethodSource("questions")
  void noTwoRowsAreEqual(Question question) {
    Query query = QueryFactory.create(question.query());
    if (query.isSelectType()) {
      assertThat(rows(query)).doesNotHaveDuplicates();
    }
  }

  /** Rows that nothing but a text tells apart have their texts in one language. */
  @ParameterizedTest
  @MethodSource("questions")
  void noTwoRowsDifferByLanguageAlone(Question question) {
    Query query = QueryFactory.create(question.query());
    if (!query.isSelectType() || TITLES_IN_BOTH_LANGUAGES.contains(question.name())) {
      return;
    }
    Map<Map<String, String>, Map<String, String>> languages = new HashMap<>();
    for (Map<String, Node> row : rows(query)) {
      Map<String, String> rest = new TreeMap<>();
      Map<String, String> spoken = new TreeMap<>();
      row.forEach(
          (column, node) -> {
            boolean text = node.isLiteral() && !node.getLiteralLanguage().isEmpty();
            rest.put(column, text ? "" : node.toString());
            spoken.put(column, text ? node.getLiteralLanguage() : "");
          });
      assertThat(languages.merge(rest, spoken, (first, other) -> first)).isEqualTo(spoken);
    }
  }

  /** The amount of this contract is known only as a range, and no table loses it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "R1",
        "R3",
        "claims-with-provenance",
        "competing-values",
        "contract-facts",
        "contracts-by-country-and-year",
        "contracts-financed-by",
        "panorama"
      })
  void aRangeHasBothItsEnds(String name) {
    Question question = QUESTIONS.find(name).orElseThrow();
    boolean ofContract =
        question.parameters().stream().anyMatch(blank -> blank.name().equals("contract"));
    Query query =
        ofContract
            ? question.bind(Map.of("contract", "cis-fr-18-comme-les-autres"))
            : QueryFactory.create(question.query());

    assertThat(rows(query))
        .filteredOn(
            row ->
                row.values().stream().anyMatch(node -> isNumber(node, "5400000"))
                    && row.values().stream().anyMatch(node -> isNumber(node, "5500000")))
        .hasSize(1);
  }

  private static boolean isNumber(Node node, String number) {
    return node.isLiteral()
        && node.getLiteralValue() instanceof Number found
        && new BigDecimal(found.toString()).compareTo(new BigDecimal(number)) == 0;
  }

  /** The same query with the same values, given by whoever asks, has the same answer. */
  @ParameterizedTest
  @MethodSource("questions")
  void itsOwnValuesGivenAsTextsChangeNothing(Question question) {
    Map<String, String> texts = new HashMap<>();
    for (Parameter parameter : question.parameters()) {
      texts.put(
          parameter.name(),
          parameter.fallback().map(term -> parameter.kind().text(term)).orElse(""));
    }

    assertThat(count(question.bind(texts))).isEqualTo(count(QueryFactory.create(question.query())));
  }

  /** Every choice of a form can be given, and its own value is one of them. */
  @ParameterizedTest
  @MethodSource("questions")
  void theChoicesCanBeChosen(Question question) {
    for (Parameter parameter : question.parameters()) {
      if (parameter.choices().isEmpty()) {
        continue;
      }
      List<Node> choices =
          store.read(
              snapshot -> {
                try (QueryExec exec =
                    QueryExec.dataset(store.dataset()).query(parameter.choices().get()).build()) {
                  List<Node> values = new ArrayList<>();
                  exec.select().forEachRemaining(row -> values.add(row.get("value")));
                  return values;
                }
              });
      assertThat(choices).as(parameter.name()).isNotEmpty();
      parameter.fallback().ifPresent(own -> assertThat(choices).contains(own));
      Kind kind = parameter.kind();
      assertThat(choices)
          .allSatisfy(choice -> assertThat(kind.parse(kind.text(choice))).hasValue(choice));
    }
  }

  private static List<Map<String, Node>> rows(Query query) {
    return store.read(
        snapshot -> {
          try (QueryExec exec = QueryExec.dataset(store.dataset()).query(query).build()) {
            List<Map<String, Node>> rows = new ArrayList<>();
            exec.select()
                .forEachRemaining(
                    row -> {
                      Map<String, Node> cells = new TreeMap<>();
                      row.forEach((variable, node) -> cells.put(variable.getVarName(), node));
                      rows.add(cells);
                    });
            return rows;
          }
        });
  }

  private static long count(Query query) {
    return store.read(
        snapshot -> {
          try (QueryExec exec = QueryExec.dataset(store.dataset()).query(query).build()) {
            if (query.isAskType()) {
              return exec.ask() ? 1L : 0L;
            }
            if (query.isConstructType()) {
              return (long) exec.construct().size();
            }
            long[] rows = {0};
            exec.select().forEachRemaining(row -> rows[0]++);
            return rows[0];
          }
        });
  }

  /** Writes the table anew, for whoever has read the answers. */
  public static void main(String[] unused) throws IOException {
    folder = Files.createTempDirectory("questions");
    load();
    Map<String, String> lines = new LinkedHashMap<>();
    for (Question question : QUESTIONS.list()) {
      long rows = count(QueryFactory.create(question.query()));
      CSVRecord before = EXPECTED.get(question.name());
      String why = rows > 0 || before == null ? "" : before.get("why empty");
      lines.put(question.name(), question.name() + "," + rows + "," + why);
    }
    Files.writeString(ROWS, "question,rows,why empty\n" + String.join("\n", lines.values()) + "\n");
    close();
  }
}
