package org.vigie.release;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.vigie.state.Releases;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;

/**
 * The releases of a store: the folder {@code releases} in its folder, one sub-folder for each. It
 * is read anew each time, so that a release is there as soon as it was made. Safe for many threads.
 */
public final class ReleaseShelf implements Releases {
  private static final Logger LOG = Logger.getLogger(ReleaseShelf.class.getName());
  private static final String FOLDER = "releases";

  private final Path folder;

  private ReleaseShelf(Path folder) {
    this.folder = folder;
  }

  /** The releases of the store in a folder. */
  public static ReleaseShelf of(Path store) {
    return in(store.resolve(FOLDER));
  }

  /** The releases in a folder, one sub-folder for each. */
  public static ReleaseShelf in(Path folder) {
    return new ReleaseShelf(folder.toAbsolutePath().normalize());
  }

  /** Where they lie; the folder need not exist. */
  public Path folder() {
    return folder;
  }

  /** Where a release lies, or would. */
  public Path folder(ReleaseName name) {
    return folder.resolve(name.toString());
  }

  /** All releases, the newest first; one whose manifest cannot be read is left out. */
  public List<Release> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .flatMap(each -> ReleaseName.find(each.getFileName().toString()).stream())
          .sorted(comparing((ReleaseName name) -> name).reversed())
          .flatMap(name -> find(name).stream())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** One release. */
  public Optional<Release> find(ReleaseName name) {
    Path manifest = folder(name).resolve(Release.MANIFEST);
    try {
      return Files.isRegularFile(manifest)
          ? ReleaseManifest.find(Files.readAllBytes(manifest))
              .filter(release -> release.name().equals(name))
          : Optional.empty();
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "A release cannot be read", unreadable);
      return Optional.empty();
    }
  }

  /** A file of a release: one that its manifest names, the manifest or its signature. */
  public Optional<Path> findFile(Release release, String name) {
    boolean known =
        name.equals(Release.MANIFEST)
            || name.equals(Release.SIGNATURE)
            || release.findFile(name).isPresent();
    return known
        ? Optional.of(folder(release.name()).resolve(name)).filter(Files::isRegularFile)
        : Optional.empty();
  }

  @Override
  public Optional<RevisionNumber> find(Snapshot newest, String name) {
    return ReleaseName.find(name).flatMap(this::find).map(Release::revision);
  }

  @Override
  public List<String> list(Snapshot newest) {
    return list().stream().map(release -> release.name().toString()).toList();
  }
}
