package org.vigie.source.panorama;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vigie.claim.Place;
import org.vigie.source.Problem;
import org.vigie.source.Use;
import org.vigie.source.lexicon.Heading;
import org.vigie.source.lexicon.Plain;
import org.vigie.source.sheet.Sheet;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Reads the rows of a panorama: each one's contract, then each group of columns. */
final class Rows {
  private final Setting setting;
  private final Draft draft;
  private final Things things;
  private final Certainties certainties;
  private final Groups groups;

  Rows(Setting setting, Draft draft, Legend legend, Memory memory) {
    this.setting = setting;
    this.draft = draft;
    this.things = new Things(setting, draft);
    this.certainties = new Certainties(setting);
    this.groups = new Groups(setting, draft, legend, memory, things);
  }

  void read(Sheet sheet, Sheet.Row row, Columns columns) {
    comments(sheet, row, columns);
    List<Sheet.Entry> identifiers = identifiers(sheet, row, columns);
    if (identifiers.isEmpty()) {
      if (isPadding(row)) {
        leave(sheet, row, columns, "row.padding");
      } else {
        refuse(sheet, row, columns, "row.contract");
      }
      return;
    }
    String identifier = identifiers.getFirst().text().strip();
    if (identifiers.getFirst().isError()) {
      refuse(sheet, row, columns, "row.contract");
    } else if (setting.words().is("total", identifier)) {
      leave(sheet, row, columns, "row.total");
    } else if (isHeading(identifiers.getFirst(), columns)) {
      frame(sheet, row, columns);
    } else {
      Place place = place(sheet, row, columns, identifiers.getFirst());
      switch (contract(identifiers, name(identifiers, row, columns), place)) {
        case Answer.Read<Node> read -> read(sheet, row, columns, read.value());
        case Answer.Unread<Node> unread ->
            refuse(sheet, row, columns, unread.key(), unread.arguments().toArray(String[]::new));
      }
    }
  }

  /** A comment goes with the value that it stands at; what stands elsewhere is told. */
  private void comments(Sheet sheet, Sheet.Row row, Columns columns) {
    for (Sheet.Entry cell : row.cells()) {
      String comment = cell.comment();
      boolean taken = columns.groups().stream().anyMatch(group -> group.value() == cell.column());
      if (comment != null && !cell.isBlank() && !taken) {
        draft.remark(place(sheet, row, columns, cell), "comment.alone", comment);
      }
    }
  }

  /** The cells that say which contract a row is about; one may be merged with those above it. */
  private static List<Sheet.Entry> identifiers(Sheet sheet, Sheet.Row row, Columns columns) {
    return columns.contracts().stream()
        .flatMap(
            column ->
                row
                    .find(column)
                    .filter(cell -> !cell.isBlank())
                    .or(() -> sheet.findAbove(row.number(), column))
                    .stream())
        .filter(cell -> !cell.isBlank())
        .toList();
  }

  /** Rows that a program filled in to the end of a sheet: nothing but "False" and zeros. */
  private static boolean isPadding(Sheet.Row row) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .allMatch(cell -> cell.text().strip().matches("(?i)false|faux|0|0[.,]0+|-"));
  }

  /** What a contract that is new here is called: by its second column, or by its first name. */
  private static String name(List<Sheet.Entry> identifiers, Sheet.Row row, Columns columns) {
    if (identifiers.size() > 1) {
      return identifiers.getLast().text().strip();
    }
    return columns.groups().stream()
        .filter(group -> group.heading().property().equals("alternativeName"))
        .flatMap(group -> row.find(group.value()).stream())
        .map(cell -> cell.text().replaceFirst("(?s)\\|\\|.*", "").strip())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(identifiers.getFirst().text().strip());
  }

  private Answer<Node> contract(List<Sheet.Entry> identifiers, String name, Place place) {
    for (Sheet.Entry cell : identifiers) {
      List<Node> found = setting.directory().list("contract", cell.text().strip());
      if (found.size() == 1) {
        return Answer.of(found.getFirst());
      }
    }
    return things.contract(identifiers.getFirst().text().strip(), name, place);
  }

  private void read(Sheet sheet, Sheet.Row row, Columns columns, Node contract) {
    Set<Integer> done = new HashSet<>();
    for (int column : columns.contracts()) {
      row.find(column)
          .filter(cell -> !cell.isBlank())
          .ifPresent(
              cell -> draft.cell(place(sheet, row, columns, cell), cell.text(), says(contract)));
      done.add(column);
    }
    Subject subject =
        new Subject(
            contract,
            Iris.findThing(contract).orElseThrow().slug(),
            new Place(setting.file(), part(sheet), row.number(), null));
    for (Columns.Group group : columns.groups()) {
      done.addAll(groups.read(sheet, row, columns, group, subject));
    }
    for (Sheet.Entry cell : row.cells()) {
      if (!cell.isBlank() && done.add(cell.column())) {
        Place place = place(sheet, row, columns, cell);
        draft.cell(place, cell.text(), other(place, cell, columns, subject));
      }
    }
  }

  /** A contract that is new here is declared by the cell that names it. */
  private Use says(Node contract) {
    boolean added = draft.declared().contains(contract, W3c.RDF_TYPE, Vigie.IMPACT_CONTRACT);
    return added ? new Use.Says(List.of(contract)) : new Use.Frame();
  }

  private Use other(Place place, Sheet.Entry cell, Columns columns, Subject subject) {
    if (columns.left().containsKey(cell.column())) {
      String why = columns.left().get(cell.column()).property();
      return new Use.Left(Problem.of(place, why.isEmpty() ? "column.left" : "column." + why));
    }
    if (columns.isCommon(cell.column())) {
      return common(place, cell, columns);
    }
    String heading = columns.name(cell.column());
    return new Use.Unreadable(
        Problem.of(
            place,
            "heading.unknown",
            heading,
            String.join(", ", setting.headings().nearest(heading))),
        Map.of("about", "contract/" + subject.slug(), "value", cell.text().strip()));
  }

  /** What counts for the whole row; its values say the rest. */
  private Use common(Place place, Sheet.Entry cell, Columns columns) {
    boolean certainty =
        columns.common(Heading.Column.CERTAINTY).filter(c -> c == cell.column()).isPresent();
    String word = cell.text().strip();
    return certainty && certainties.find(word).isEmpty()
        ? new Use.Unreadable(
            Problem.of(place, "certainty.unknown", word, String.join(", ", certainties.accepted())),
            Map.of())
        : new Use.Frame();
  }

  private static boolean isHeading(Sheet.Entry cell, Columns columns) {
    return Plain.of(cell.text()).equals(Plain.of(columns.name(cell.column())));
  }

  private void refuse(
      Sheet sheet, Sheet.Row row, Columns columns, String key, String... arguments) {
    each(
        sheet,
        row,
        columns,
        place -> new Use.Unreadable(Problem.of(place, key, arguments), Map.of()));
  }

  private void leave(Sheet sheet, Sheet.Row row, Columns columns, String key) {
    each(sheet, row, columns, place -> new Use.Left(Problem.of(place, key)));
  }

  private void frame(Sheet sheet, Sheet.Row row, Columns columns) {
    each(sheet, row, columns, place -> new Use.Frame());
  }

  private void each(
      Sheet sheet, Sheet.Row row, Columns columns, java.util.function.Function<Place, Use> use) {
    row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .forEach(
            cell -> {
              Place place = place(sheet, row, columns, cell);
              draft.cell(place, cell.text(), use.apply(place));
            });
  }

  private Place place(Sheet sheet, Sheet.Row row, Columns columns, Sheet.Entry cell) {
    return new Place(setting.file(), part(sheet), row.number(), columns.name(cell.column()));
  }

  private static @org.jspecify.annotations.Nullable String part(Sheet sheet) {
    return Optional.of(sheet.name()).filter(name -> !name.isEmpty()).orElse(null);
  }
}
