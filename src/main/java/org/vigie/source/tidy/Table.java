package org.vigie.source.tidy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.vigie.claim.Place;
import org.vigie.source.Problems;

/** A table of {@code data/}: comma-separated, UTF-8, one heading row (RFC 4180). */
final class Table {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .get();

  private Table() {}

  /**
   * The rows of a table; none when the folder has no such file.
   *
   * @param columns the headings it must and may have
   */
  static List<Row> read(DataFolder folder, String file, Columns columns, Problems problems) {
    Optional<Long> foreign = folder.findLineNotInUtf8(file);
    if (foreign.isPresent()) {
      problems.add(new Place(file, foreign.get(), null), "csv.encoding");
      return List.of();
    }
    Optional<String> found = folder.findText(file);
    if (found.isEmpty()) {
      return List.of();
    }
    String text = found.get().startsWith("\uFEFF") ? found.get().substring(1) : found.get();
    if (text.isBlank()) {
      columns.check(file, List.of(), problems);
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      if (!columns.check(file, parser.getHeaderNames(), problems)) {
        return List.of();
      }
      for (CSVRecord cells : parser) {
        long line = parser.getCurrentLineNumber();
        if (!cells.isConsistent()) {
          problems.add(
              new Place(file, line, null),
              "row.width",
              Integer.toString(cells.size()),
              Integer.toString(parser.getHeaderNames().size()));
        } else {
          rows.add(new Row(new Place(file, line, null), cells.toMap(), problems));
        }
      }
    } catch (CSVException | UncheckedIOException malformed) {
      problems.add(new Place(file, lineOf(malformed), null), "csv.malformed");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (IllegalArgumentException doubled) {
      problems.add(new Place(file, 1, null), "csv.headings", String.valueOf(doubled.getMessage()));
    }
    return rows;
  }

  private static long lineOf(Exception malformed) {
    java.util.regex.Matcher line =
        java.util.regex.Pattern.compile("line(?:Number=|:? )(\\d+)").matcher(malformed.toString());
    return line.find() ? Long.parseLong(line.group(1)) : 0;
  }

  /**
   * The headings of a table.
   *
   * @param required those it must have
   * @param optional those it may have besides
   */
  record Columns(List<String> required, Set<String> optional) {
    static Columns of(String required) {
      return new Columns(List.of(required.split(",")), Set.of());
    }

    Columns or(String more) {
      return new Columns(required, Set.of(more.split(",")));
    }

    boolean check(String file, List<String> headings, Problems problems) {
      List<String> missing = new ArrayList<>(required);
      missing.removeAll(headings);
      List<String> unknown = new ArrayList<>(headings);
      unknown.removeAll(required);
      unknown.removeAll(optional);
      Place place = new Place(file, 1, null);
      if (!missing.isEmpty()) {
        problems.add(place, "csv.missing", String.join(", ", missing));
      }
      if (!unknown.isEmpty()) {
        problems.add(place, "csv.unknown", String.join(", ", unknown), String.join(", ", required));
      }
      return missing.isEmpty() && unknown.isEmpty();
    }
  }
}
