package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.quarantine.Quarantine;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.words.Lang;

/** What {@code vigie import --large} brings in is what the same command brings in without it. */
class LargeImportTest {
  private static final String FIRST =
      """
      contract_id,amount_eur,amount_eur_source,investors,investors_source
      essai,"1,3 M€",Le Journal <https://example.org/a>,Banque Première,Le Journal <https://example.org/a>
      autre,beaucoup,Le Journal <https://example.org/a>,,
      """;

  /** Names an investor of the first document, and says another amount. */
  private static final String SECOND =
      """
      contract_id,amount_eur,amount_eur_source,investors,investors_source
      essai,"1,5 M€",La Revue <https://example.org/b>,Banque Première,La Revue <https://example.org/b>
      tiers,"2 M€",La Revue <https://example.org/b>,Banque Première,La Revue <https://example.org/b>
      """;

  @TempDir Path folder;

  @Test
  void aLargeLoadOfTwoDocumentsSaysWhatTheyDo() throws IOException {
    Path ordinary = bring("ordinary");
    Path large = bring("large", "--large");
    for (Node graph : new Node[] {Graphs.dataset("essai"), Graphs.CONSOLIDATED}) {
      assertThat(triples(large, graph)).isNotEmpty().isEqualTo(triples(ordinary, graph));
    }
    assertThat(Quarantine.of(large).list())
        .hasSameSizeAs(Quarantine.of(ordinary).list())
        .isNotEmpty();
  }

  @Test
  void aRefusedDocumentDoesNotKeepTheOthersOut() throws IOException {
    Path store = folder.resolve("store");
    Store.open(store).close();
    Vigie run = run(store, file("a.csv", FIRST), file("broken.csv", "a,b\n1,2\n"), "--large");
    assertThat(run.code()).isEqualTo(ImportCommand.REFUSED);
    assertThat(run.err()).contains("broken.csv");
    assertThat(triples(store, Graphs.dataset("essai"))).isNotEmpty();
  }

  private Path bring(String name, String... more) throws IOException {
    Path store = folder.resolve(name);
    Store.open(store).close();
    Vigie run = run(store, file("a.csv", FIRST), file("b.csv", SECOND), more);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return store;
  }

  private static Vigie run(Path store, Path one, Path other, String... more) {
    String[] all = {
      "import", "" + one, "" + other, "--dataset", "essai", "--by", "lea", "--store", "" + store
    };
    String[] arguments = java.util.Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    return Vigie.run(Lang.EN, arguments);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Set<Triple> triples(Path store, Node graph) {
    try (Store opened = Store.open(store)) {
      return opened.read(
          snapshot -> snapshot.graph(graph).find().toList().stream().collect(Collectors.toSet()));
    }
  }
}
