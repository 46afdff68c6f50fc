package org.vigie.release.making;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.vigie.disk.Disk;
import org.vigie.format.RdfSyntaxException;
import org.vigie.format.SummedStream;
import org.vigie.release.PublishedKey;
import org.vigie.release.Release;
import org.vigie.release.ReleaseException;
import org.vigie.release.ReleaseFile;
import org.vigie.release.ReleaseManifest;
import org.vigie.release.ReleasedView;
import org.vigie.release.dump.CanonicalFile;
import org.vigie.release.making.Verdict.Remark;

/**
 * Checks a release that was found anywhere, with distrust: the signature, the sums of its files,
 * and the hash of its datasets, which is computed anew. Nothing is believed because it is there.
 */
public final class ReleaseCheck {
  private static final int MOST_MANIFEST = 64 << 20;
  private static final int MOST_SMALL = 1 << 16;
  private static final int BUFFER = 1 << 16;

  private final Found found;
  private final Optional<PublishedKey> trusted;
  private final List<Remark> remarks = new ArrayList<>();

  private ReleaseCheck(Found found, Optional<PublishedKey> trusted) {
    this.found = found;
    this.trusted = trusted;
  }

  /**
   * Checks a folder, a zip of one, or one file of a release with the manifest beside it.
   *
   * @param trusted the key that must have signed it; when none is given, the one that comes with
   *     it, whose short name is told
   * @throws ReleaseException when there is no release, or it cannot be read
   */
  public static Verdict run(Path path, Optional<PublishedKey> trusted) {
    try (Found found = Found.open(path)) {
      return new ReleaseCheck(found, trusted).run();
    } catch (IOException | UncheckedIOException fault) {
      throw new ReleaseException(
          "check.unreadable", fault, path.toString(), Workshop.reason(fault));
    }
  }

  /**
   * The key in a file.
   *
   * @throws ReleaseException when there is none
   */
  public static PublishedKey key(Path file) {
    try {
      return PublishedKey.find(Files.readString(file, StandardCharsets.US_ASCII))
          .orElseThrow(() -> new ReleaseException("key.notPublic", null, file.toString()));
    } catch (IOException absent) {
      throw new ReleaseException("key.absent", absent, file.toString());
    }
  }

  private Verdict run() throws IOException {
    byte[] manifest = found.findBytes(Release.MANIFEST, MOST_MANIFEST).orElse(new byte[0]);
    checkSignature(manifest);
    Optional<Release> release = ReleaseManifest.find(manifest);
    if (release.isEmpty()) {
      bad("manifest.form");
    } else {
      checkFiles(release.get());
    }
    return new Verdict(release, remarks);
  }

  private void checkSignature(byte[] manifest) throws IOException {
    Optional<byte[]> signature = found.findBytes(Release.SIGNATURE, MOST_SMALL);
    Optional<PublishedKey> given =
        found
            .findBytes(Release.KEY, MOST_SMALL)
            .flatMap(pem -> PublishedKey.find(new String(pem, StandardCharsets.US_ASCII)));
    Optional<PublishedKey> key = trusted.or(() -> given);
    if (signature.isEmpty()) {
      bad("signature.absent");
    } else if (key.isEmpty()) {
      bad("signature.noKey");
    } else if (!key.get().signed(manifest, signature.get())) {
      bad(trusted.isPresent() ? "signature.other" : "signature.wrong", key.get().fingerprint());
    } else {
      good(trusted.isPresent() ? "signature.trusted" : "signature.good", key.get().fingerprint());
    }
  }

  private void checkFiles(Release release) throws IOException {
    Optional<String> only = found.only();
    if (only.isPresent() && release.findFile(only.get()).isEmpty()) {
      bad("file.unknown", only.get());
      return;
    }
    List<ReleaseFile> asked =
        release.files().stream()
            .filter(file -> only.isEmpty() || only.get().equals(file.name()))
            .toList();
    int whole = 0;
    List<String> sound = new ArrayList<>();
    for (ReleaseFile file : asked) {
      if (isSound(file)) {
        whole++;
        sound.add(file.name());
      }
    }
    if (whole == asked.size()) {
      good("files.good", Integer.toString(whole));
    }
    for (ReleasedView view : release.views()) {
      Optional<ReleaseFile> dump = release.findFile(view.dump());
      if (dump.isEmpty()) {
        bad("view.noDump", view.name());
      } else if (sound.contains(view.dump())) {
        checkView(view, dump.get());
      }
    }
    if (only.isEmpty()) {
      found.names().stream()
          .filter(name -> !name.equals(Release.MANIFEST) && !name.equals(Release.SIGNATURE))
          .filter(name -> release.findFile(name).isEmpty())
          .forEach(name -> good("file.beside", name));
    }
  }

  private boolean isSound(ReleaseFile file) throws IOException {
    String name = file.name();
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      bad("file.name", name);
      return false;
    }
    Path path = found.root().resolve(name);
    if (!Files.isRegularFile(path)) {
      bad("file.absent", name);
      return false;
    }
    SummedStream sums = new SummedStream(OutputStream.nullOutputStream());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
      in.transferTo(sums);
    }
    if (sums.bytes() == file.bytes() && sums.sha256().equals(file.sha256())) {
      return true;
    }
    bad("file.altered", name);
    return false;
  }

  /** Reads the dataset and names its blank nodes anew; the hash must be the same. */
  private void checkView(ReleasedView view, ReleaseFile dump) throws IOException {
    Path spare = Files.createTempDirectory("vigie-check");
    try (InputStream in = Dump.open(found.root().resolve(dump.name()), dump)) {
      CanonicalFile read = CanonicalFile.of(in, spare.resolve("read.nq"), spare);
      if (read.hash().equals(view.rdfc10()) && read.quads() == view.quads()) {
        good("view.good", view.name(), view.rdfc10());
      } else {
        bad("view.other", view.name(), view.rdfc10(), read.hash());
      }
    } catch (RdfSyntaxException | EOFException | ZipException malformed) {
      bad("view.form", view.name(), String.valueOf(malformed.getMessage()));
    } finally {
      Disk.remove(spare);
    }
  }

  private void good(String key, String... arguments) {
    remarks.add(new Remark(true, key, List.of(arguments)));
  }

  private void bad(String key, String... arguments) {
    remarks.add(new Remark(false, key, List.of(arguments)));
  }
}
