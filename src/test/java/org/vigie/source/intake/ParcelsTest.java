package org.vigie.source.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.source.Problem;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** What unfolds within its budget is handed over; the rest is refused, by its own message. */
class ParcelsTest {
  private static final byte[] TURTLE = "<a:b> <a:c> <a:d> .\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void aPlainFileIsItself() throws IOException {
    Path file = write("data.ttl", TURTLE);
    try (Parcels parcels = Parcels.open(file, Budget.STANDARD)) {
      assertThat(parcels.list()).containsExactly(new Parcel("data.ttl", null, file, TURTLE.length));
      assertThat(read(parcels.list().getFirst())).isEqualTo(TURTLE);
    }
    assertThat(file).exists();
  }

  @Test
  void aGzipIsToldByItsBytes() throws IOException {
    try (Parcels parcels = Parcels.open(write("data.ttl", gzip(TURTLE)), Budget.STANDARD)) {
      assertThat(read(parcels.list().getFirst())).isEqualTo(TURTLE);
    }
  }

  @Test
  void aZipGivesItsEntriesAndLeavesDebris() throws IOException {
    byte[] inner = zip("deep/c.ttl", TURTLE);
    byte[] outer =
        zip("b.ttl", TURTLE, "a/x.zip", inner, "z.ttl.gz", gzip(TURTLE), "__MACOSX/._b", TURTLE);
    Path staged;
    try (Parcels parcels = Parcels.open(write("all.zip", outer), Budget.STANDARD)) {
      assertThat(parcels.list())
          .extracting(Parcel::entry)
          .containsExactly("a/x.zip/deep/c.ttl", "b.ttl", "z.ttl.gz");
      assertThat(parcels.list()).allSatisfy(one -> assertThat(read(one)).isEqualTo(TURTLE));
      assertThat(parcels.list().getFirst().place(3, null))
          .hasToString("all.zip › a/x.zip/deep/c.ttl:3");
      assertThat(parcels.leftOut()).hasSize(1);
      staged = parcels.list().getFirst().path();
      assertThat(staged).exists();
    }
    assertThat(staged.getParent()).doesNotExist();
  }

  @Test
  void aFolderGivesItsFiles() throws IOException {
    write("one.csv", TURTLE);
    Files.createDirectory(folder.resolve("sub"));
    write("sub/two.zip", zip("t.csv", TURTLE));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc/hostname"));
    try (Parcels parcels = Parcels.open(folder, Budget.STANDARD)) {
      assertThat(parcels.list())
          .extracting(Parcel::entry)
          .containsExactly("one.csv", "sub/two.zip/t.csv");
      assertThat(parcels.leftOut()).hasSize(1);
    }
  }

  @Test
  void aSpreadsheetStaysWhole() throws IOException {
    Path book = write("book.xlsx", zip("[Content_Types].xml", TURTLE, "xl/workbook.xml", TURTLE));
    Path ods =
        write(
            "book.ods",
            zip(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8),
                "content.xml",
                TURTLE));
    for (Path file : List.of(book, ods)) {
      try (Parcels parcels = Parcels.open(file, Budget.STANDARD)) {
        assertThat(parcels.list()).extracting(Parcel::path).containsExactly(file);
      }
    }
  }

  @Test
  void accentsOfOldWindowsAreRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, Charset.forName("IBM850"))) {
      out.putNextEntry(new ZipEntry("été.ttl"));
      out.write(TURTLE);
    }
    try (Parcels parcels = Parcels.open(write("w.zip", bytes.toByteArray()), Budget.STANDARD)) {
      assertThat(parcels.list()).extracting(Parcel::name).containsExactly("été.ttl");
    }
  }

  @Test
  void bombsAreRefused() throws IOException {
    byte[] zeros = new byte[50 << 20];
    assertThat(refusal("bomb.gz", gzip(zeros))).isEqualTo("intake.ratio");
    assertThat(refusal("bomb.zip", zip("a", zeros))).isEqualTo("intake.ratio");
    assertThat(refusal("nested.zip", zip("a.zip", zip("b.gz", gzip(zeros)))))
        .isEqualTo("intake.ratio");
    assertThat(refusal("bomb.xlsx", zip("[Content_Types].xml", TURTLE, "xl/s.xml", zeros)))
        .isEqualTo("intake.ratio");
  }

  @Test
  void budgetsAreHeld() throws IOException {
    Budget small = new Budget(4 << 20, 1 << 20, 3, 2, 200);
    byte[] noise = new byte[3 << 20];
    new java.util.Random(7).nextBytes(noise);
    byte[] half = Arrays.copyOf(noise, 1 << 20);
    assertThat(refusal("big.bin", noise, small)).isEqualTo("intake.size");
    assertThat(refusal("big.zip", zip("a", noise), small)).isEqualTo("intake.size");
    assertThat(refusal("many.zip", zip("a", TURTLE, "b", TURTLE, "c", TURTLE, "d", TURTLE), small))
        .isEqualTo("intake.entries");
    assertThat(refusal("deep.zip", zip("a.zip", zip("b.zip", zip("c", TURTLE))), small))
        .isEqualTo("intake.nesting");
    Budget tiny = new Budget(2 << 20, 4 << 20, 9, 2, 200);
    assertThat(refusal("sum.zip", zip("a", half, "b", half, "c", half), tiny))
        .isEqualTo("intake.total");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../x.ttl", "/etc/x.ttl", "a/../../x.ttl", "C:\\x.ttl", "..\\x.ttl"})
  void anEntryThatClimbsOutIsRefused(String name) throws IOException {
    assertThat(refusal("climb.zip", zip("ok.ttl", TURTLE, name, TURTLE)))
        .isEqualTo("intake.climbs");
    assertThat(folder.resolveSibling("x.ttl")).doesNotExist();
  }

  @Test
  void cutAndDamagedArchivesAreRefused() throws IOException {
    byte[] noise = new byte[100_000];
    new java.util.Random(7).nextBytes(noise);
    byte[] zip = zip("a.ttl", noise, "b.ttl", noise);
    byte[] gzip = gzip(noise);
    assertThat(refusal("cut.zip", Arrays.copyOf(zip, zip.length / 2))).isEqualTo("intake.broken");
    assertThat(refusal("cut.gz", Arrays.copyOf(gzip, gzip.length / 2))).isEqualTo("intake.broken");
    assertThat(refusal("cut.gz", Arrays.copyOf(gzip, 5))).isEqualTo("intake.broken");
    zip[500]++;
    gzip[500]++;
    assertThat(refusal("bad.zip", zip)).isEqualTo("intake.broken");
    assertThat(refusal("bad.gz", gzip)).isEqualTo("intake.broken");
  }

  @Test
  void otherArchivesAndMissingFilesAreNamed() throws IOException {
    assertThat(refusal("x.7z", new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4}))
        .isEqualTo("intake.packing");
    assertThat(refusal("x.rar", "Rar!\u001a\u0007\u0001".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("intake.packing");
    assertThat(open(folder.resolve("absent.ttl"), Budget.STANDARD).key())
        .isEqualTo("intake.missing");
    assertThat(open(Path.of("/dev/null"), Budget.STANDARD).key()).isEqualTo("intake.notFile");
  }

  private String refusal(String name, byte[] bytes) throws IOException {
    return refusal(name, bytes, Budget.STANDARD);
  }

  private String refusal(String name, byte[] bytes, Budget budget) throws IOException {
    return open(write(name, bytes), budget).key();
  }

  private static Problem open(Path file, Budget budget) {
    Problem problem =
        catchThrowableOfType(IntakeException.class, () -> Parcels.open(file, budget).close())
            .problem();
    for (Lang lang : Lang.values()) {
      assertThat(Words.of(Problem.class, lang).say(problem.key(), problem.arguments().toArray()))
          .isNotBlank();
    }
    return problem;
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] read(Parcel parcel) throws IOException {
    try (InputStream in = parcel.open()) {
      return in.readAllBytes();
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        out.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        out.write((byte[]) namesAndContents[i + 1]);
      }
    }
    return packed.toByteArray();
  }
}
