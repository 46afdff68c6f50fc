package org.vigie.quarantine;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vigie.disk.Disk;
import org.vigie.format.Json;
import org.vigie.format.RdfSyntaxException;

/** Records in files of a folder, one line of JSON each. A file changes as a whole or not at all. */
final class Lines<T> {
  private static final String ENDING = ".jsonl";

  private final Path folder;
  private final Class<T> type;

  Lines(Path folder, Class<T> type) {
    this.folder = folder;
    this.type = type;
  }

  /** The names of the files, sorted. */
  List<String> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw fault(folder, unreadable);
    }
  }

  List<T> read(String name) {
    Path file = file(name);
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.filter(line -> !line.isBlank()).map(line -> parse(file, line)).toList();
    } catch (IOException unreadable) {
      throw fault(file, unreadable);
    }
  }

  /** Replaces each record of a file by what the change gives; an empty file goes. */
  void rewrite(String name, Function<T, Optional<T>> change) {
    List<T> before = read(name);
    List<T> after = new ArrayList<>();
    before.forEach(record -> change.apply(record).ifPresent(after::add));
    if (after.equals(before)) {
      return;
    }
    if (after.isEmpty()) {
      try {
        Files.delete(file(name));
      } catch (IOException denied) {
        throw fault(file(name), denied);
      }
    } else {
      write(name, after);
    }
  }

  void write(String name, Collection<T> records) {
    Path draft = folder.resolve(name + ".new");
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
          FileChannel.open(
              draft,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
        for (T record : records) {
          out.write(Json.line(record));
          out.write('\n');
        }
        out.flush();
        channel.force(true);
      }
      Disk.rename(draft, file(name));
    } catch (IOException denied) {
      throw fault(folder, denied);
    }
  }

  private T parse(Path file, String line) {
    try {
      return Json.read(line, type);
    } catch (RdfSyntaxException garbled) {
      throw new QuarantineException("damaged", garbled, file.toString());
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }

  private static QuarantineException fault(Path path, IOException cause) {
    return new QuarantineException(
        "unusable", cause, path.toString(), cause.getClass().getSimpleName());
  }
}
