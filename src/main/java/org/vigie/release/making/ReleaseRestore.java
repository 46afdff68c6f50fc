package org.vigie.release.making;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.format.CanonicalDocument;
import org.vigie.release.PublishedKey;
import org.vigie.release.Release;
import org.vigie.release.ReleaseException;
import org.vigie.release.ReleaseFile;
import org.vigie.release.ReleaseManifest;
import org.vigie.release.ReleaseShelf;
import org.vigie.release.ReleasedView;
import org.vigie.release.dump.CanonicalFile;
import org.vigie.release.making.Verdict.Remark;
import org.vigie.store.NewStore;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.words.Lang;

/**
 * Makes a store of a release, with the release on its shelf. It knows all that was known then, and
 * nothing of how it came about: earlier revisions cannot be asked of it.
 */
public final class ReleaseRestore {
  private ReleaseRestore() {}

  /**
   * Makes the store in a folder that is absent or empty. It is made beside it, under another name,
   * and takes its place once it was read back and has the hash of the release.
   *
   * @param path where the release was found
   * @param trusted the key that must have signed it
   * @throws ReleaseException when it is not what was released, when the folder holds something, or
   *     when it cannot be written; the folder is then as it was
   */
  public static Release run(Path path, Optional<PublishedKey> trusted, Path folder, Lang lang) {
    Verdict verdict = ReleaseCheck.run(path, trusted);
    if (!verdict.isGenuine()) {
      String why =
          verdict.remarks().stream()
              .filter(remark -> !remark.good())
              .findFirst()
              .map((Remark remark) -> remark.say(lang))
              .orElse("");
      throw new ReleaseException("restore.altered", null, path.toString(), why);
    }
    Release release = verdict.release().orElseThrow();
    try (Found found = Found.open(path)) {
      NewStore.make(folder, store -> build(found, release, store));
      return release;
    } catch (DirectoryNotEmptyException taken) {
      throw new ReleaseException("restore.notEmpty", null, taken.getFile());
    } catch (IOException | UncheckedIOException fault) {
      throw new ReleaseException(
          "restore.unwritable",
          fault,
          folder.toAbsolutePath().normalize().toString(),
          Workshop.reason(fault));
    }
  }

  private static void build(Found found, Release release, Path made) throws IOException {
    ReleasedView view = release.views().getFirst();
    ReleaseFile dump = release.findFile(view.dump()).orElseThrow();
    try (Store store = Store.open(made)) {
      try (InputStream in = Dump.open(found.root().resolve(dump.name()), dump)) {
        NewStore.fill(store, quads -> CanonicalDocument.read(in, quads));
      }
      CanonicalFile read = store.read(snapshot -> canonical(snapshot, made));
      if (!read.hash().equals(view.rdfc10())) {
        throw new ReleaseException(
            "restore.different", null, release.name().toString(), view.rdfc10(), read.hash());
      }
    }
    ReleaseShelf shelf = ReleaseShelf.of(made);
    copy(found.root(), release, shelf);
    Optional<Release> before =
        release.previous().flatMap(name -> beside(found.root(), name.toString()));
    if (before.isPresent()) {
      copy(found.root().resolveSibling(before.get().name().toString()), before.get(), shelf);
    }
  }

  /** What the store holds, written beside it. */
  private static CanonicalFile canonical(Snapshot snapshot, Path made) {
    Path beside = made.resolveSibling("read");
    try {
      Files.createDirectory(beside);
      return CanonicalFile.write(snapshot::forEachQuad, beside.resolve("read.nq"), beside);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * The release before, when it lies beside this one: the notes of the next are written from it.
   */
  private static Optional<Release> beside(Path root, String name) {
    Path manifest = root.resolveSibling(name).resolve(Release.MANIFEST);
    try {
      return Files.isRegularFile(manifest)
          ? ReleaseManifest.find(Files.readAllBytes(manifest))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static void copy(Path from, Release release, ReleaseShelf shelf) throws IOException {
    Path to = shelf.folder(release.name());
    Files.createDirectories(to);
    List<String> names = new ArrayList<>(List.of(Release.MANIFEST, Release.SIGNATURE));
    release.files().forEach(file -> names.add(file.name()));
    for (String name : names) {
      Files.copy(from.resolve(name), to.resolve(name));
    }
  }
}
