package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.app.TwoReleases.FIRST;
import static org.vigie.app.TwoReleases.SECOND;
import static org.vigie.app.TwoReleases.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.release.Release;
import org.vigie.release.ReleaseName;
import org.vigie.release.ReleaseShelf;
import org.vigie.release.SigningKey;
import org.vigie.release.making.ReleaseMaker;
import org.vigie.store.Store;
import org.vigie.words.Lang;

/** Releases as a person makes them: made, made again, changed, checked and put back. */
class ReleaseCommandTest {
  private final Path store = TwoReleases.store();
  private final ReleaseShelf shelf = TwoReleases.shelf();

  @TempDir Path scratch;

  private Vigie run(String... arguments) {
    return TwoReleases.run(store, arguments);
  }

  /** Real data, with texts of all kinds; the second time on a machine of other habits. */
  @Test
  void madeAgainElsewhereEachFileIsTheSame() throws IOException {
    SigningKey key = SigningKey.ofStore(store);
    Path left = Files.createDirectories(scratch.resolve("here/.draft-2026.1-9"));
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
    assertThat(left).doesNotExist();
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
        Vigie.run(Lang.FR, "release", "--restore", found.toString(), "--store", again.toString());
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

  /**
   * Whoever alters a file, its sum and the signature with a key of their own is found by the key.
   */
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
}
