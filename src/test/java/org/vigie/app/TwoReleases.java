package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.jspecify.annotations.Nullable;
import org.vigie.release.ReleaseName;
import org.vigie.release.ReleaseShelf;
import org.vigie.store.Store;
import org.vigie.words.Lang;

/** A store with two releases, between which a partner brought news; made once for all tests. */
final class TwoReleases {
  static final ReleaseName FIRST = ReleaseName.of("2026.1");
  static final ReleaseName SECOND = ReleaseName.of("2026.2");

  private static final String PREFIXES =
      """
      @prefix vigie: <https://w3id.org/vigie/ns#> .
      @prefix ex: <https://partner.example/id/> .
      """;

  private static final String BEFORE =
      """
      ex:c1 a vigie:ImpactContract ; vigie:name "Passerelles" ;
        vigie:investedAmount 450000 ; vigie:currency "EUR" .
      """;

  private static final String AFTER =
      """
      ex:c1 a vigie:ImpactContract ; vigie:name "Passerelles" ;
        vigie:investedAmount 500000 ; vigie:currency "EUR" .
      ex:c2 a vigie:ImpactContract ; vigie:name "Tremplin | d'or" ; vigie:signatureDate "2024-05" .
      """;

  private static @Nullable Path made;

  private TwoReleases() {}

  /** The folder of the store. */
  static synchronized Path store() {
    Path held = made;
    if (held == null) {
      try {
        held = make(Files.createTempDirectory("vigie-releases"));
      } catch (IOException fault) {
        throw new AssertionError(fault);
      }
      made = held;
    }
    return held;
  }

  static ReleaseShelf shelf() {
    return ReleaseShelf.of(store());
  }

  private static Path make(Path folder) throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> IO.deleteAll(folder)));
    Path store = folder.resolve("store");
    Store.open(store).close();
    bring(BEFORE, folder);
    assertThat(run(store, "release", "2026.1").err()).isEmpty();
    bring(AFTER, folder);
    assertThat(run(store, "release", "2026.2").err()).isEmpty();
    return store;
  }

  private static void bring(String facts, Path folder) throws IOException {
    Path news = Files.writeString(folder.resolve("facts.ttl"), PREFIXES + facts);
    Vigie run =
        run(
            folder.resolve("store"),
            "import",
            news.toString(),
            "--dataset",
            "essai",
            "--by",
            "lea");
    assertThat(run.code()).isZero();
  }

  static Vigie run(Path store, String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--store";
    all[arguments.length + 1] = store.toString();
    return Vigie.run(Lang.EN, all);
  }

  /** The names of the files in a folder, sorted. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
