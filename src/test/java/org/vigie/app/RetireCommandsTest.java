package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.words.Lang;

/** Merging, splitting, withdrawing and erasing at a terminal, on the real data. */
class RetireCommandsTest {
  @TempDir static Path folder;

  @BeforeAll
  static void load() throws Exception {
    BundledStore.open(store()).close();
  }

  @Test
  void eachIsTriedDoneAndUndoneAndTheStoreKeepsItsRules() {
    long before = revision();
    Vigie would = run("merge", "actor/bnp-paribas", "actor/adie", "--dry-run");
    assertThat(would.code()).isZero();
    assertThat(would.out()).contains("would lead to actor/adie", "Nothing was written");
    assertThat(revision()).isEqualTo(before);

    assertThat(run("merge", "actor/bnp-paribas", "actor/adie").out()).contains("now leads to");
    Vigie loop = run("merge", "actor/adie", "actor/bnp-paribas");
    assertThat(loop.code()).isEqualTo(Main.FAILED);
    assertThat(loop.err()).contains("round in circles");
    assertThat(run("split", "actor/kpmg", "actor/adie", "actor/ademe").out()).contains("is split");
    assertThat(run("withdraw", "contract/cis-fr-01-adie").out()).contains("withdrawn: claim/");
    Vigie verified = Vigie.run(Lang.EN, "verify", "--store", store().toString());
    assertThat(verified.code()).isZero();
    assertThat(verified.out()).as("verify").doesNotContain("fault");
    for (long number = revision(); number > before; number--) {
      assertThat(run("undo", Long.toString(number)).code()).isZero();
    }
    assertThat(Vigie.run(Lang.EN, "verify", "--store", store().toString()).code()).isZero();

    Vigie erasing = run("erase", "contract/cis-fr-02-impact", "Nobody by this name");
    assertThat(erasing.code()).isEqualTo(Main.FAILED);
    Vigie tried = run("erase", "actor/kpmg", "--dry-run");
    assertThat(tried.out()).contains("Would be erased", "actor/kpmg");
    assertThat(run("erase", "actor/kpmg").out()).contains("Erased:", "Backups");
    assertThat(Vigie.run(Lang.EN, "verify", "--store", store().toString()).code()).isZero();
    Vigie undone = run("undo", Long.toString(revision()));
    assertThat(undone.code()).isEqualTo(Main.FAILED);
    assertThat(undone.err()).contains("cannot be undone");
  }

  private static long revision() {
    try (Store opened = Store.open(store())) {
      return opened.read(Snapshot::revision).value();
    }
  }

  private static Path store() {
    return folder.resolve("store");
  }

  private static Vigie run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--by", "vigie", "--reason", "A test.", "--store", store().toString()));
    return Vigie.run(Lang.EN, all.toArray(String[]::new));
  }
}
