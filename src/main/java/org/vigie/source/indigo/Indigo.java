package org.vigie.source.indigo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.vigie.claim.Place;
import org.vigie.source.Consignment;
import org.vigie.source.Coverage;
import org.vigie.source.Directory;
import org.vigie.source.Problem;
import org.vigie.source.Progress;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.Use;
import org.vigie.source.indigo.Mapping.Part;
import org.vigie.source.indigo.Mapping.Table;
import org.vigie.source.indigo.Subjects.Subject;
import org.vigie.source.indigo.writing.Text;
import org.vigie.source.sheet.Sheet;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/**
 * Reads the INDIGO Impact Bond Dataset: one batch of things, sources and claims, and what became of
 * every cell.
 */
public final class Indigo {
  private static final Node COMPONENT_KIND = Iris.term("componentKind");
  private static final int NAME_LENGTH = 160;
  private static final int STEP = 500;

  private final Draft draft;
  private final Subjects subjects;
  private final Reference reference;
  private final Lines lines;
  private final Sources sources;

  private Indigo(Draft draft, Subjects subjects, Reference reference) {
    this.draft = draft;
    this.subjects = subjects;
    this.reference = reference;
    this.lines = new Lines(draft, subjects, reference);
    this.sources = new Sources(draft, lines.links());
  }

  /** Whether a sheet is a table of the export, by its headings. */
  public static boolean recognises(String entry, Sheet sheet) {
    return Tables.recognise(entry, sheet).isPresent();
  }

  /**
   * Reads an export, or some tables or records of one.
   *
   * @param dump the tables and records
   * @param consignment in whose name
   * @param reference the claimable properties and the codes
   * @param directory what is known already: a body that an earlier reading described is not
   *     described again as unknown
   * @param progress hears of lines done
   * @return the whole of the dataset when every table of the export is there; else a correction of
   *     what it names
   */
  public static Reading read(
      Dump dump,
      Consignment consignment,
      Reference reference,
      Directory directory,
      Progress progress) {
    Draft draft = new Draft(consignment);
    Tables tables = new Tables(dump);
    Records records = new Records(dump);
    draft.cells(tables.cells());
    draft.cells(records.cells());
    List<Line> all = new ArrayList<>(tables.lines());
    all.addAll(records.lines());
    new Indigo(draft, new Subjects(all, directory), reference).read(all, progress);
    return draft.reading(coverage(dump, tables, records, draft));
  }

  /** Silence means withdrawal only when every table is there. */
  private static Coverage coverage(Dump dump, Tables tables, Records records, Draft draft) {
    Set<String> missing = new TreeSet<>();
    Mapping.get().tables().forEach(table -> missing.add(table.name()));
    missing.removeAll(tables.found());
    boolean tablesOnly = records.lines().isEmpty() && tables.found().contains("projects");
    if (tablesOnly && !missing.isEmpty()) {
      draft.warn(
          new Place(dump.file(), 0, null), "indigo.table.missing", String.join(", ", missing));
    }
    return tablesOnly && missing.isEmpty() ? Coverage.WHOLE : Coverage.CORRECTS;
  }

  private void read(List<Line> all, Progress progress) {
    sources.declareDataset();
    long done = 0;
    for (Line line : all) {
      Optional<Subject> subject = subjects.find(line);
      if (subject.isEmpty()) {
        orphan(line);
      } else if (line.table().thing().equals("source")) {
        sources.read(line, subject.get());
      } else {
        declare(line, subject.get());
        lines.read(line, subject.get());
      }
      if (++done % STEP == 0 || done == all.size()) {
        progress.at(done, all.size());
      }
    }
  }

  /** A line that does not say what it is about waits for a person, cell by cell. */
  private void orphan(Line line) {
    boolean main = line.table().parent().isEmpty();
    String id = line.text(main ? Part.ID : Part.PARENT);
    for (Line.Field field : line.fields()) {
      if (field.column().part() == Part.LEFT) {
        String key = "indigo.left." + field.column().value();
        draft.cell(field, new Use.Left(Problem.of(field.place(), key)));
      } else {
        Problem problem =
            id.isEmpty()
                ? Problem.of(field.place(), "indigo.id.missing")
                : Problem.of(field.place(), "indigo.id", id);
        draft.cell(field, lost(field, problem));
      }
    }
  }

  private static Use lost(Line.Field field, Problem problem) {
    return new Use.Unreadable(
        problem,
        Map.of(
            "property", field.column().property(),
            "value", field.text(),
            "original_text", field.raw(),
            "source", "indigo",
            "locator", field.column().table() + ", " + field.column().heading()));
  }

  private void declare(Line line, Subject subject) {
    Table table = line.table();
    if (table.thing().isEmpty()) {
      return;
    }
    if (subjects.isRepeated(line)) {
      if (!line.text(Part.NAME).equals(subjects.name(subject.node()).orElse(""))) {
        draft.warn(line.place(), "indigo.id.twice", subject.id());
      }
      return;
    }
    if (subject.parent() == null) {
      declareMain(line, subject);
    } else if (table.kind().isEmpty()) {
      String title = line.text(Part.TITLE);
      String name =
          Text.shorten(title.isEmpty() ? subject.id() + ", " + subject.key() : title, NAME_LENGTH);
      draft.declare(subject.node(), table.className(), name, name, name, line.place());
    } else {
      declareComponent(line, subject);
    }
  }

  private void declareMain(Line line, Subject subject) {
    String name = Text.shorten(subjects.name(subject.node()).orElse(subject.id()), NAME_LENGTH);
    String english =
        line.fields().stream()
            .filter(
                field -> field.column().heading().startsWith("Translated Official Name - English"))
            .map(Line.Field::text)
            .findFirst()
            .orElse(name);
    draft.declare(subject.node(), line.table().className(), name, name, english, line.place());
  }

  private void declareComponent(Line line, Subject subject) {
    Node kind = Iris.code(line.table().kind());
    String of = subjects.name(Grounds.main(subject)).orElse(subject.id());
    String rest = " · " + Text.shorten(of, NAME_LENGTH / 2) + " · " + subject.key();
    draft.declare(
        subject.node(),
        line.table().className(),
        label(kind, "en") + rest,
        label(kind, "fr") + rest,
        label(kind, "en") + rest,
        line.place());
    draft.declared().add(subject.node(), COMPONENT_KIND, kind);
  }

  private String label(Node code, String language) {
    return reference
        .codes()
        .find(code, W3c.SKOS_PREF_LABEL, Node.ANY)
        .mapWith(t -> t.getObject())
        .filterKeep(text -> text.getLiteralLanguage().equals(language))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional()
        .orElse("");
  }
}
