package org.vigie.source.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.Mutations;

/** Damaged archives: each is opened, or refused as a whole with a reason. */
class ArchiveMutationTest {
  private static final byte[] TEXT = "a,b\n1,2\n".repeat(50).getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void noZipBreaksTheOpener() throws IOException {
    byte[] inner = zip("a.csv", TEXT);
    Mutations mutations = new Mutations("ZIP", List.of(inner, zip("inner.zip", inner)));
    assertThat(mutations.run(this::isRefused)).isNotNegative();
  }

  @Test
  void noGzipBreaksTheOpener() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(TEXT);
    }
    Mutations mutations = new Mutations("GZIP", List.of(out.toByteArray()));
    assertThat(mutations.run(this::isRefused)).isNotNegative();
  }

  private boolean isRefused(byte[] document) throws IOException {
    Path file = Files.write(folder.resolve("x"), document);
    try (Parcels parcels = Parcels.open(file, Budget.STANDARD)) {
      parcels.list().forEach(parcel -> assertThat(parcel.head(10)).hasSizeLessThanOrEqualTo(10));
      return false;
    } catch (IntakeException expected) {
      return true;
    }
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.putNextEntry(new ZipEntry("folder/b.txt"));
      zip.write(TEXT);
    }
    return out.toByteArray();
  }
}
