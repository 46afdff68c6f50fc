package org.vigie.source.indigo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.vigie.source.indigo.writing.Resource;
import org.vigie.source.indigo.writing.Text;

/** What becomes of each table and of each heading: {@code tables.csv} and {@code columns.csv}. */
final class Mapping {
  /** What a column is for: the column {@code use} of {@code columns.csv}, in capitals. */
  enum Part {
    ID,
    PARENT,
    KEY,
    NAME,
    TITLE,
    CLAIM,
    MIN,
    MAX,
    LIST,
    FLAG,
    REMARK,
    NOTE,
    ACTORS,
    REFERS,
    PROGRAMME,
    DOCUMENTS,
    PLACE,
    COUNTRIES,
    CURRENCY,
    UNIT,
    UNIT_WORDS,
    SWITCH,
    LANGUAGE,
    SOURCES,
    TYPE,
    PUBLISHER,
    ADDRESS,
    ARCHIVE,
    PUBLISHED,
    ACCESSED,
    WORDS,
    LEFT
  }

  /**
   * A table.
   *
   * @param name its name in the export of December 2025
   * @param files other names that its file goes by
   * @param thing the type of the thing that a row describes; empty when a row only adds to its
   *     parent
   * @param className the class of that thing
   * @param kind the code of its kind, for a component
   * @param slug how the identifier of a row begins, after its parent's
   * @param parent the type of the parent; empty for the main tables
   * @param key the headings that tell one row of a parent from another, when it has no identifier
   */
  record Table(
      String name,
      List<String> files,
      String thing,
      String className,
      String kind,
      String slug,
      String parent,
      List<String> key) {}

  /**
   * A heading of a table.
   *
   * @param field the path of the same leaf in a JSON record
   * @param property the local name of the property that is claimed
   * @param value a code, a currency or a prefix, as the use needs
   * @param section the part of the table whose sources are its own; empty when it has none
   * @param with the headings that help to read it: its currency, its unit
   */
  record Column(
      String table,
      String heading,
      String field,
      Part part,
      String property,
      String value,
      String section,
      List<String> with) {
    /** The heading without the mark of a value. */
    String title() {
      return heading.replaceFirst(" - \\(Value\\)$", "");
    }
  }

  private static final Mapping ONE = load();

  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, List<Column>> columns = new LinkedHashMap<>();

  /** The columns of each table by what the spellings of their heading have in common. */
  private final Map<String, Map<String, List<Column>>> folded = new HashMap<>();

  private Mapping() {}

  static Mapping get() {
    return ONE;
  }

  /** All tables, main ones first. */
  List<Table> tables() {
    return List.copyOf(tables.values());
  }

  Table table(String name) {
    return Optional.ofNullable(tables.get(name)).orElseThrow();
  }

  List<Column> columns(String table) {
    return columns.getOrDefault(table, List.of());
  }

  /** The columns of a table by heading, folded ({@link Text#fold}). */
  Map<String, List<Column>> folded(String table) {
    return folded.getOrDefault(table, Map.of());
  }

  /**
   * The column of a heading. A heading that stands several times, such as {@code (Notes)}, belongs
   * to the section of the column before it.
   *
   * @param section the section of the column before it
   */
  Optional<Column> find(String table, String heading, String section) {
    List<Column> found = folded(table).getOrDefault(Text.fold(heading), List.of());
    return found.size() < 2
        ? found.stream().findFirst()
        : found.stream().filter(c -> c.section().equals(section)).findFirst();
  }

  private static Mapping load() {
    Mapping mapping = new Mapping();
    for (CSVRecord row : Resource.rows(Mapping.class, "tables.csv")) {
      Table table =
          new Table(
              row.get("table"),
              List.of(row.get("files").split("\\|")),
              row.get("thing"),
              row.get("class"),
              row.get("kind"),
              row.get("slug"),
              row.get("parent"),
              list(row.get("key")));
      mapping.tables.put(table.name(), table);
    }
    for (CSVRecord row : Resource.rows(Mapping.class, "columns.csv")) {
      Column column =
          new Column(
              row.get("table"),
              row.get("heading"),
              row.get("field"),
              Part.valueOf(row.get("use").toUpperCase(Locale.ROOT).replace(' ', '_')),
              row.get("property"),
              row.get("value"),
              row.get("section"),
              list(row.get("with")));
      mapping.columns.computeIfAbsent(column.table(), unseen -> new ArrayList<>()).add(column);
      mapping
          .folded
          .computeIfAbsent(column.table(), unseen -> new LinkedHashMap<>())
          .computeIfAbsent(Text.fold(column.heading()), unseen -> new ArrayList<>())
          .add(column);
    }
    return mapping;
  }

  private static List<String> list(String text) {
    return Stream.of(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
