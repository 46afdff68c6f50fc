package org.vigie.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigie.format.Json;
import org.vigie.format.RdfSyntaxException;
import org.vigie.format.Sha256;

/**
 * What a copy holds: each file with its size and SHA-256, the state of the site and the program. It
 * says the same whenever the copy is made again of the same state.
 */
final class CopyManifest {
  static final String FILE = "manifest.json";
  static final String SUMS = "SHA256SUMS";
  private static final String KIND = "vigie-site-copy";

  private CopyManifest() {}

  /** A file of the copy. */
  record Entry(long size, String sha256) {}

  /** Writes the manifest of a folder, and the sums in the form that {@code sha256sum -c} reads. */
  static SortedMap<String, Entry> write(Path folder, Origin origin, CopyState state)
      throws IOException {
    SortedMap<String, Entry> entries = new TreeMap<>();
    for (String file : list(folder)) {
      Path path = folder.resolve(file);
      entries.put(file, new Entry(Files.size(path), Sha256.hex(path)));
    }
    List<Map<String, Object>> files = new ArrayList<>();
    StringBuilder sums = new StringBuilder();
    entries.forEach(
        (file, entry) -> {
          Map<String, Object> each = new LinkedHashMap<>();
          each.put("path", file);
          each.put("size", entry.size());
          each.put("sha256", entry.sha256());
          files.add(each);
          sums.append(entry.sha256()).append("  ").append(file).append('\n');
        });
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("kind", KIND);
    manifest.put("site", origin.publicUrl());
    manifest.put("revision", state.revision());
    manifest.put("date", state.at().toString());
    manifest.put("program", state.program());
    manifest.put("files", files);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.write(manifest, out);
    Files.write(folder.resolve(FILE), out.toByteArray());
    Files.write(folder.resolve(SUMS), sums.toString().getBytes(UTF_8));
    return entries;
  }

  /** The files that the manifest of a folder names; empty when the folder is no copy. */
  static Optional<SortedMap<String, Entry>> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Map<?, ?> manifest = Json.read(Files.readString(file), Map.class);
      if (!KIND.equals(manifest.get("kind")) || !(manifest.get("files") instanceof List<?> list)) {
        return Optional.empty();
      }
      SortedMap<String, Entry> entries = new TreeMap<>();
      for (Object each : list) {
        if (each instanceof Map<?, ?> said
            && said.get("path") instanceof String path
            && said.get("size") instanceof Number size
            && said.get("sha256") instanceof String sum) {
          entries.put(path, new Entry(size.longValue(), sum));
        }
      }
      return Optional.of(entries);
    } catch (IOException | RdfSyntaxException unreadable) {
      return Optional.empty();
    }
  }

  /** All files below a folder, with slashes, sorted. */
  static List<String> list(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Files that are in a copy and not in its manifest. */
  static List<String> strangers(Path folder, SortedMap<String, Entry> entries) {
    return list(folder).stream()
        .filter(file -> !entries.containsKey(file) && !file.equals(FILE) && !file.equals(SUMS))
        .toList();
  }

  /** Files of the manifest that are missing or hold something else. */
  static List<String> altered(Path folder, SortedMap<String, Entry> entries) {
    return entries.entrySet().stream()
        .filter(entry -> !isWhole(folder.resolve(entry.getKey()), entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isWhole(Path file, Entry entry) {
    return Files.isRegularFile(file) && Sha256.hex(file).equals(entry.sha256());
  }
}
