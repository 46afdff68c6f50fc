package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.words.Lang;

/** Vigie and Fuseki TDB2, as processes, on a small observatory: they agree on every question. */
class BenchSparqlTest {
  private static final int QUESTIONS = 28;

  @TempDir Path folder;

  @Test
  void vigieAndFusekiGiveTheSameAnswers() throws Exception {
    Path file = folder.resolve("report.md");
    Vigie run =
        Vigie.run(
            Lang.EN,
            "bench",
            "sparql",
            "--quads=5000",
            "--folder=" + folder.resolve("bench"),
            "--rounds=2",
            "--warm=0",
            "--starts=0",
            "--slice=0",
            "--heap=512m",
            "--java-options=-XX:TieredStopAtLevel=1",
            "--fuseki=" + System.getProperty("java.class.path"),
            "--markdown=" + file);

    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(Files.readString(file))
        .satisfies(report -> assertThat(run.out()).contains(report))
        .contains("Geometric mean Vigie ÷ Fuseki TDB2", "over 28 questions", "0 of them different")
        .contains("answers of the rounds that came from its cache: 0")
        .contains("Virtuoso is left out: --virtuoso");
    assertThat(Files.readAllLines(file).stream().filter(line -> line.matches("\\| q\\d.*")))
        .hasSize(QUESTIONS);
  }
}
