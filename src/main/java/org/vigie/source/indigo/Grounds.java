package org.vigie.source.indigo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Provenance;
import org.vigie.source.Consignment;
import org.vigie.source.indigo.Draft.Ground;
import org.vigie.source.indigo.Mapping.Part;
import org.vigie.source.indigo.Subjects.Subject;
import org.vigie.source.indigo.writing.Text;

/**
 * Where the claims of a line can be read. INDIGO names sources for a whole section of a record, not
 * for a cell; where it names none, or none that it describes, the source is the dataset itself.
 */
final class Grounds {
  private final Draft draft;
  private final Subjects subjects;

  Grounds(Draft draft, Subjects subjects) {
    this.draft = draft;
    this.subjects = subjects;
  }

  /**
   * What a claim rests upon.
   *
   * @param provenance sources, with the table, the project, the row and the heading as locator
   * @param ground what kind of reference there is
   */
  record Footing(Provenance provenance, Ground ground) {}

  /**
   * The footing of the claims of a cell.
   *
   * @param ofRow whether the claim speaks of the row, and not of the project as a whole
   */
  Footing of(Spot at, boolean ofRow) {
    Line.Field field = at.field();
    Optional<Line.Field> cited = sources(at.line(), field.column().section());
    List<Node> found = cited.map(cell -> resolve(cell, at.subject())).orElse(List.of());
    Ground ground =
        cited.isEmpty()
            ? Ground.NONE
            : found.isEmpty()
                ? Ground.DANGLING
                : field.column().section().isEmpty() ? Ground.ROW : Ground.SECTION;
    Consignment consignment = draft.consignment();
    return new Footing(
        new Provenance(
            found.isEmpty() ? List.of(Draft.DATASET) : found,
            null,
            locator(at, ofRow),
            null,
            consignment.by(),
            consignment.on()),
        ground);
  }

  private static Optional<Line.Field> sources(Line line, String section) {
    return line.fields().stream()
        .filter(f -> f.column().part() == Part.SOURCES && f.column().section().equals(section))
        .findFirst();
  }

  private List<Node> resolve(Line.Field cell, Subject subject) {
    Node main = main(subject);
    List<Node> found = new ArrayList<>();
    for (String id : Text.items(cell.raw())) {
      subjects.part(main, "source", id).ifPresent(found::add);
    }
    return found;
  }

  /** Names the sources that are cited and not described. */
  void warn(Line.Field cell, Subject subject) {
    Node main = main(subject);
    List<String> missing =
        Text.items(cell.raw()).stream()
            .filter(id -> subjects.part(main, "source", id).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      boolean some = subjects.hasSources(main);
      draft.warn(
          cell.place(),
          some ? "indigo.source.unknown" : "indigo.source.absent",
          String.join(", ", missing),
          subject.id());
    }
  }

  static Node main(Subject subject) {
    @Nullable Node parent = subject.parent();
    return parent == null ? subject.node() : parent;
  }

  /** Where a claim can be found again: table, project, row and heading. */
  static String locator(Spot at, boolean ofRow) {
    String heading = at.field().column().heading();
    String section = at.field().column().section();
    String key = at.subject().key();
    boolean bare = heading.startsWith("(") && !section.isEmpty();
    return at.line().table().name()
        + ", "
        + at.subject().id()
        + (ofRow && !key.isEmpty() ? ", " + key : "")
        + ", "
        + (bare ? section + " - " + heading : heading);
  }
}
