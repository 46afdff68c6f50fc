package org.vigie.source.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks through a zipped spreadsheet before anybody parses it: size, ratio, names, DOCTYPE. */
final class Zip {
  static final int MOST_ENTRIES = 10_000;
  private static final int PROLOG = 8_192;
  private static final long FREE = 1L << 20;

  private Zip() {}

  /**
   * The names of the entries of an archive that keeps to the budget.
   *
   * @throws org.vigie.source.TableException when it does not, or is cut or broken
   */
  static Set<String> check(Path file, Grid grid, Budget budget) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      if (archive.size() > MOST_ENTRIES) {
        throw grid.refuse("sheet.entries", Integer.toString(MOST_ENTRIES));
      }
      Set<String> names = new HashSet<>();
      long expanded = 0;
      for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = entry.getName();
        if (climbs(name)) {
          throw grid.refuse("sheet.climbs", name);
        }
        names.add(name);
        expanded += expand(archive, entry, grid, budget);
        if (expanded > budget.expandedBytes()) {
          throw grid.refuse("sheet.expanded", Long.toString(budget.expandedBytes() >> 20));
        }
      }
      return names;
    } catch (ZipException cut) {
      throw grid.refuse("sheet.cut");
    }
  }

  private static boolean climbs(String name) {
    String path = name.replace('\\', '/');
    return path.startsWith("/")
        || path.matches("[A-Za-z]:.*")
        || java.util.List.of(path.split("/")).contains("..");
  }

  private static long expand(ZipFile archive, ZipEntry entry, Grid grid, Budget budget)
      throws IOException {
    long packed = Math.max(1, entry.getCompressedSize());
    long total = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = archive.getInputStream(entry)) {
      boolean first = true;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (first && isXml(entry.getName()) && hasDoctype(buffer, read)) {
          throw grid.refuse("sheet.doctype", entry.getName());
        }
        first = false;
        total += read;
        if (total > FREE && total / packed > budget.ratio()) {
          throw grid.refuse("sheet.bomb", entry.getName(), Integer.toString(budget.ratio()));
        }
        if (total > budget.expandedBytes()) {
          return total;
        }
      }
    } catch (java.io.EOFException cut) {
      throw grid.refuse("sheet.cut");
    }
    return total;
  }

  private static boolean isXml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".rdf");
  }

  /** In any encoding of Unicode: the bytes that are not letters are passed over. */
  private static boolean hasDoctype(byte[] bytes, int length) {
    StringBuilder prolog = new StringBuilder();
    for (int i = 0; i < Math.min(length, PROLOG); i++) {
      if (bytes[i] > 0) {
        prolog.append((char) bytes[i]);
      }
    }
    return prolog.indexOf("<!DOCTYPE") >= 0;
  }
}
