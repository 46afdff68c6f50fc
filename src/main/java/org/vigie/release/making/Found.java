package org.vigie.release.making;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipError;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.vigie.release.Release;
import org.vigie.release.ReleaseException;

/**
 * A release that somebody has: a folder, a zip of one, its manifest, or one of its files with the
 * manifest beside it.
 */
final class Found implements AutoCloseable {
  private final Path root;
  private final Optional<String> only;
  private final @Nullable FileSystem zip;

  private Found(Path root, Optional<String> only, @Nullable FileSystem zip) {
    this.root = root;
    this.only = only;
    this.zip = zip;
  }

  /**
   * Opens what was found.
   *
   * @throws ReleaseException when no manifest is there
   */
  static Found open(Path given) {
    Path path = given.toAbsolutePath().normalize();
    try {
      if (Files.isDirectory(path)) {
        return new Found(root(path).orElseThrow(() -> foreign(path)), Optional.empty(), null);
      }
      if (!Files.isRegularFile(path)) {
        throw new ReleaseException("check.absent", null, path.toString());
      }
      Path beside = path.resolveSibling(Release.MANIFEST);
      if (Files.isRegularFile(beside)) {
        String name = path.getFileName().toString();
        boolean whole = name.equals(Release.MANIFEST) || name.equals(Release.SIGNATURE);
        return new Found(
            Objects.requireNonNull(beside.getParent()),
            whole ? Optional.empty() : Optional.of(name),
            null);
      }
      return ofZip(path);
    } catch (IOException unreadable) {
      throw new ReleaseException(
          "check.unreadable", unreadable, path.toString(), String.valueOf(unreadable.getMessage()));
    }
  }

  private static Found ofZip(Path path) throws IOException {
    try {
      FileSystem zip = FileSystems.newFileSystem(path, Found.class.getClassLoader());
      Optional<Path> root = root(zip.getPath("/"));
      if (root.isEmpty()) {
        zip.close();
        throw foreign(path);
      }
      return new Found(root.get(), Optional.empty(), zip);
    } catch (ProviderNotFoundException | ZipException | ZipError other) {
      throw foreign(path);
    }
  }

  private static ReleaseException foreign(Path path) {
    return new ReleaseException("check.foreign", null, path.toString());
  }

  /** The folder with the manifest: this one, or its one sub-folder that has one. */
  private static Optional<Path> root(Path folder) throws IOException {
    if (Files.isRegularFile(folder.resolve(Release.MANIFEST))) {
      return Optional.of(folder);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> roots =
          inside.filter(each -> Files.isRegularFile(each.resolve(Release.MANIFEST))).toList();
      return roots.size() == 1 ? Optional.of(roots.getFirst()) : Optional.empty();
    }
  }

  /** The one file that is asked about, when it is not the whole. */
  Optional<String> only() {
    return only;
  }

  /** The folder with the manifest. */
  Path root() {
    return root;
  }

  /** A small file; empty when there is none. */
  Optional<byte[]> findBytes(String name, int most) throws IOException {
    Path file = root.resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(most));
    }
  }

  /** The names of the files that are there. */
  List<String> names() throws IOException {
    try (Stream<Path> inside = Files.list(root)) {
      return inside.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }
}
