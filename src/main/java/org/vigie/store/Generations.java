package org.vigie.store;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The generations of a database: TDB2 keeps each in a folder {@code Data-NNNN} and reads the newest
 * alone. A compaction writes the next one under another name, which TDB2 throws away at its start,
 * and renames it once it is whole; only then does the older one go.
 */
final class Generations {
  private static final Pattern NAME = Pattern.compile("Data-(\\d{1,9})");

  private final Path folder;

  Generations(Path folder) {
    this.folder = folder;
  }

  /** The name of the newest one; empty in a folder without database. */
  Optional<String> newest() {
    return list().stream().max(comparingInt(Generations::number));
  }

  /** The number of a generation, from its name. */
  static int number(String name) {
    var matched = NAME.matcher(name);
    if (!matched.matches()) {
      throw new IllegalArgumentException("Not a generation: " + name);
    }
    return Integer.parseInt(matched.group(1));
  }

  /** The files of the newest one, relative to the folder; without its journal, which may vanish. */
  Set<String> files() {
    Set<String> names = new TreeSet<>();
    newest()
        .ifPresent(
            name ->
                walk(folder.resolve(name)).stream()
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.contains(JournalPreflight.JOURNAL))
                    .forEach(names::add));
    return names;
  }

  /** The sum of the sizes of the files of all generations, in bytes. */
  long bytes() {
    return list().stream()
        .flatMap(name -> walk(folder.resolve(name)).stream())
        .mapToLong(file -> file.toFile().length())
        .sum();
  }

  /** Removes all but the newest one. */
  void dropOld() {
    Optional<String> newest = newest();
    list().stream()
        .filter(name -> !name.equals(newest.orElse(name)))
        .flatMap(name -> walk(folder.resolve(name)).stream())
        .sorted(reverseOrder())
        .forEach(Generations::delete);
  }

  private List<String> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> each.getFileName().toString())
          .filter(name -> NAME.matcher(name).matches())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> walk(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException held) {
      throw new UncheckedIOException(held);
    }
  }
}
