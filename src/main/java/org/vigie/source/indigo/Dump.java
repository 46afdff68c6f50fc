package org.vigie.source.indigo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.vigie.claim.Place;
import org.vigie.source.Problems;
import org.vigie.source.indigo.writing.Text;
import org.vigie.source.sheet.Sheet;

/**
 * What arrives: the tables and records of one export, opened.
 *
 * @param file the name of the folder, archive or file, for messages
 * @param tables the tables by the name of their entry
 * @param records the JSON texts by the name of their entry
 */
public record Dump(String file, Map<String, Sheet> tables, Map<String, String> records) {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().get();

  /** Copies the maps, in the order of the names. */
  public Dump {
    tables = new java.util.TreeMap<>(tables);
    records = new java.util.TreeMap<>(records);
  }

  /**
   * The tables (comma-separated) and records (JSON) among entries; an entry of another name is
   * taken for a table unless its first character opens a JSON text.
   *
   * @param entries the entries by name, as texts
   * @throws org.vigie.source.TableException when a table is malformed, naming the lines
   */
  public static Dump of(String file, Map<String, Supplier<Reader>> entries) {
    Map<String, Sheet> tables = new LinkedHashMap<>();
    Map<String, String> records = new LinkedHashMap<>();
    Problems problems = new Problems();
    entries.forEach(
        (name, opener) -> {
          String text = text(opener);
          if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
          }
          if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
            records.put(name, text);
          } else if (!text.isBlank()) {
            tables.put(name, sheet(file, name, text, problems));
          }
        });
    problems.throwIfAny();
    return new Dump(file, tables, records);
  }

  /** The CSV and JSON files directly in a folder, or in a ZIP archive, or one such file. */
  public static Dump open(Path path) {
    String name = String.valueOf(path.getFileName());
    if (Files.isDirectory(path)) {
      return of(name, entries(path));
    }
    if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return of(name, Map.of(name, () -> reader(path)));
    }
    try (FileSystem zip = FileSystems.newFileSystem(path)) {
      return of(name, entries(zip.getPath("/")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, Supplier<Reader>> entries(Path root) {
    Map<String, Supplier<Reader>> entries = new LinkedHashMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      paths
          .filter(Files::isRegularFile)
          .filter(path -> path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|json)"))
          .sorted()
          .forEach(path -> entries.put(root.relativize(path).toString(), () -> reader(path)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return entries;
  }

  private static Reader reader(Path path) {
    try {
      return new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Supplier<Reader> opener) {
    try (Reader reader = opener.get()) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Sheet sheet(String file, String name, String text, Problems problems) {
    List<Sheet.Row> rows = new ArrayList<>();
    long line = 1;
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (CSVRecord cells : parser) {
        List<Sheet.Entry> entries = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
          if (!Text.clean(cells.get(i)).isEmpty()) {
            entries.add(Sheet.Entry.of(i, cells.get(i)));
          }
        }
        if (!entries.isEmpty()) {
          rows.add(new Sheet.Row(line, entries));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException malformed) {
      problems.add(new Place(file, name, line, null), "csv.malformed");
    }
    return new Sheet(name, rows);
  }
}
