package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Place;
import org.vigie.quarantine.Entry;
import org.vigie.quarantine.Quarantine;
import org.vigie.quarantine.Reason;
import org.vigie.store.Store;
import org.vigie.words.Lang;

/** The commands on what waits, and on what is undone, at a terminal. */
class QuarantineCommandTest {
  private static final Place PLACE = new Place("t.csv", 3, "value");
  private static final Map<String, String> ROW = Map.of("about", "contract/adie");
  private static final Entry ENTRY =
      new Entry(
          Entry.id("test", PLACE, "beaucoup", ROW, List.of()),
          "test",
          "urn:lea",
          "2026-01-10T12:00:00Z",
          1,
          PLACE,
          "beaucoup",
          ROW,
          List.of(new Reason("value.decimal", "pas un nombre", "not a number")),
          List.of());

  @TempDir Path folder;
  private Path store;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void fill() {
    store = folder.resolve("store");
    Store.open(store).close();
    Quarantine.of(store).add(List.of(ENTRY));
  }

  @Test
  void whatWaitsIsListedShownAndExported() throws IOException {
    assertThat(run("quarantine", "list")).isZero();
    assertThat(out.toString()).contains("not a number").contains("1 entries in quarantine");
    assertThat(run("quarantine", "list", "--dataset", "other")).isZero();
    assertThat(out.toString()).contains("0 entries in quarantine");
    assertThat(run("quarantine", "show", ENTRY.id().substring(0, 5))).isZero();
    assertThat(out.toString()).contains("about = contract/adie");
    Path file = folder.resolve("out.csv");
    assertThat(run("quarantine", "export", file.toString())).isZero();
    assertThat(Files.readString(file)).contains(ENTRY.id()).contains("not a number");
  }

  @Test
  void whatCannotBeReadStaysWhenItIsRetried() {
    assertThat(run("quarantine", "retry", "--by", "vigie")).isEqualTo(ImportCommand.REFUSED);
    assertThat(out.toString()).contains("0 entries have left the quarantine, 1 wait on");
  }

  @Test
  void whatIsDiscardedLeavesATrace() {
    assertThat(run("quarantine", "discard", ENTRY.id(), "--reason", "a draft", "--by", "vigie"))
        .isZero();
    assertThat(Quarantine.of(store).list()).isEmpty();
    assertThat(Quarantine.of(store).discarded()).hasSize(1);
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(run("quarantine", "show", "nosuch")).isEqualTo(Main.FAILED);
    assertThat(err.toString()).contains("nosuch").contains("quarantine list");
    assertThat(run("undo", "7", "--by", "vigie", "--reason", "a test")).isEqualTo(Main.FAILED);
    assertThat(err.toString()).contains("There is no revision 7");
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--store", store.toString()));
    return Main.run(
        all.toArray(String[]::new), Lang.EN, new PrintWriter(out), new PrintWriter(err));
  }
}
