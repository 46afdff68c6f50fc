package org.vigie.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.state.States;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Store;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The ledger tells what the history tells, and is made again of it when it does not. */
class LedgerTest {
  private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
  private static final Node GRAPH = Graphs.dataset("test");
  private static final Node ONE = Iris.thing("actor", "one");
  private static final Node OTHER = Iris.thing("actor", "other");
  private static final Node EVENT = Iris.thing("event", "meeting");

  @TempDir private Path folder;

  @Test
  void itListsTheRevisionsThatChangedADocument() {
    try (Store store = filled("store", 0)) {
      assertThat(list(store, ONE)).containsExactly("1", "3", "4 gone", "5");
      assertThat(list(store, OTHER)).containsExactly("2");
      // What names a thing says its name, and so changes with it.
      assertThat(list(store, EVENT)).containsExactly("2", "3", "4", "5");
      assertThat(list(store, GRAPH)).containsExactly("1", "2", "3", "4", "5");
      assertThat(list(store, Iris.thing("actor", "none"))).isEmpty();
    }
  }

  @Test
  void aReplyMakesANewVersionOfWhatItAnswers() {
    Node claim = Iris.thing("claim", "c");
    Node reply = Iris.thing("reply", "r");
    try (Store store = filled("store", 0)) {
      Graph ontology = RDFDataMgr.loadGraph("ontology/vigie.ttl");
      write(store, 9, tx -> tx.add(Graphs.ONTOLOGY, ontology.find().toList()));
      write(
          store,
          10,
          tx ->
              tx.add(
                  GRAPH,
                  turtle(
                      """
                      <id/claim/c> a ns:Claim ; ns:about <id/actor/other> ; ns:property ns:alternativeName ;
                        ns:value "Autre" ; ns:statedIn <id/source/s> ;
                        ns:recordedBy <id/actor/vigie> ; ns:recordedOn "2026-11-24"^^xsd:date .""")));
      write(
          store,
          11,
          tx -> tx.add(GRAPH, turtle("<id/reply/r> a ns:Reply ; oa:hasTarget <id/claim/c> .")));
      // The view of the newest revision is the store's, and this store keeps none.
      write(store, 12, tx -> rename(tx, EVENT, "Séance"));
      assertThat(list(store, claim)).startsWith("7", "8");
      assertThat(list(store, OTHER)).startsWith("2", "6", "7", "8");
      assertThat(list(store, reply)).startsWith("8");
    }
  }

  @Test
  void aRevisionShowsTheVersionBeforeIt() {
    try (Store store = filled("store", 0)) {
      Lineage lineage = read(store, ONE);

      assertThat(at(lineage, 2)).isEqualTo("1");
      assertThat(at(lineage, 3)).isEqualTo("3");
      assertThat(at(lineage, 4)).isEqualTo("none");
      assertThat(at(lineage, 9)).isEqualTo("5");
      assertThat(at(lineage.until(new RevisionNumber(2)), 9)).isEqualTo("1");
      assertThat(lineage.findWished(Instant.EPOCH)).contains(lineage.first());
      assertThat(lineage.findWished(START.plusSeconds(4))).contains(lineage.versions().get(1));
      assertThat(lineage.findWished(Instant.MAX)).contains(lineage.last());
      assertThat(lineage.findBefore(lineage.last())).contains(lineage.versions().get(1));
      assertThat(lineage.findAfter(lineage.last())).isEmpty();
    }
  }

  @Test
  void whatIsTornOrForeignIsMadeAgain() throws IOException {
    try (Store store = filled("store", 0);
        Store foreign = filled("foreign", 1)) {
      List<String> told = list(store, ONE);
      for (Path file : files(store)) {
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 30));
      }
      assertThat(list(store, ONE)).isEqualTo(told);

      assertThat(list(foreign, ONE)).isEqualTo(told);
      for (Path file : files(store)) {
        Files.delete(file);
      }
      for (Path file : files(foreign)) {
        Files.copy(file, store.path().resolve("versions").resolve(file.getFileName()));
      }
      Files.writeString(store.path().resolve("versions/note.txt"), "not an index");
      assertThat(list(store, ONE)).isEqualTo(told);
      assertThat(files(store)).noneMatch(file -> file.endsWith("note.txt"));
    }
  }

  @Test
  void whereTheHistoryDoesNotReachBackEachRevisionCounts() throws IOException {
    try (Store store = filled("store", 0)) {
      Files.delete(store.path().resolve("history/1.rdfp.gz"));

      assertThat(list(store, ONE)).containsExactly("1", "2", "3", "4", "5");
      assertThat(list(store, Iris.thing("actor", "none"))).isEmpty();
    }
  }

  @Test
  void fewFilesStay() throws IOException {
    try (Store store = filled("store", 0)) {
      Ledger ledger = ledger(store);
      for (int i = 0; i < 30; i++) {
        String name = "Nom " + i;
        write(store, 10 + i, tx -> rename(tx, OTHER, name));
        assertThat(read(ledger, store, OTHER).last().number().value()).isEqualTo(6 + i);
      }
      assertThat(files(store)).hasSizeLessThan(8);
      assertThat(list(store, OTHER)).hasSize(31);
    }
  }

  private Store filled(String name, int later) {
    Store store = Store.open(folder.resolve(name));
    write(store, later, tx -> declare(tx, ONE, Vigie.ORGANISATION, "Un"));
    write(
        store,
        later + 1,
        tx -> {
          declare(tx, OTHER, Vigie.ORGANISATION, "Autre");
          declare(tx, EVENT, Vigie.TIMELINE_EVENT, "Réunion");
          tx.add(GRAPH, List.of(Triple.create(EVENT, W3c.DCT_PUBLISHER, ONE)));
        });
    write(store, later + 2, tx -> rename(tx, ONE, "Un, rebaptisé"));
    write(store, later + 3, tx -> tx.removeSubject(GRAPH, ONE));
    write(store, later + 4, tx -> declare(tx, ONE, Vigie.ORGANISATION, "Un"));
    return store;
  }

  private static List<Triple> turtle(String text) {
    String prefixes =
        "PREFIX ns: <%s> PREFIX oa: <http://www.w3.org/ns/oa#>".formatted(Iris.NS)
            + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
    return RDFParser.fromString(prefixes + text, Lang.TURTLE)
        .base(Iris.BASE)
        .toGraph()
        .find()
        .toList();
  }

  private static void declare(WriteTx tx, Node thing, Node type, String name) {
    tx.add(GRAPH, List.of(Triple.create(thing, W3c.RDF_TYPE, type)));
    rename(tx, thing, name);
  }

  private static void rename(WriteTx tx, Node thing, String name) {
    tx.remove(GRAPH, tx.graph(GRAPH).find(thing, Vigie.NAME, Node.ANY).toList());
    tx.add(GRAPH, List.of(Triple.create(thing, Vigie.NAME, NodeFactory.createLiteralString(name))));
  }

  private static void write(Store store, int second, Consumer<WriteTx> work) {
    store.write(
        tx -> {
          work.accept(tx);
          return tx.record(
              START.plusSeconds(second * 2L),
              Iris.thing("actor", "vigie"),
              List.of(NodeFactory.createLiteralLang("Essai", "fr")),
              List.of(),
              List.of());
        });
  }

  private static Ledger ledger(Store store) {
    return Ledger.of(store, States.of(store, States.Settings.usual()));
  }

  private static Lineage read(Store store, Node thing) {
    return read(ledger(store), store, thing);
  }

  private static Lineage read(Ledger ledger, Store store, Node thing) {
    return store.read(now -> ledger.read(now, thing));
  }

  private static List<String> list(Store store, Node thing) {
    return read(store, thing).all().stream()
        .map(version -> version.number() + (version.gone() ? " gone" : ""))
        .toList();
  }

  private static String at(Lineage lineage, long revision) {
    return lineage
        .findAt(new RevisionNumber(revision))
        .map(version -> version.number().toString())
        .orElse("none");
  }

  private static List<Path> files(Store store) throws IOException {
    try (Stream<Path> files = Files.list(store.path().resolve("versions"))) {
      return files.toList();
    }
  }
}
