package org.vigie.release.making;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.consolidation.Consolidation;
import org.vigie.disk.Disk;
import org.vigie.release.PublishedKey;
import org.vigie.release.Release;
import org.vigie.release.ReleaseException;
import org.vigie.release.ReleaseManifest;
import org.vigie.release.ReleaseName;
import org.vigie.release.ReleaseShelf;
import org.vigie.release.SigningKey;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;

/**
 * Gives the newest revision of a store a number, and writes it as files. They depend on the data,
 * on the number, on the release before and on the key; on nothing else, so that a release made
 * again is the same to the byte.
 */
public final class ReleaseMaker {
  private final Store store;
  private final ReleaseShelf shelf;
  private final Consolidation otherwise;
  private final SigningKey key;

  /**
   * Makes releases of a store.
   *
   * @param shelf the releases made so far
   * @param otherwise the pure function when the store holds no ontology
   * @param key signs the manifest
   */
  public ReleaseMaker(Store store, ReleaseShelf shelf, Consolidation otherwise, SigningKey key) {
    this.store = store;
    this.shelf = shelf;
    this.otherwise = otherwise;
    this.key = key;
  }

  /**
   * Makes a release. It is written beside, under another name, and takes its place as a whole.
   *
   * @param name its number
   * @param target the folder in which it gets a sub-folder of its own
   * @return what was made
   * @throws ReleaseException when the number is taken, or the files cannot be written; nothing is
   *     left then
   */
  public Release make(ReleaseName name, Path target) {
    Path folder = target.toAbsolutePath().normalize();
    Path place = folder.resolve(name.toString());
    @Nullable Path draft = null;
    try {
      if (Files.exists(place)) {
        throw new ReleaseException("taken", null, place.toString(), next(name));
      }
      Files.createDirectories(folder);
      String passing = ".draft-" + name + "-";
      clear(folder, passing);
      draft = Files.createTempDirectory(folder, passing);
      Release release = write(name, draft);
      Files.delete(draft.resolve(Workshop.SPARE));
      open(draft, folder);
      Disk.force(draft);
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      Disk.force(folder);
      return release;
    } catch (IOException | UncheckedIOException fault) {
      throw Files.exists(place)
          ? new ReleaseException("taken", fault, place.toString(), next(name))
          : new ReleaseException("unwritable", fault, folder.toString(), Workshop.reason(fault));
    } finally {
      if (draft != null) {
        Disk.remove(draft);
      }
    }
  }

  /** Removes what a sudden stop has left. */
  private static void clear(Path folder, String passing) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, passing + "*")) {
      left.forEach(Disk::remove);
    }
  }

  /** The number that the next release would get. */
  private String next(ReleaseName name) {
    return shelf.list().stream()
        .map(Release::name)
        .filter(known -> known.year() == name.year())
        .findFirst()
        .filter(known -> known.compareTo(name) > 0)
        .orElse(name)
        .next()
        .toString();
  }

  private Release write(ReleaseName name, Path draft) throws IOException {
    return store.read(
        snapshot -> {
          try {
            return write(name, draft, snapshot);
          } catch (IOException fault) {
            throw new UncheckedIOException(fault);
          }
        });
  }

  private Release write(ReleaseName name, Path draft, Snapshot snapshot) throws IOException {
    Instant at =
        snapshot
            .revisedAt()
            .orElseThrow(() -> new ReleaseException("empty", null, store.path().toString()));
    Optional<Release> previous = previous(name, snapshot.revision());
    Release outline =
        new Release(
            name, snapshot.revision(), at, previous.map(Release::name), List.of(), List.of());
    Workshop workshop = new Workshop(draft, outline, snapshot, otherwise);
    Release release = workshop.write(previous.map(this::dump), new PublishedKey(key.counterpart()));
    byte[] manifest = ReleaseManifest.bytes(release);
    workshop.files().addBeside(Release.MANIFEST, manifest);
    workshop.files().addBeside(Release.SIGNATURE, key.sign(manifest));
    return release;
  }

  /** The file with the canonical document of the working view of a release. */
  private Path dump(Release known) {
    return shelf.folder(known.name()).resolve(known.views().getFirst().dump());
  }

  /** The release before a number; refuses a number that means, or must mean, another revision. */
  private Optional<Release> previous(ReleaseName name, RevisionNumber revision) {
    List<Release> known = shelf.list();
    for (Release other : known) {
      int order = other.name().compareTo(name);
      int revisions = other.revision().compareTo(revision);
      if (order == 0 && revisions != 0) {
        throw new ReleaseException(
            "meansOther", null, name.toString(), other.revision().toString(), revision.toString());
      }
      if ((order > 0 && revisions < 0) || (order < 0 && revisions > 0)) {
        throw new ReleaseException(
            "outOfOrder",
            null,
            name.toString(),
            other.name().toString(),
            other.revision().toString(),
            revision.toString());
      }
    }
    return known.stream().filter(other -> other.name().compareTo(name) < 0).findFirst();
  }

  /** A folder made under a passing name is its owner's alone; a release is as open as its shelf. */
  private static void open(Path draft, Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(folder));
    }
  }
}
