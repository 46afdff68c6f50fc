package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.atlas.io.IO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.format.Json;
import org.vigie.release.Release;
import org.vigie.release.ReleaseName;
import org.vigie.release.ReleaseShelf;
import org.vigie.release.SigningKey;
import org.vigie.release.making.ReleaseMaker;
import org.vigie.store.Store;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;

/** Releases of the bundled data: made, made again, changed, checked and put back. */
class ReleaseCommandTest {
  private static final ReleaseName FIRST = ReleaseName.of("2026.1");
  private static final ReleaseName SECOND = ReleaseName.of("2026.2");
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

  @TempDir static Path folder;
  private static Path store;
  private static ReleaseShelf shelf;

  @TempDir Path scratch;

  /** Two releases, between which a partner brought news. */
  @BeforeAll
  static void release() throws IOException {
    store = folder.resolve("store");
    shelf = ReleaseShelf.of(store);
    Store.open(store).close();
    bring(BEFORE);
    assertThat(run("release", "2026.1").err()).isEmpty();
    bring(AFTER);
    assertThat(run("release", "2026.2").err()).isEmpty();
  }

  private static void bring(String facts) throws IOException {
    Path news = Files.writeString(folder.resolve("facts.ttl"), PREFIXES + facts);
    assertThat(run("import", news.toString(), "--dataset", "essai", "--by", "lea").code()).isZero();
  }

  @AfterAll
  static void forget() {
    IO.deleteAll(store);
  }

  private static Vigie run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--store";
    all[arguments.length + 1] = store.toString();
    return Vigie.run(Lang.EN, all);
  }

  /** Real data, with texts of all kinds; the second time on a machine of other habits. */
  @Test
  void madeAgainElsewhereEachFileIsTheSame() throws IOException {
    SigningKey key = SigningKey.ofStore(store);
    try (Store one = BundledStore.open(scratch.resolve("one"))) {
      make(one, key, FIRST, scratch.resolve("here"));
    }
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try (Store other = BundledStore.open(scratch.resolve("other"))) {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      make(other, key, FIRST, scratch.resolve("there"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertSame(scratch.resolve("here/2026.1"), scratch.resolve("there/2026.1"));
  }

  private static void make(Store from, SigningKey key, ReleaseName name, Path to) {
    new ReleaseMaker(from, ReleaseShelf.of(from.path()), new Bundled().consolidation(), key)
        .make(name, to);
  }

  @Test
  void aStoreMadeOfAReleaseGivesTheSameRelease() throws IOException {
    Path again = scratch.resolve("again");
    Path found = shelf.folder(SECOND);
    Vigie restored =
        Vigie.run(
            Lang.FR, "release", "--restore", found.toString(), "--store", again.toString());
    assertThat(restored.err()).isEmpty();
    assertThat(restored.code()).isZero();
    try (Store made = Store.open(again)) {
      make(made, SigningKey.ofStore(store), SECOND, scratch.resolve("elsewhere"));
    }
    assertSame(found, scratch.resolve("elsewhere/2026.2"));
  }

  private static void assertSame(Path one, Path other) throws IOException {
    assertThat(names(other)).isEqualTo(names(one));
    for (String name : names(one)) {
      assertThat(other.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
    }
  }

  private static List<String> names(Path release) throws IOException {
    try (Stream<Path> files = Files.list(release)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aCheckSaysThatItIsGenuine() throws IOException {
    assertThat(check(shelf.folder(FIRST)).code()).isZero();
    assertThat(check(shelf.folder(FIRST).resolve("notes.fr.md")).code()).isZero();
    Path zip = scratch.resolve("release.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : names(shelf.folder(FIRST))) {
        out.putNextEntry(new ZipEntry("vigie-2026.1/" + name));
        Files.copy(shelf.folder(FIRST).resolve(name), out);
      }
    }
    Vigie whole = check(zip);
    assertThat(whole.err()).isEmpty();
    assertThat(whole.out()).contains("working", "stabilised", "RDFC-1.0", "SHA256:");
    assertThat(whole.code()).isZero();
  }

  @Test
  void aCheckFindsOneFlippedByteInAnyFile() throws IOException {
    Path copy = copy();
    for (String name : names(copy)) {
      Path file = copy.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      byte[] flipped = bytes.clone();
      flipped[bytes.length / 2] ^= 1;
      Files.write(file, flipped);
      Vigie found = check(file);
      assertThat(found.code()).as(name).isEqualTo(2);
      assertThat(found.err()).as(name).isNotBlank();
      Files.write(file, bytes);
    }
    assertThat(check(copy).code()).isZero();
    Files.delete(copy.resolve("dcat.ttl"));
    assertThat(check(copy).err()).contains("dcat.ttl");
    assertThat(check(scratch).code()).isEqualTo(2);
    assertThat(check(scratch.resolve("nowhere")).code()).isEqualTo(1);
  }

  /** Whoever alters a file, its sum and the signature with a key of their own is found by the key. */
  @Test
  void anotherKeyIsFoundWhenTheKeyIsGiven() throws IOException {
    Path key = scratch.resolve("key.pem");
    Files.write(key, Files.readAllBytes(shelf.folder(FIRST).resolve(Release.KEY)));
    Path forged = scratch.resolve("forged");
    try (Store same = Store.open(store)) {
      make(same, SigningKey.ofStore(scratch.resolve("keys-of-others")), SECOND, forged);
    }
    assertThat(check(forged.resolve("2026.2")).code()).isZero();
    assertThat(check(forged.resolve("2026.2"), "--key", key.toString()).code()).isEqualTo(2);
    assertThat(check(shelf.folder(FIRST), "--key", key.toString()).code()).isZero();
  }

  private Path copy() throws IOException {
    Path copy = Files.createDirectory(scratch.resolve("copy"));
    for (String name : names(shelf.folder(FIRST))) {
      Files.copy(shelf.folder(FIRST).resolve(name), copy.resolve(name));
    }
    return copy;
  }

  private static Vigie check(Path path, String... more) {
    List<String> all = new ArrayList<>(List.of("release", "--check", path.toString()));
    all.addAll(List.of(more));
    return Vigie.run(Lang.FR, all.toArray(String[]::new));
  }

  @Test
  void aNumberIsGivenOnceAndInOrder() {
    assertThat(run("release", "2026").err()).contains("2026.1");
    assertThat(run("release", "2026.2").err()).contains("never changes", "2026.3");
    assertThat(run("release", "2026.1", "--to", scratch.toString()).err())
        .contains("2026.1", "already means");
    assertThat(run("release", "2025.1").err()).contains("2025.1", "2026.1");
    assertThat(scratch).isEmptyDirectory();
    assertThat(run("release").out()).contains("2026.1", "2026.2");
  }

  @Test
  void whatCannotBeWrittenLeavesNothing() throws IOException {
    Path file = Files.writeString(scratch.resolve("file"), "");
    Vigie refused = run("release", "2026.3", "--to", file.toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains(file.toString(), "Nothing of it is left");
    assertThat(names(scratch)).containsExactly("file");
  }

  @Test
  void theKeyIsItsOwnersAlone() throws IOException {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(store.resolve("keys/release-ed25519.pem"))))
        .isEqualTo("rw-------");
  }

  @Test
  void theNotesSayWhatThePartnerBrought() throws IOException {
    String english = Files.readString(shelf.folder(SECOND).resolve("notes.en.md"));
    assertThat(english)
        .contains("Since release 2026.1", "One more contract", "Tremplin", "2 values have changed")
        .contains("€450,000 → no value displayed", "One disagreement has opened");
    assertThat(Files.readString(shelf.folder(SECOND).resolve("notes.fr.html")))
        .contains("Depuis la version 2026.1", "Un contrat de plus", "Tremplin | d'or");
    assertThat(Files.readString(shelf.folder(FIRST).resolve("notes.en.md")))
        .contains("This is the first release");
  }

  @Test
  void theDatabaseHoldsWhatTheStoreHolds() throws IOException, SQLException {
    Path database = unpacked("vigie-2026.2-working.sqlite.gz");
    Map<String, Long> counts = new HashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      for (String table : List.of("claim", "decision", "contract", "source", "assessment")) {
        try (ResultSet row =
            connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
          counts.put(table, row.getLong(1));
        }
      }
    }
    try (Store opened = Store.open(store)) {
      assertThat(counts)
          .containsEntry("claim", count(opened, org.vigie.vocab.Vigie.CLAIM))
          .containsEntry("decision", count(opened, org.vigie.vocab.Vigie.DECISION))
          .containsEntry("contract", count(opened, org.vigie.vocab.Vigie.IMPACT_CONTRACT))
          .containsEntry("source", count(opened, org.vigie.vocab.Vigie.SOURCE));
    }
    assertThat(rows("vigie-2026.2-working-contracts.csv")).isEqualTo(counts.get("contract") + 1);
  }

  private static long count(Store opened, Node type) {
    return opened.read(
        snapshot ->
            (long)
                snapshot
                    .union()
                    .find(Node.ANY, W3c.RDF_TYPE, type)
                    .mapWith(triple -> triple.getSubject())
                    .toSet()
                    .size());
  }

  private Path unpacked(String name) throws IOException {
    Path file = scratch.resolve(name.replace(".gz", ""));
    try (GZIPInputStream in =
        new GZIPInputStream(Files.newInputStream(shelf.folder(SECOND).resolve(name)))) {
      Files.copy(in, file);
    }
    return file;
  }

  private static long rows(String csv) throws IOException {
    try (var parser =
        CSVParser.parse(
            Files.newBufferedReader(shelf.folder(SECOND).resolve(csv)),
            CSVFormat.RFC4180)) {
      return parser.stream().count();
    }
  }

  @Test
  void theDescriptionNamesEachColumnInOrder() throws IOException {
    for (String name : names(shelf.folder(SECOND))) {
      if (name.endsWith(".csv")) {
        Map<?, ?> said;
        try (var in = Files.newInputStream(shelf.folder(SECOND).resolve(name + "-metadata.json"))) {
          said = Json.readObject(in);
        }
        assertThat(said.get("url")).isEqualTo(name);
        List<?> columns = (List<?>) ((Map<?, ?>) said.get("tableSchema")).get("columns");
        try (var parser =
            CSVParser.parse(
                Files.newBufferedReader(shelf.folder(SECOND).resolve(name)),
                CSVFormat.RFC4180)) {
          List<String> heads = parser.iterator().next().toList();
          assertThat(columns.stream().map(each -> String.valueOf(((Map<?, ?>) each).get("titles"))))
              .containsExactlyElementsOf(heads);
        }
      }
    }
  }

  @Test
  void theRecordsNameEachFileWithItsSum() throws IOException {
    Release release = shelf.find(FIRST).orElseThrow();
    String dcat = Files.readString(shelf.folder(FIRST).resolve("dcat.ttl"));
    String crate = Files.readString(shelf.folder(FIRST).resolve("ro-crate-metadata.json"));
    release.files().stream()
        .filter(file -> !file.view().isEmpty())
        .forEach(
            file -> {
              assertThat(dcat).contains(file.sha256());
              assertThat(crate).contains(file.sha256(), file.name());
            });
    assertThat(Files.readString(shelf.folder(SECOND).resolve("dcat.ttl")))
        .contains("previousVersion", "releases/2026.1>");
  }
}
