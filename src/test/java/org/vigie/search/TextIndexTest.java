package org.vigie.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.store.Store;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/**
 * The index finds the words of a revision as people type them, and stays in step with the store.
 */
class TextIndexTest {
  private static final Node GRAPH = Graphs.dataset("test");
  private static final Node NOTE = Iris.term("note");

  /** What is typed, and what it finds. */
  private static final String[][] WORDS = {
    {"microcredit", "adie"},
    {"MICROCRÉDITS", "adie"},
    {"evaluation", "adie vera"},
    {"évaluations des emplois", "adie"},
    {"emploi", "adie"},
    {"l'emploi", "adie"},
    {"des emplois", "adie"},
    {"cheval", "adie"},
    {"study", "vera"},
    {"child evaluation*", ""},
    {"outcome", "vera"},
    {"parib*", "bnp"},
    {"parobas~", "bnp"},
    {"\"microcrédit rural\"", "adie"},
    {"\"rural des microcrédits\"", ""},
    {"\"rural adie\"", ""},
    {"emploi -chevaux", ""},
    {"emploi OR outcomes", "adie vera"},
    {"emploi AND jeune", "adie"},
    {"emploi outcomes", ""},
    {"((", ""},
    {"les", ""},
  };

  /** The same in SPARQL. */
  private static final String[][] QUERIES = {
    {"SELECT ?x { ?x text:query 'emploi' }", "adie"},
    {"SELECT ?x { ?x text:query ('emploi' 5) ; rdfs:label ?l FILTER(lang(?l) = 'fr') }", "adie"},
    {"SELECT ?x { (?x ?score) text:query (rdfs:label 'microcredit' 'lang:en') }", "adie"},
    {
      "SELECT ?x { (?x ?s ?t ?g ?p) text:query 'paribas' FILTER(?p = v:name && ?t = 'BNP Paribas') }",
      "bnp"
    },
    {"SELECT ?x { ?x text:query (v:note 'microcredit') }", ""},
    {"SELECT ?x { ?x rdfs:label ?l . ?x text:query 'emploi' }", "adie adie"},
    {
      "SELECT ?x { BIND(<https://w3id.org/vigie/id/t/vera> AS ?x) ?x text:query 'outcome' }", "vera"
    },
    {
      "SELECT ?x { GRAPH <https://w3id.org/vigie/graph/dataset-test> { ?x text:query 'outcome' } }",
      "vera"
    },
    {"SELECT ?x { ?x v:note ?n FILTER NOT EXISTS { ?x text:query 'emploi' } }", "vera"},
  };

  @TempDir private Path folder;
  private Store store;
  private TextIndex index;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store"));
    index = TextIndex.of(store.path());
    write(
        tx -> {
          say(tx, "adie", W3c.RDFS_LABEL, "Adie, microcrédit rural", "fr");
          say(tx, "adie", W3c.RDFS_LABEL, "Adie, rural microcredit", "en");
          say(tx, "adie", NOTE, "Les évaluations de l’emploi des jeunes chevaux", "fr");
          say(tx, "vera", NOTE, "The studies of children evaluated outcomes", "en");
          say(tx, "bnp", Iris.term("name"), "BNP Paribas", "");
        });
  }

  @AfterEach
  void close() {
    index.close();
    store.close();
  }

  @Test
  void wordsAreFoundAsPeopleTypeThem() {
    for (String[] each : WORDS) {
      assertThat(search(each[0])).as(each[0]).containsExactlyInAnyOrder(split(each[1]));
    }
  }

  @Test
  void aNameComesFirst() {
    write(
        tx -> say(tx, "other", NOTE, "Il est question du microcrédit, du microcrédit rural", "fr"));

    assertThat(search("microcrédit")).startsWith("adie").contains("other");
  }

  @Test
  void whatIsTakenAwayIsNoLongerFound() {
    assertThat(search("paribas")).containsExactly("bnp");

    write(tx -> tx.removeSubject(GRAPH, Iris.thing("t", "bnp")));

    assertThat(search("paribas")).isEmpty();
    assertThat(search("emploi")).containsExactly("adie");
  }

  /** A reader of a revision finds what that revision says, whatever was written meanwhile. */
  @Test
  void aReaderNeverSeesAnotherRevision() throws Exception {
    store.read(
        before -> {
          Thread writer =
              Thread.ofPlatform()
                  .start(
                      () -> {
                        write(tx -> say(tx, "later", NOTE, "paribas encore", "fr"));
                        assertThat(search("paribas")).contains("later");
                      });
          try {
            writer.join();
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
          assertThat(index.search(before, Wanted.of("paribas", 10))).hasSize(1);
          return true;
        });
    assertThat(search("paribas")).hasSize(2);
  }

  @Test
  void theFilesOfAnEarlierRunAreUsedOrBroughtUpToDate() {
    assertThat(search("paribas")).hasSize(1);
    index.close();
    write(tx -> say(tx, "two", NOTE, "paribas deux", "fr"));

    index = TextIndex.of(store.path());

    assertThat(search("paribas")).hasSize(2);
  }

  @Test
  void damagedFilesAreBuiltAnew() throws IOException {
    assertThat(search("paribas")).hasSize(1);
    index.close();
    try (Stream<Path> files = Files.list(store.path().resolve("search"))) {
      for (Path file : files.toList()) {
        Files.writeString(file, "damaged");
      }
    }

    index = TextIndex.of(store.path());

    assertThat(search("paribas")).hasSize(1);
  }

  /** The index of another history, whose revision has the same number. */
  @Test
  void anotherStoreUnderTheSameFolderIsNoticed() throws IOException {
    assertThat(search("paribas")).hasSize(1);
    index.close();
    Store other = Store.open(folder.resolve("other"));
    Path moved = other.path().resolve("search");
    try (Stream<Path> files = Files.list(store.path().resolve("search"))) {
      Files.createDirectories(moved);
      for (Path file : files.toList()) {
        Files.copy(file, moved.resolve(file.getFileName()));
      }
    }
    store.close();
    store = other;
    index = TextIndex.of(store.path());
    write(tx -> say(tx, "else", NOTE, "autre chose", "fr"));

    assertThat(search("paribas")).isEmpty();
    assertThat(search("chose")).containsExactly("else");
  }

  @Test
  void sparqlFindsThemToo() {
    TextQuery.install(store, index);
    for (String[] each : QUERIES) {
      assertThat(ask(store.dataset(), each[0]))
          .as(each[0])
          .containsExactlyInAnyOrder(split(each[1]));
    }
  }

  private static String[] split(String slugs) {
    return slugs.isEmpty() ? new String[0] : slugs.split(" ");
  }

  private static List<String> ask(DatasetGraph data, String query) {
    String prefixes =
        "PREFIX text: <http://jena.apache.org/text#> PREFIX v: <"
            + Iris.NS
            + "> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";
    data.begin(ReadWrite.READ);
    try (QueryExec exec = QueryExec.dataset(data).query(prefixes + query).build()) {
      List<String> slugs = new ArrayList<>();
      exec.select().forEachRemaining(row -> slugs.add(slug(row.get("x"))));
      return slugs;
    } finally {
      data.end();
    }
  }

  private List<String> search(String words) {
    return store.read(
        snapshot ->
            index.search(snapshot, Wanted.of(words, 10)).stream()
                .map(hit -> slug(hit.subject()))
                .distinct()
                .toList());
  }

  private static String slug(Node node) {
    return Iris.findThing(node).orElseThrow().slug();
  }

  private void write(java.util.function.Consumer<WriteTx> work) {
    store.write(
        tx -> {
          work.accept(tx);
          return tx.record(
              Instant.now(),
              Iris.thing("actor", "test"),
              List.of(NodeFactory.createLiteralLang("essai", "fr")),
              List.of(),
              List.of());
        });
  }

  private static void say(WriteTx tx, String slug, Node property, String text, String lang) {
    Node literal =
        lang.isEmpty()
            ? NodeFactory.createLiteralString(text)
            : NodeFactory.createLiteralLang(text, lang);
    tx.add(GRAPH, List.of(Triple.create(Iris.thing("t", slug), property, literal)));
  }
}
