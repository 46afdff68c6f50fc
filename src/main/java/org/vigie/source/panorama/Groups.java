package org.vigie.source.panorama;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Place;
import org.vigie.source.Literals;
import org.vigie.source.Problem;
import org.vigie.source.Use;
import org.vigie.source.lexicon.Heading.Column;
import org.vigie.source.sheet.Sheet;

/** Reads the cells of one property of one contract: values, sources, certainties, remarks. */
final class Groups {
  private final Setting setting;
  private final Draft draft;
  private final Legend legend;
  private final Certainties certainties;
  private final Claims claims;

  Groups(Setting setting, Draft draft, Legend legend, Memory memory, Things things) {
    this.setting = setting;
    this.draft = draft;
    this.legend = legend;
    this.certainties = new Certainties(setting);
    this.claims = new Claims(setting, draft, things, memory, certainties);
  }

  /** The cells of a group in a row; those that are blank are absent. */
  private record Cells(
      Sheet sheet, Sheet.Row row, Columns columns, Columns.Group group, Subject subject) {
    Optional<Sheet.Entry> value() {
      return said(Optional.of(group.value()));
    }

    Optional<Sheet.Entry> unit() {
      return said(group.unit());
    }

    Optional<Sheet.Entry> source() {
      return said(group.source());
    }

    Optional<Sheet.Entry> certainty() {
      return said(group.certainty());
    }

    Optional<Sheet.Entry> note() {
      return said(group.note());
    }

    private Optional<Sheet.Entry> said(Optional<Integer> column) {
      return column.flatMap(row::find).filter(cell -> !cell.isBlank());
    }

    static String text(Optional<Sheet.Entry> cell) {
      return cell.map(entry -> entry.text().strip()).orElse("");
    }
  }

  /** Reads a group and accounts for its cells; returns the columns that it has accounted for. */
  Set<Integer> read(
      Sheet sheet, Sheet.Row row, Columns columns, Columns.Group group, Subject subject) {
    Cells cells = new Cells(sheet, row, columns, group, subject);
    Optional<Sheet.Entry> value = cells.value();
    if (value.isEmpty()) {
      forgotten(cells, claims.remembered(subject, group));
      lonely(cells);
    } else if (value.get().isError()) {
      refuse(cells, Answer.no("cell.error", value.get().text().strip()));
    } else {
      String source = Cells.text(cells.source());
      if (source.isEmpty()) {
        source = common(cells, Column.SOURCE);
        source = source.isEmpty() ? setting.options().source().orElse("") : source;
      }
      Part whole =
          new Part(value.get().text().strip(), unit(cells), source, certainty(cells, value.get()));
      switch (Part.list(whole)) {
        case Answer.Unread<List<Part>> unread -> refuse(cells, unread);
        case Answer.Read<List<Part>> read -> say(cells, read.value());
      }
    }
    Set<Integer> done = new LinkedHashSet<>(List.of(group.value()));
    List.of(group.unit(), group.source(), group.certainty(), group.note())
        .forEach(column -> column.ifPresent(done::add));
    return done;
  }

  /** The unit beside the value; for an amount without one, the currency of the row. */
  private static String unit(Cells cells) {
    boolean lacks =
        cells.unit().isEmpty() && cells.group().isMoney() && cells.group().heading().unit() == null;
    return lacks ? common(cells, Column.UNIT) : Cells.text(cells.unit());
  }

  private static String common(Cells cells, Column kind) {
    return cells
        .columns()
        .common(kind)
        .flatMap(cells.row()::find)
        .map(cell -> cell.text().strip())
        .orElse("");
  }

  /** By the column beside it, else by the remark or the colour of the cell itself. */
  private String certainty(Cells cells, Sheet.Entry value) {
    if (cells.certainty().isPresent()) {
      return Cells.text(cells.certainty());
    }
    Optional<String> remarked =
        Optional.ofNullable(value.comment()).flatMap(text -> Legend.degree(text, setting));
    return remarked
        .or(() -> Optional.ofNullable(value.colour()).flatMap(legend::find))
        .map(degree -> degree.equals("verify") ? "à vérifier" : degree)
        .orElseGet(() -> common(cells, Column.CERTAINTY));
  }

  private void say(Cells cells, List<Part> parts) {
    Place place = place(cells, cells.value().orElseThrow());
    Outcome outcome =
        claims.read(
            parts,
            cells.group(),
            cells.subject().at(place),
            notes(cells),
            claims.remembered(cells.subject(), cells.group()));
    forgotten(cells, outcome.forgotten());
    cell(cells, cells.value(), use(outcome, outcome.claims(), place));
    cell(cells, cells.unit(), beside(cells, outcome, outcome.claims()));
    List<Node> cited = new ArrayList<>(outcome.claims());
    cited.addAll(outcome.sources());
    cell(cells, cells.source(), beside(cells, outcome, cited));
    cell(cells, cells.certainty(), certaintyUse(cells, outcome));
    cell(cells, cells.note(), beside(cells, outcome, outcome.claims()));
  }

  private Use use(Outcome outcome, List<Node> nodes, Place place) {
    Optional<Outcome.Wrong> wrong = outcome.wrong();
    if (wrong.isPresent()) {
      Problem problem =
          Problem.of(place, wrong.get().key(), wrong.get().arguments().toArray(String[]::new));
      return new Use.Unreadable(problem, wrong.get().row());
    }
    return said(outcome, nodes);
  }

  /** What stands beside a value shares its fate. */
  private Use beside(Cells cells, Outcome outcome, List<Node> nodes) {
    if (nodes.isEmpty() && outcome.known().isEmpty()) {
      return new Use.Left(Problem.of(cells.subject().place(), "row.waits"));
    }
    return said(outcome, nodes);
  }

  private static Use said(Outcome outcome, List<Node> nodes) {
    return nodes.isEmpty() ? new Use.Known(outcome.known()) : new Use.Says(nodes);
  }

  /** An unknown degree that counts for the whole row is told at its own cell. */
  private Use certaintyUse(Cells cells, Outcome outcome) {
    Optional<String> unknown =
        outcome.degrees().stream()
            .filter(word -> !word.isEmpty() && certainties.find(word).isEmpty())
            .findFirst();
    if (unknown.isPresent() && cells.certainty().isPresent()) {
      return new Use.Unreadable(
          Problem.of(
              place(cells, cells.certainty().get()),
              "certainty.unknown",
              unknown.get(),
              String.join(", ", certainties.accepted())),
          outcome.rows().isEmpty() ? Map.of() : outcome.rows().getFirst());
    }
    return beside(cells, outcome, outcome.opinions());
  }

  private List<Node> notes(Cells cells) {
    List<String> texts = new ArrayList<>();
    texts.add(common(cells, Column.NOTE));
    cells.note().ifPresent(note -> texts.add(note.text().strip()));
    cells
        .value()
        .map(Sheet.Entry::comment)
        .filter(comment -> !isMark(comment))
        .ifPresent(texts::add);
    return texts.stream()
        .filter(text -> !text.isEmpty())
        .map(text -> Literals.text(text, Texts.language(text, setting.options().language())))
        .toList();
  }

  private boolean isMark(@Nullable String comment) {
    return comment == null || setting.words().is("certainty", comment);
  }

  /** A source or a degree of certainty of nothing. */
  private void lonely(Cells cells) {
    for (Optional<Sheet.Entry> beside :
        List.of(cells.unit(), cells.source(), cells.certainty(), cells.note())) {
      beside.ifPresent(
          entry -> {
            Place place = place(cells, entry);
            Problem problem =
                Problem.of(place, "value.missing", cells.columns().name(cells.group().value()));
            draft.cell(
                place,
                entry.text(),
                new Use.Unreadable(problem, claims.row(cells.subject(), cells.group())));
          });
    }
  }

  private void forgotten(Cells cells, List<Memory.Item> items) {
    Place place = cells.subject().place();
    for (Memory.Item item : items) {
      if (claims.isOwn(item)) {
        draft.add(claims.withdrawal(item));
        draft.remark(place, "form.withdrawn", item.part().value());
      } else {
        draft.remark(place, "form.notYours", item.part().value());
      }
    }
  }

  private void refuse(Cells cells, Answer<?> why) {
    Sheet.Entry value = cells.value().orElseThrow();
    Answer.Unread<?> unread = (Answer.Unread<?>) why;
    Map<String, String> row = new LinkedHashMap<>(claims.row(cells.subject(), cells.group()));
    row.put("value", value.text().strip());
    Place place = place(cells, value);
    draft.cell(
        place,
        value.text(),
        new Use.Unreadable(
            Problem.of(place, unread.key(), unread.arguments().toArray(String[]::new)), row));
    Use waits = new Use.Left(Problem.of(place, "row.waits"));
    List.of(cells.unit(), cells.source(), cells.certainty(), cells.note())
        .forEach(beside -> cell(cells, beside, waits));
  }

  private void cell(Cells cells, Optional<Sheet.Entry> entry, Use use) {
    entry.ifPresent(cell -> draft.cell(place(cells, cell), cell.text(), use));
  }

  private Place place(Cells cells, Sheet.Entry cell) {
    Place row = cells.subject().place();
    return new Place(row.file(), row.part(), row.line(), cells.columns().name(cell.column()));
  }
}
