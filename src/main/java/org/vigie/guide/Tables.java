package org.vigie.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.source.sheet.Budget;
import org.vigie.source.sheet.Sheet;
import org.vigie.source.sheet.Sheets;
import org.vigie.source.tidy.DataFolder;

/** Reads the tables that the guide has or refers to. */
final class Tables {
  static final String RESOURCES = "guide/resources.csv";

  private static final List<String> COLUMNS =
      List.of(
          "key",
          "kind",
          "position",
          "access",
          "title",
          "author",
          "year",
          "language",
          "url",
          "source",
          "why_fr",
          "why_en");
  private static final Set<String> MAY_BE_EMPTY = Set.of("author", "year", "source");
  private static final Set<String> POSITIONS =
      Set.of("public", "promoter", "party", "critic", "network", "press", "academic");
  private static final Set<String> ACCESSES = Set.of("page", "copy", "notice");
  private static final Set<String> KINDS =
      Set.of(
          "report",
          "article",
          "film",
          "guide",
          "page",
          "release",
          "opinion",
          "course",
          "interview",
          "study",
          "minutes",
          "workshop",
          "thesis",
          "summary",
          "book",
          "data",
          "evaluation");

  private final DataFolder data;
  private final List<Fault> faults;

  Tables(DataFolder data, List<Fault> faults) {
    this.data = data;
    this.faults = faults;
  }

  /** The first cells of the rows of a table: the slugs that it declares. */
  Set<String> slugs(String file) {
    return rows(file).stream()
        .skip(1)
        .flatMap(row -> row.find(0).stream())
        .map(Sheet.Entry::text)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Resource> resources() {
    List<Sheet.Row> rows = rows(RESOURCES);
    if (rows.isEmpty() || !texts(rows.getFirst()).equals(COLUMNS)) {
      faults.add(Fault.of(RESOURCES, 1, "table.columns", String.join(",", COLUMNS)));
      return List.of();
    }
    List<Resource> resources = new ArrayList<>();
    for (Sheet.Row row : rows.subList(1, rows.size())) {
      resources.add(resource(row));
    }
    return resources;
  }

  private Resource resource(Sheet.Row row) {
    among(row, "kind", KINDS);
    among(row, "position", POSITIONS);
    among(row, "access", ACCESSES);
    return new Resource(
        cell(row, "key"),
        cell(row, "kind"),
        cell(row, "position"),
        cell(row, "access"),
        cell(row, "title"),
        cell(row, "author"),
        cell(row, "year"),
        cell(row, "language"),
        cell(row, "url"),
        cell(row, "source"),
        new Pair<>(cell(row, "why_fr"), cell(row, "why_en")));
  }

  private void among(Sheet.Row row, String column, Set<String> accepted) {
    String value = cell(row, column);
    if (!accepted.contains(value)) {
      String list = String.join(", ", accepted.stream().sorted().toList());
      faults.add(Fault.of(RESOURCES, row.number(), "table.value", column, value, list));
    }
  }

  private String cell(Sheet.Row row, String column) {
    String text = row.find(COLUMNS.indexOf(column)).map(Sheet.Entry::text).orElse("");
    if (text.isBlank() && !MAY_BE_EMPTY.contains(column)) {
      faults.add(Fault.of(RESOURCES, row.number(), "table.empty", column));
    }
    return text;
  }

  private static List<String> texts(Sheet.Row row) {
    return row.cells().stream().map(Sheet.Entry::text).toList();
  }

  private List<Sheet.Row> rows(String file) {
    try (InputStream in = Files.newInputStream(data.path(file))) {
      return Sheets.read(in, file, Budget.USUAL).sheets().getFirst().rows();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
