package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.quarantine.Quarantine;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;

/** A mind map that a person brings in by the command. */
class MindMapCommandTest {
  private static final String ACTORS =
      """
      contract_id,investor,investor_source,investor_certainty
      essai,Banque Un,Le Journal <https://example.org/a>,sure
      autre,Fonds Deux,Le Journal <https://example.org/a>,sure
      """;

  private static final String MAP =
      """
      <map version="1.0.1"><node TEXT="Notre carte">
      <node TEXT="Banque Un"><node TEXT="finance"><node TEXT="Fonds Deux"/><node TEXT="Un Inconnu"/></node></node>
      </node></map>
      """;

  @TempDir Path folder;
  private Path store;

  @BeforeEach
  void makeStore() throws IOException {
    store = folder.resolve("store");
    Store.open(store).close();
    assertThat(bring("a.csv", ACTORS).code()).isZero();
  }

  @Test
  void itsTiesEnterAsProposedAndTheRestWaits() throws IOException {
    Vigie run = bring("carte.mm", MAP);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("5 cells", "“Un Inconnu” is the name of no known actor");
    assertThat(statusOfTie()).isEqualTo("status-unreviewed");
    assertThat(Quarantine.of(store).list()).hasSize(1);
    Vigie again = bring("carte.mm", MAP);
    assertThat(again.out()).contains("1  already known");
  }

  @Test
  void aHostileOneIsRefused() throws IOException {
    Vigie run =
        bring("carte.mm", "<!DOCTYPE map [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + MAP);
    assertThat(run.code()).isEqualTo(ImportCommand.REFUSED);
    assertThat(run.err()).contains("DOCTYPE");
  }

  private String statusOfTie() {
    try (Store opened = Store.open(store)) {
      return opened.read(
          snapshot -> {
            boolean kept =
                snapshot
                    .graph(Graphs.CONSOLIDATED)
                    .contains(
                        Iris.thing("actor", "banque-un"),
                        Iris.term("fundsActor"),
                        Iris.thing("actor", "fonds-deux"));
            assertThat(kept).isTrue();
            Node claim =
                snapshot
                    .union()
                    .find(null, org.vigie.vocab.Vigie.PROPERTY, Iris.term("fundsActor"))
                    .filterKeep(t -> t.getSubject().toString().contains("/claim/"))
                    .next()
                    .getSubject();
            return snapshot
                .union()
                .find(claim, org.vigie.vocab.Vigie.STATUS, null)
                .mapWith(t -> Iris.findCode(t.getObject()).orElseThrow())
                .next();
          });
    }
  }

  private Vigie bring(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Vigie.run(
        Lang.EN,
        "import",
        file.toString(),
        "--dataset",
        "essai",
        "--by",
        "lea",
        "--store",
        store.toString());
  }
}
