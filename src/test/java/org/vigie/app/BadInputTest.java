package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.store.Store;
import org.vigie.words.Lang;

/**
 * The mistakes a person makes: one message with the place and the remedy, exit code 1, and a store
 * as it was.
 */
class BadInputTest {
  private static final String CLAIMS = "claims/contract/cis-fr-01-adie.csv";

  @TempDir Path folder;
  private Path store;
  private Path data;

  @BeforeEach
  void makeStoreAndTables() throws IOException {
    store = folder.resolve("store");
    data = folder.resolve("data");
    Path given = Path.of("data");
    try (Stream<Path> files = Files.walk(given)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = data.resolve(given.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Store.open(store).close();
  }

  @ParameterizedTest
  @EnumSource
  void aBrokenFileIsNamedWithItsLine(Lang lang) throws IOException {
    edit(CLAIMS, text -> text.replaceFirst(",plausible,", ",\"plausible,"));
    Vigie run = refused(lang, "load", "--data", data.toString());
    assertThat(run.err()).contains(CLAIMS + ":");
  }

  @ParameterizedTest
  @EnumSource
  void aFileInAnotherEncodingIsNamedWithItsLine(Lang lang) throws IOException {
    String text = Files.readString(data.resolve(CLAIMS));
    Files.write(data.resolve(CLAIMS), text.getBytes(StandardCharsets.ISO_8859_1));
    Vigie run = refused(lang, "load", "--data", data.toString());
    assertThat(run.err()).contains(CLAIMS + ":2", "CSV UTF-8").hasLineCount(2);
  }

  @Test
  void anEmptiedTableIsNotTakenForNoRows() throws IOException {
    Files.writeString(data.resolve(CLAIMS), "");
    Vigie run = refused(Lang.EN, "load", "--data", data.toString());
    assertThat(run.err()).contains(CLAIMS + ":1: missing columns: about");
  }

  @Test
  void aClaimWithoutSourceIsRefused() throws IOException {
    String line = Files.readAllLines(data.resolve(CLAIMS)).get(1);
    edit(CLAIMS, text -> text.replace(line, withoutCell(line, 12)));
    Vigie run = refused(Lang.FR, "load", "--data", data.toString());
    assertThat(run.err())
        .contains(CLAIMS + ":2 [source]", "indiquez la source")
        .contains("rien n’a été écrit");
  }

  @Test
  void anUnknownCodeIsRefusedWithTheNearestOnes() throws IOException {
    edit(CLAIMS, text -> text.replaceFirst(",plausible,", ",plausibel,"));
    Vigie run = refused(Lang.EN, "load", "--data", data.toString());
    assertThat(run.err())
        .contains("[status]: “status-plausibel” is not a code of this list. Nearest: ")
        .contains("status-plausible");
  }

  @Test
  void brokenTurtleIsNamedWithItsLine() throws IOException {
    edit("dataset.ttl", text -> text + "\n<a> <b> .\n");
    long line = Files.readAllLines(data.resolve("dataset.ttl")).size();
    Vigie run = refused(Lang.FR, "load", "--data", data.toString());
    assertThat(run.err()).contains("dataset.ttl, ligne " + line);
  }

  @Test
  void aDatasetWithoutLicenceIsRefused() throws IOException {
    edit("dataset.ttl", text -> text.replaceFirst("dct:license <[^>]*> ;", ""));
    Vigie run = refused(Lang.FR, "load", "--data", data.toString());
    assertThat(run.out()).contains("G02", "Jeu de données sans licence");
    Vigie check = Vigie.run(Lang.EN, "check", "--data", data.toString());
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).contains("Dataset without licence");
  }

  @Test
  void checkSaysTheSameWithoutAStore() throws IOException {
    edit(CLAIMS, text -> text.replaceFirst(",plausible,", ",plausibel,"));
    Vigie run = Vigie.run(Lang.EN, "check", "--data", data.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("status-plausibel");
  }

  @Test
  void aFileThatNothingReadsIsNamed() throws IOException {
    assertThat(Vigie.run(Lang.EN, "check", "--data", data.toString()).err()).isEmpty();
    Files.writeString(data.resolve("strange.csv"), "a,b\n1,2\n");
    Vigie run = Vigie.run(Lang.EN, "check", "--data", data.toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("File not read: strange.csv");
  }

  @Test
  void aStoreInUseIsRefused() {
    try (Store open = Store.open(store)) {
      assertThat(open.path()).isEqualTo(store);
      Vigie run = Vigie.run(Lang.FR, "load", "--store", store.toString());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains(store.toString()).hasLineCount(1);
    }
  }

  @Test
  void aDamagedStoreIsRefused() throws IOException {
    Path lost = store.resolve("Data-0001/GSPO.dat");
    Files.delete(lost);
    Vigie run = Vigie.run(Lang.EN, "serve", "--port", "0", "--store", store.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("GSPO.dat").hasLineCount(1);
    assertThat(lost).doesNotExist();
  }

  @Test
  void aPortInUseIsRefusedBeforeAStoreIsMade() throws IOException {
    Path none = folder.resolve("none");
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      Vigie run = Vigie.run(Lang.FR, "serve", "--port", port, "--store", none.toString());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains(port, "--port").hasLineCount(1);
    }
    assertThat(none).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    for (Path place : List.of(file, Path.of("/proc/vigie-test"))) {
      Vigie run = Vigie.run(Lang.FR, "load", "--store", place.toString());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains(place.toString()).hasLineCount(1);
    }
    assertThat(file).hasContent("mine");
  }

  @Test
  void aFolderOfTablesThatIsNotThereIsRefused() {
    Vigie run = refused(Lang.EN, "load", "--data", folder.resolve("nowhere").toString());
    assertThat(run.err()).contains("nowhere", "--data").hasLineCount(1);
  }

  @Test
  void aReportOnNoStoreMakesNone() {
    Path none = folder.resolve("none");
    Vigie run = Vigie.run(Lang.FR, "report", "--store", none.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(none.toString()).hasLineCount(1);
    assertThat(none).doesNotExist();
  }

  @Test
  void aMisspeltCommandIsAnsweredInTheReadersLanguage() {
    Vigie run = Vigie.run(Lang.FR, "serv");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("commande ou option inconnue", "Vouliez-vous dire", "serve");
    assertThat(Vigie.run(Lang.EN, "serve", "--port", "abc").err())
        .startsWith("“abc” is not a value of --port.");
    assertThat(Vigie.run(Lang.EN, "serve", "--port", "70000").err()).contains("65535");
  }

  /** Runs a command that must be refused, and finds the store as it was. */
  private Vigie refused(Lang lang, String... arguments) {
    Set<Quad> before = quads();
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("--store", store.toString()))
            .toArray(String[]::new);
    Vigie run = Vigie.run(lang, all);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).doesNotContain("Exception");
    assertThat(quads()).isEqualTo(before);
    return run;
  }

  private Set<Quad> quads() {
    try (Store open = Store.open(store)) {
      return open.read(
          snapshot ->
              snapshot.graphs().stream()
                  .flatMap(
                      name ->
                          snapshot.graph(name).find().toList().stream()
                              .map(triple -> Quad.create(name, triple)))
                  .collect(Collectors.toSet()));
    }
  }

  private void edit(String file, UnaryOperator<String> change) throws IOException {
    Path path = data.resolve(file);
    String before = Files.readString(path, StandardCharsets.UTF_8);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(path, after, StandardCharsets.UTF_8);
  }

  private static String withoutCell(String line, int cell) {
    String[] cells = line.split(",", -1);
    cells[cell] = "";
    return String.join(",", cells);
  }
}
