package org.vigie.safekeeping;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whole folders of files: what stands in a store beside its database. */
final class Folders {
  private static final String DATABASE = "Data-";

  /**
   * The index of texts and that of versions: copies that change while they are read, and build
   * themselves anew.
   */
  private static final List<String> INDEXES = List.of("search/", "versions/");

  private Folders() {}

  /**
   * The files that stand in the sub-folders of a store, those of the database and of its indexes
   * aside, by their name in a backup such as {@code quarantine/3.json}.
   */
  static SortedMap<String, Path> beside(Path store) {
    SortedMap<String, Path> files = new TreeMap<>();
    for (Path file : walk(store)) {
      String name = store.relativize(file).toString().replace(File.separatorChar, '/');
      if (Files.isRegularFile(file)
          && isBeside(name)
          && INDEXES.stream().noneMatch(name::startsWith)) {
        files.put(name, file);
      }
    }
    return files;
  }

  /** Whether a name is that of a file beside the database, inside the store. */
  static boolean isBeside(String name) {
    List<String> parts = List.of(name.split("/", -1));
    return parts.size() > 1
        && !parts.getFirst().startsWith(DATABASE)
        && parts.stream().noneMatch(Folders::isStray)
        && name.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ');
  }

  private static boolean isStray(String part) {
    return part.isEmpty() || part.equals(".") || part.equals("..");
  }

  private static List<Path> walk(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
