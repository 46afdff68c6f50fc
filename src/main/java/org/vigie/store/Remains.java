package org.vigie.store;

import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.vigie.disk.Disk;

/**
 * What of an erased content the files beside the database hold: entries in quarantine go, short
 * links become a mark; the index of texts and what was counted go and are made anew.
 */
final class Remains {
  /** What a short link ends with when it was erased. */
  private static final String ERASED = ".erased";

  private static final int PIECE = 1 << 20;

  private final Path folder;
  private final List<String> needles;

  Remains(Path folder, Redaction redaction) {
    this.folder = folder;
    this.needles = redaction.needles().stream().map(Remains::plain).toList();
  }

  /** Removes it; doing it again changes nothing. */
  void sweep() {
    try {
      for (Path file : files(folder.resolve("search"))) {
        Files.delete(file);
      }
      for (String counted : List.of("counted.json", "counted.json.new")) {
        Files.deleteIfExists(folder.resolve(counted));
      }
      for (Path file : files(folder.resolve("quarantine"))) {
        if (Files.isRegularFile(file)) {
          keepOtherLines(file);
        }
      }
      for (Path file : files(folder.resolve("permalinks"))) {
        if (Files.isRegularFile(file) && holds(Files.readString(file))) {
          String name = file.getFileName().toString().replaceFirst("\\..*", "");
          Disk.write(file.resolveSibling(name + ERASED), new byte[0]);
          Files.delete(file);
          Disk.force(folder.resolve("permalinks"));
        }
      }
    } catch (IOException denied) {
      throw new UncheckedIOException(denied);
    }
  }

  /** The files of the folder that hold it in plain text all the same, relative to the folder. */
  List<String> list() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> regular = all.filter(Files::isRegularFile).toList();
      return regular.stream()
          .filter(this::holdsBytes)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void keepOtherLines(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<String> kept = lines.stream().filter(line -> !holds(line)).toList();
    if (kept.isEmpty()) {
      Files.delete(file);
      Disk.force(folder.resolve("quarantine"));
    } else if (kept.size() < lines.size()) {
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      Disk.write(draft, (String.join("\n", kept) + "\n").getBytes(StandardCharsets.UTF_8));
      Disk.rename(draft, file);
    }
  }

  /** Read in pieces that overlap, so that a large file takes no more memory than a small one. */
  private boolean holdsBytes(Path file) {
    int longest = needles.stream().mapToInt(String::length).max().orElse(0) * 4;
    byte[] piece = new byte[PIECE + longest];
    try (InputStream in = open(file)) {
      int kept = 0;
      for (int read = in.readNBytes(piece, 0, PIECE); read > 0; ) {
        int size = kept + read;
        if (holds(new String(piece, 0, size, StandardCharsets.UTF_8))) {
          return true;
        }
        kept = Math.min(longest, size);
        System.arraycopy(piece, size - kept, piece, 0, kept);
        read = in.readNBytes(piece, kept, PIECE);
      }
      return false;
    } catch (ZipException damaged) {
      return false;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private boolean holds(String text) {
    String there = plain(text);
    return needles.stream().anyMatch(there::contains);
  }

  /** The text whatever its capitals, and however often a format escaped it. */
  private static String plain(String text) {
    return text.replace("\n", "n").replace("\\", "").toLowerCase(Locale.ROOT);
  }

  /** The files and folders under one, the deepest first. */
  private static List<Path> files(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.sorted(reverseOrder()).toList();
    }
  }
}
