package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.safekeeping.Control;
import org.vigie.store.Store;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;

/** The commands that keep a store safe, as a person runs them. */
class SafekeepingTest {
  private static final Node CLAIMS = Graphs.dataset("test");
  private static final Node CONTRACT = Iris.thing("contract", "a");

  @TempDir Path folder;
  private Path store;
  private Path backup;

  @BeforeEach
  void makeStore() throws IOException {
    store = folder.resolve("store");
    backup = folder.resolve("backup.zip");
    try (Store opened = Store.open(store)) {
      opened.write(SafekeepingTest::fill);
    }
    Files.createDirectories(store.resolve("quarantine/deep"));
    Files.writeString(store.resolve("quarantine/deep/1.json"), "{}");
    Files.createDirectories(store.resolve("history"));
    Files.write(store.resolve("history/1.rdfp.gz"), new byte[] {0, 1, 2, (byte) 0xff});
  }

  private static boolean fill(WriteTx tx) {
    Node blank = NodeFactory.createBlankNode();
    Node other = NodeFactory.createBlankNode();
    tx.add(quad(Graphs.ONTOLOGY, Iris.term("about"), Iris.term("domain"), blank));
    tx.add(quad(Graphs.ONTOLOGY, blank, Iris.term("next"), other));
    tx.add(quad(Graphs.ONTOLOGY, other, Iris.term("next"), blank));
    tx.add(
        quad(
            Graphs.ONTOLOGY,
            Iris.term("name"),
            Iris.term("claimable"),
            NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean)));
    tx.add(quad(CLAIMS, CONTRACT, W3c.RDF_TYPE, Iris.term("ImpactContract")));
    for (int i = 0; i < 300; i++) {
      tx.add(
          quad(
              CLAIMS,
              CONTRACT,
              W3c.RDFS_LABEL,
              NodeFactory.createLiteralLang("é\n\"" + i, i % 2 == 0 ? "fr" : "en-GB")));
    }
    record(tx, List.of());
    return true;
  }

  private static void record(WriteTx tx, List<Node> generated) {
    tx.record(Instant.EPOCH, Iris.thing("actor", "vigie"), List.of(), generated, List.of());
  }

  private static Quad quad(Node graph, Node subject, Node property, Node value) {
    return Quad.create(graph, subject, property, value);
  }

  @Test
  void aBackupIsRestoredWithAllThatStoodInTheStore() throws IOException {
    Vigie made = Vigie.run(Lang.EN, "backup", backup.toString(), "--store", store.toString());
    assertThat(made.err()).isEmpty();
    assertThat(made.out()).contains("revision 1", "310 quads");
    Path again = folder.resolve("again");
    Vigie restored = Vigie.run(Lang.FR, "restore", backup.toString(), "--store", again.toString());
    assertThat(restored.err()).isEmpty();
    assertThat(restored.out()).contains("310", hash(made.out()));
    assertThat(again.resolve("quarantine/deep/1.json")).hasContent("{}");
    assertThat(again.resolve("history/1.rdfp.gz")).hasBinaryContent(new byte[] {0, 1, 2, -1});

    Path second = Files.createDirectory(folder.resolve("backups"));
    assertThat(Vigie.run(Lang.FR, "backup", second.toString(), "--store", again.toString()).code())
        .isZero();
    assertThat(second.resolve("vigie-backup-1.zip")).hasSameBinaryContentAs(backup);
    assertThat(Vigie.run(Lang.FR, "verify", "--store", again.toString()).out()).contains("sain");
  }

  private static String hash(String out) {
    String line = out.lines().filter(each -> each.contains("RDFC")).findFirst().orElseThrow();
    return line.substring(line.length() - 64);
  }

  @Test
  void aBackupIsMadeWhileAnotherProgramOwnsTheStore() throws IOException {
    try (Store owned = Store.open(store)) {
      Vigie refused = Vigie.run(Lang.FR, "backup", backup.toString(), "--store", store.toString());
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("déjà ouvert").hasLineCount(1);
      try (Control door = Control.of(owned)) {
        door.open();
        Path note = store.resolve("vigie.control");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note)))
            .isEqualTo("rw-------");
        assertThat(answer(note, "0".repeat(64))).isEmpty();
        assertThat(answer(note, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n" + "x".repeat(64)))
            .isEmpty();
        Vigie made = Vigie.run(Lang.EN, "backup", backup.toString(), "--store", store.toString());
        assertThat(made.err()).isEmpty();
        assertThat(made.out()).contains("revision 1", "310 quads");
      }
      assertThat(store.resolve("vigie.control")).doesNotExist();
    }
    Path atRest = folder.resolve("at-rest.zip");
    Vigie.run(Lang.EN, "backup", atRest.toString(), "--store", store.toString());
    assertThat(atRest).hasSameBinaryContentAs(backup);
  }

  /** What the door answers to somebody who does not know the secret. */
  private static byte[] answer(Path note, String said) throws IOException {
    int port = Integer.parseInt(Files.readString(note).split(" ", -1)[0]);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return socket.getInputStream().readAllBytes();
    } catch (java.net.SocketException reset) {
      return new byte[0];
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCutBackupIsRefused(Lang lang) throws IOException {
    byte[] whole = backUp();
    Random random = new Random(11);
    for (int i = 0; i < 20; i++) {
      Files.write(backup, Arrays.copyOf(whole, random.nextInt(whole.length)));
      refusesToRestore(lang);
    }
  }

  /** A byte that neither data nor names nor lengths depend on, such as a date, may pass. */
  @Test
  void anAlteredBackupIsRefusedOrHarmless() throws IOException {
    byte[] whole = backUp();
    Random random = new Random(12);
    int refused = 0;
    for (int i = 0; i < 60; i++) {
      byte[] altered = whole.clone();
      altered[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(backup, altered);
      Path target = folder.resolve("altered" + i);
      Vigie run = Vigie.run(Lang.EN, "restore", backup.toString(), "--store", target.toString());
      if (run.code() == 0) {
        Path copy = folder.resolve("copy" + i + ".zip");
        Vigie.run(Lang.EN, "backup", copy.toString(), "--store", target.toString());
        assertThat(Files.readAllBytes(copy)).isEqualTo(whole);
      } else {
        assertThat(run.err()).hasLineCount(1).doesNotContain("Exception");
        assertThat(target).doesNotExist();
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(40);
    System.out.println("altered backups refused: " + refused + " of 60, the others harmless");
  }

  @Test
  void aForeignFileIsRefused() throws IOException {
    Files.writeString(backup, "a thesis");
    refusesToRestore(Lang.FR);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
      entry(zip, "thesis.txt", "a thesis");
    }
    assertThat(refusesToRestore(Lang.FR)).contains("manifeste");
    assertThat(Vigie.run(Lang.EN, "backup", backup.toString(), "--store", store.toString()).err())
        .contains("was not replaced");
    Files.delete(backup);
    assertThat(refusesToRestore(Lang.EN)).contains("no file");
  }

  @Test
  void aBackupThatClimbsOrExplodesIsRefused() throws IOException {
    for (String name :
        List.of("../evil", "a/../../evil", "/etc/evil", "a\\..\\evil", "Data-0001/x", "evil")) {
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
        entry(zip, "data.nq", "");
        entry(zip, name, "x");
        entry(zip, "manifest.json", manifest(0, name.replace("\\", "\\\\"), 1));
      }
      assertThat(refusesToRestore(Lang.EN)).contains("outside");
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
      zip.putNextEntry(new ZipEntry("data.nq"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
      entry(zip, "manifest.json", manifest(100L << 20, "a/b", 0));
    }
    assertThat(refusesToRestore(Lang.EN)).contains("200 times");
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String manifest(long dataBytes, String other, long otherBytes) {
    String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    return """
        {"format": "vigie-backup", "version": 1, "revision": 0, "quads": 0, "rdfc10": "%s",
         "entries": {"data.nq": {"bytes": %d, "sha256": "%s"}, "%s": {"bytes": %d, "sha256": "x"}}}
        """
        .formatted(empty, dataBytes, empty, other, otherBytes);
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
    backUp();
    Vigie run = Vigie.run(Lang.EN, "restore", backup.toString(), "--store", store.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("not empty").hasLineCount(1);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Vigie.run(Lang.EN, "restore", backup.toString(), "--store", empty.toString()).code())
        .isZero();
  }

  @Test
  void noCommandMakesAStoreWhereThereIsNone() {
    Path none = folder.resolve("none");
    for (List<String> command :
        List.of(
            List.of("backup", backup.toString()),
            List.of("compact"),
            List.of("verify"),
            List.of("rebuild"))) {
      Vigie run =
          Vigie.run(
              Lang.FR,
              Stream.concat(command.stream(), Stream.of("--store", none.toString()))
                  .toArray(String[]::new));
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains(none.toString()).hasLineCount(1);
      assertThat(none).doesNotExist();
    }
  }

  private byte[] backUp() throws IOException {
    Vigie run = Vigie.run(Lang.EN, "backup", backup.toString(), "--store", store.toString());
    assertThat(run.code()).as(run.err()).isZero();
    return Files.readAllBytes(backup);
  }

  private String refusesToRestore(Lang lang) throws IOException {
    Path target = folder.resolve("refused");
    Vigie run = Vigie.run(lang, "restore", backup.toString(), "--store", target.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(backup.toString()).hasLineCount(1);
    assertThat(target).doesNotExist();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("restoring"));
    }
    return run.err();
  }
}
