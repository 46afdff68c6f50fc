package org.vigie.quarantine;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.words.Lang;

/**
 * Entries as a table of the tidy layout that a person corrects in a spreadsheet: two columns more
 * say which entry a row is ({@code quarantine}) and what is wrong with it ({@code reason}).
 */
public final class Export {
  /** The column of the entry's identifier. */
  public static final String ENTRY = "quarantine";

  /** The column of what is wrong. */
  public static final String REASON = "reason";

  /** What a spreadsheet would run instead of showing it. */
  private static final Pattern FORMULA =
      Pattern.compile("[=@\\t\\r].*|[+-][^0-9].*", Pattern.DOTALL);

  private final List<String> columns;
  private final Lang lang;

  private Export(List<String> columns, Lang lang) {
    this.columns = columns;
    this.lang = lang;
  }

  /**
   * Writes the entries of which a row is known; what is no claim, such as the description of a
   * source, is corrected where it came from.
   *
   * @return how many were written
   */
  public static int write(Collection<Entry> entries, Path file, Lang lang) throws IOException {
    List<Entry> rows = entries.stream().filter(entry -> !entry.row().isEmpty()).toList();
    TreeSet<String> others =
        rows.stream()
            .flatMap(entry -> entry.row().keySet().stream())
            .filter(column -> !TidyRow.COLUMNS.contains(column))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> columns =
        Stream.of(List.of(ENTRY, REASON), TidyRow.COLUMNS, List.copyOf(others))
            .flatMap(List::stream)
            .toList();
    Export export = new Export(columns, lang);
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(line(columns));
      for (Entry entry : rows) {
        out.write(line(export.cells(entry)));
      }
    }
    return rows.size();
  }

  private List<String> cells(Entry entry) {
    Map<String, String> row = entry.row();
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      cells.add(
          switch (column) {
            case ENTRY -> entry.id();
            case REASON -> reason(entry);
            case "original_text" -> harmless(row.getOrDefault(column, entry.text()));
            default -> harmless(row.getOrDefault(column, ""));
          });
    }
    return cells;
  }

  private String reason(Entry entry) {
    return entry.place()
        + " "
        + entry.reasons().stream().map(reason -> reason.in(lang)).collect(Collectors.joining(" "));
  }

  /** An apostrophe before a formula makes it a text; whoever reads the table takes it off again. */
  private static String harmless(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Export::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\r\n].*") || !cell.equals(cell.strip())
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }
}
