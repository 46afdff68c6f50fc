package org.vigie.source.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of tables and Turtle files: the one packed with the program, or one on disk. Close it
 * when done.
 */
public final class DataFolder implements AutoCloseable {
  private final Path root;
  private final @Nullable FileSystem archive;

  private DataFolder(Path root, @Nullable FileSystem archive) {
    this.root = root;
    this.archive = archive;
  }

  /** A folder on disk. */
  public static DataFolder of(Path root) {
    return new DataFolder(root, null);
  }

  /**
   * A folder packed with the program, such as {@code data}.
   *
   * @throws IllegalStateException when the program was packed without it
   */
  public static DataFolder bundled(String name) {
    URL url = DataFolder.class.getResource("/" + name);
    if (url == null) {
      throw new IllegalStateException("The program was packed without its folder " + name);
    }
    try {
      URI uri = url.toURI();
      if (uri.getScheme().equals("jar")) {
        FileSystem archive = FileSystems.newFileSystem(uri, Map.of());
        return new DataFolder(archive.getPath("/" + name), archive);
      }
      return new DataFolder(Path.of(uri), null);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("A class loader gave no URI: " + url, impossible);
    }
  }

  /** The path of a file below the folder. */
  public Path path(String name) {
    return root.resolve(name);
  }

  /** The file's text in UTF-8; empty when there is no such file. */
  Optional<String> findText(String name) {
    Path file = path(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  /** The first line of a file that is not in UTF-8; empty when all are, or without such a file. */
  Optional<Long> findLineNotInUtf8(String name) {
    Path file = path(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      CharBuffer text = CharBuffer.allocate(bytes.length + 1);
      if (!StandardCharsets.UTF_8.newDecoder().decode(rest, text, true).isError()) {
        return Optional.empty();
      }
      return Optional.of(1 + text.flip().chars().filter(c -> c == '\n').count());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  /** The names, below the folder, of all files that end so, sorted. */
  public List<String> list(String under, String ending) {
    Path start = path(under);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(under, unreadable);
    }
  }

  @Override
  public void close() {
    if (archive != null) {
      try {
        archive.close();
      } catch (IOException late) {
        throw new UncheckedIOException(late);
      }
    }
  }
}
