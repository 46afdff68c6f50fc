package org.vigie.source.panorama;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.PropertySpec;
import org.vigie.source.Reference;
import org.vigie.source.lexicon.Heading;
import org.vigie.source.lexicon.Headings;
import org.vigie.source.sheet.Sheet;
import org.vigie.vocab.Iris;

/** What the columns of a panorama are, by the row of its headings. */
final class Columns {
  private static final int DEEPEST_HEADINGS = 20;

  /** A column of values of a property, and the columns that stand beside it. */
  static final class Group {
    private final Heading heading;
    private final PropertySpec spec;
    private final int value;
    private @Nullable Integer unit;
    private @Nullable Integer source;
    private @Nullable Integer certainty;
    private @Nullable Integer note;

    private Group(Heading heading, PropertySpec spec, int value) {
      this.heading = heading;
      this.spec = spec;
      this.value = value;
    }

    Heading heading() {
      return heading;
    }

    PropertySpec spec() {
      return spec;
    }

    int value() {
      return value;
    }

    Optional<Integer> unit() {
      return Optional.ofNullable(unit);
    }

    Optional<Integer> source() {
      return Optional.ofNullable(source);
    }

    Optional<Integer> certainty() {
      return Optional.ofNullable(certainty);
    }

    Optional<Integer> note() {
      return Optional.ofNullable(note);
    }

    boolean isMoney() {
      return spec.valueKind().equals(Iris.code("kind-money"));
    }

    private boolean isMeasured() {
      return isMoney() || spec.valueKind().equals(Iris.code("kind-count"));
    }
  }

  private final long row;
  private final Map<Integer, String> names = new HashMap<>();
  private final List<Integer> contracts = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<Integer, Heading> left = new HashMap<>();
  private final Set<Integer> unknown = new HashSet<>();
  private final Map<Heading.Column, Integer> common = new EnumMap<>(Heading.Column.class);
  private final List<Nameless> nameless = new ArrayList<>();

  /** A column that does not say beside which value it stands. */
  private record Nameless(Heading.Column kind, int column, @Nullable Group last) {}

  private Columns(long row) {
    this.row = row;
  }

  /** The headings of a sheet, if one of its first rows is one of a panorama. */
  static Optional<Columns> find(Sheet sheet, Headings headings, Reference reference) {
    for (Sheet.Row row : sheet.rows().subList(0, Math.min(DEEPEST_HEADINGS, sheet.rows().size()))) {
      Columns columns = new Columns(row.number());
      columns.read(row, headings, reference);
      if (!columns.contracts.isEmpty() && !columns.groups.isEmpty()) {
        return Optional.of(columns);
      }
    }
    return Optional.empty();
  }

  /** The row of the headings. */
  long row() {
    return row;
  }

  /** The columns that say which contract a row is about, the first one by its identifier. */
  List<Integer> contracts() {
    return contracts;
  }

  List<Group> groups() {
    return groups;
  }

  /** Columns that are not taken, on purpose. */
  Map<Integer, Heading> left() {
    return left;
  }

  /** Whether nobody knows what a column is. */
  boolean isUnknown(int column) {
    return unknown.contains(column) || !names.containsKey(column);
  }

  /** The column of a kind that counts for every value of a row that has none of its own. */
  Optional<Integer> common(Heading.Column kind) {
    return Optional.ofNullable(common.get(kind));
  }

  /** Whether a column counts for all values of a row. */
  boolean isCommon(int column) {
    return common.containsValue(column);
  }

  /** What a column is called in places: its heading, with its letter when two share it. */
  String name(int column) {
    String name = names.getOrDefault(column, "");
    boolean shared = names.values().stream().filter(name::equals).count() > 1;
    return name.isEmpty()
        ? Sheet.letters(column)
        : shared ? name + " (" + Sheet.letters(column) + ")" : name;
  }

  private void read(Sheet.Row row, Headings headings, Reference reference) {
    Group last = null;
    for (Sheet.Entry cell : row.cells()) {
      if (cell.isBlank()) {
        continue;
      }
      int column = cell.column();
      names.put(column, cell.text().strip());
      Optional<Heading> known = headings.find(cell.text());
      if (known.isEmpty()) {
        unknown.add(column);
        continue;
      }
      Heading heading = known.get();
      switch (heading.column()) {
        case CONTRACT -> contracts.add(column);
        case LEFT -> left.put(column, heading);
        case VALUE -> last = value(heading, column, reference).orElse(last);
        case SOURCE, CERTAINTY, UNIT, NOTE -> beside(heading, column, last);
        case TIDY -> unknown.add(column);
      }
    }
    nameless.forEach(this::settle);
  }

  private Optional<Group> value(Heading heading, int column, Reference reference) {
    Optional<Group> group =
        reference
            .properties()
            .find(Iris.term(heading.property()))
            .map(spec -> new Group(heading, spec, column));
    group.ifPresentOrElse(groups::add, () -> unknown.add(column));
    return group;
  }

  /** By the name of its value, when it has one. */
  private void beside(Heading heading, int column, @Nullable Group last) {
    if (heading.property().isEmpty()) {
      nameless.add(new Nameless(heading.column(), column, last));
      return;
    }
    Optional<Group> named =
        groups.stream()
            .filter(g -> g.heading.property().equals(heading.property()))
            .reduce((one, other) -> other);
    if (named.isEmpty() || isTaken(named.get(), heading.column())) {
      unknown.add(column);
    } else {
      put(named.get(), heading.column(), column);
    }
  }

  /**
   * One that is alone of its kind counts for the whole row; of several, each for the value left. A
   * unit counts for the value left, when that can have one.
   */
  private void settle(Nameless one) {
    long alike = nameless.stream().filter(other -> other.kind() == one.kind()).count();
    Group last = one.last();
    boolean shared =
        one.kind() == Heading.Column.UNIT
            ? (last == null || !last.isMeasured()) && !common.containsKey(one.kind())
            : alike == 1 && (groups.size() > 1 || last == null);
    if (shared) {
      common.put(one.kind(), one.column());
    } else if (last == null || isTaken(last, one.kind())) {
      unknown.add(one.column());
    } else {
      put(last, one.kind(), one.column());
    }
  }

  private static void put(Group group, Heading.Column kind, int column) {
    switch (kind) {
      case SOURCE -> group.source = column;
      case CERTAINTY -> group.certainty = column;
      case UNIT -> group.unit = column;
      default -> group.note = column;
    }
  }

  private static boolean isTaken(Group group, Heading.Column column) {
    return switch (column) {
      case SOURCE -> group.source != null;
      case CERTAINTY -> group.certainty != null;
      case UNIT -> group.unit != null;
      default -> group.note != null;
    };
  }
}
