package org.vigie.web.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions under short addresses. */
class PermalinksTest {
  @TempDir private Path folder;

  @Test
  void aQuestionIsFoundAgainUnderANameOfItsOwn() {
    Permalinks kept = new Permalinks(folder.resolve("links"), 1 << 20);
    Permalink link = link("SELECT * {}\r\n# « é » \\ \"");
    String name = kept.keep(link).name();

    assertThat(name).matches("[2-9a-z]{12}");
    assertThat(new Permalinks(folder.resolve("links"), 1 << 20).find(name)).contains(link);
    assertThat(kept.keep(link("ASK {}")).name()).isNotEqualTo(name);
    assertThat(kept.find("222222222222")).isEmpty();
    assertThat(kept.find("../../etc/pass")).isEmpty();
  }

  @Test
  void theSameQuestionIsKeptOnceAndNeverWrittenAgain() throws Exception {
    Permalinks kept = new Permalinks(folder, 1 << 20);
    Path file = folder.resolve(kept.keep(link("ASK {}")).name() + ".json");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
    kept.keep(link("ASK {}"));

    assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(1000);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whatIsTooLongOrFindsNoRoomIsRefused() {
    Permalinks kept = new Permalinks(folder, 200);

    assertThat(kept.keep(link("#".repeat(Permalinks.LONGEST))).refused())
        .contains(Permalinks.Refusal.TOO_LONG);
    assertThat(kept.keep(link("ASK {} #" + "a".repeat(60))).refused()).isEmpty();
    assertThat(kept.keep(link("ASK {} #" + "b".repeat(60))).refused())
        .contains(Permalinks.Refusal.FULL);
  }

  @Test
  void onlyAQuestionWithAKnownViewIsOne() {
    assertThat(Permalink.of(Map.of("query", " "))).isEqualTo(Optional.empty());
    assertThat(Permalink.of(Map.of("query", "ASK {}", "view", "Pie"))).isEmpty();
    assertThat(Permalink.of(Map.of("query", "ASK {}", "at", "x".repeat(101)))).isEmpty();
    assertThat(Permalink.of(Map.of("query", "ASK {}", "other", "x")).orElseThrow().state())
        .isEmpty();
  }

  private static Permalink link(String query) {
    return Permalink.of(Map.of("query", query, "view", "Map", "at", "12")).orElseThrow();
  }
}
