package org.vigie.source.tidy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.Place;
import org.vigie.source.Problems;

/** One row of a table; says where it is when a cell is wrong. */
final class Row {
  private final Place place;
  private final Map<String, String> cells;
  private final Problems problems;

  Row(Place place, Map<String, String> cells, Problems problems) {
    this.place = place;
    this.cells = cells;
    this.problems = problems;
  }

  Place place() {
    return place;
  }

  /** Notes what is wrong with one cell. */
  void problem(String column, String key, String... arguments) {
    problems.add(new Place(place.file(), place.part(), place.line(), column), key, arguments);
  }

  /** The cell's text; empty when it is blank or the table has no such column. */
  Optional<String> find(String column) {
    return Optional.ofNullable(cells.get(column)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** The cell's text; notes a problem and gives an empty text when it is blank. */
  String get(String column) {
    return find(column)
        .orElseGet(
            () -> {
              problem(column, "cell.blank");
              return "";
            });
  }

  /** The parts of a cell between semicolons. */
  List<String> list(String column) {
    return find(column).stream()
        .flatMap(text -> Stream.of(text.split(";")))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** A date of one of three precisions. */
  Optional<EdtfDate> findDate(String column) {
    return find(column)
        .flatMap(
            text -> {
              Optional<EdtfDate> date = EdtfDate.find(text);
              if (date.isEmpty()) {
                problem(column, "cell.date", text);
              }
              return date;
            });
  }

  /** A calendar day. */
  Optional<LocalDate> findDay(String column) {
    return find(column)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeParseException wrong) {
                problem(column, "cell.day", text);
                return Optional.empty();
              }
            });
  }

  /** A calendar day; notes a problem and gives the epoch when it is blank or wrong. */
  LocalDate getDay(String column) {
    if (find(column).isEmpty()) {
      problem(column, "cell.blank");
    }
    return findDay(column).orElse(LocalDate.EPOCH);
  }

  /** Whether the cell says true; blank is false. */
  boolean flag(String column) {
    return find(column)
        .map(
            text -> {
              if (!text.equals("true") && !text.equals("false")) {
                problem(column, "cell.boolean", text);
              }
              return text.equals("true");
            })
        .orElse(false);
  }
}
