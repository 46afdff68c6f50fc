package org.vigie.source.indigo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vigie.claim.Wording;
import org.vigie.source.Problem;
import org.vigie.source.Use;
import org.vigie.source.indigo.Line.Field;
import org.vigie.source.indigo.Subjects.Subject;
import org.vigie.vocab.Iris;

/** Cells that name other things: bodies, funds, metrics, other rows, documents. */
final class Links {
  private static final Set<String> OF_ROW = Set.of("payer", "recipient", "componentParty");

  private final Draft draft;
  private final Subjects subjects;
  private final Lines lines;

  Links(Draft draft, Subjects subjects, Lines lines) {
    this.draft = draft;
    this.subjects = subjects;
    this.lines = lines;
  }

  /** The project of a row: it has this component, metric or document. */
  Use parent(Line line, Subject subject, Field field) {
    Node main = Grounds.main(subject);
    if (!subjects.isKnown(main)) {
      stub(main, subject.id(), field);
      draft.warn(field.place(), "indigo.parent.unknown", field.text());
    }
    String property = field.column().property();
    return property.isEmpty() || subject.parent() == null
        ? new Use.Frame()
        : new Use.Says(
            List.of(
                lines.claim(
                    line,
                    subject,
                    field,
                    main,
                    property,
                    Lines.exact(subject.node()),
                    Wording.NONE)));
  }

  /** Bodies: each has a role in the project, and is the party of the row. */
  Use actors(Line line, Subject subject, Field field) {
    List<Node> nodes = new ArrayList<>();
    for (String id : Text.items(field.raw())) {
      Optional<Node> actor = Subjects.thing(id).filter(node -> isOf(node, "actor"));
      if (actor.isEmpty()) {
        return lines.unreadable(
            field,
            subject.node(),
            role(line, field),
            Problem.of(field.place(), "indigo.organisation", id));
      }
      if (!subjects.isKnown(actor.get())) {
        stub(actor.get(), id, field);
        draft.warn(field.place(), "indigo.organisation.unknown", id);
      }
      nodes.addAll(relate(line, subject, field, actor.get()));
    }
    return new Use.Says(nodes);
  }

  private List<Node> relate(Line line, Subject subject, Field field, Node actor) {
    String role = role(line, field);
    Wording wording =
        Lines.original(
            field, Iris.findThing(actor).orElseThrow().slug().toUpperCase(java.util.Locale.ROOT));
    if (OF_ROW.contains(role) || subject.parent() == null) {
      return List.of(
          lines.claim(line, subject, field, subject.node(), role, Lines.exact(actor), wording));
    }
    return List.of(
        lines.claim(line, subject, field, subject.parent(), role, Lines.exact(actor), wording),
        lines.claim(
            line, subject, field, subject.node(), "componentParty", Lines.exact(actor), wording));
  }

  /** The role of a column, or the one that the category beside it, and its description, mean. */
  private static String role(Line line, Field field) {
    String role = field.column().property();
    if (field.column().with().isEmpty()) {
      return role;
    }
    for (Field beside : line.fields()) {
      boolean says =
          beside
              .column()
              .heading()
              .matches("(Organisation Role Category|Other Role Description).*");
      Optional<String> found = Vocabulary.get().find("role", beside.text()).filter(it -> says);
      role = found.filter(it -> !it.equals("hasParty")).orElse(role);
    }
    return role;
  }

  /** Other rows of the same project, by their identifiers. */
  Use refers(Line line, Subject subject, Field field) {
    List<Node> nodes = new ArrayList<>();
    String type = field.column().value();
    for (String id : Text.items(field.raw())) {
      Optional<Node> found = subjects.part(Grounds.main(subject), type, id);
      if (found.isEmpty()) {
        draft.warn(field.place(), "indigo.reference.unknown", id, subject.id());
        return lines.remark(line, subject, field, field.column().title() + ": ");
      }
      nodes.add(
          lines.claim(
              line,
              subject,
              field,
              subject.node(),
              field.column().property(),
              Lines.exact(found.get()),
              Wording.NONE));
    }
    return new Use.Says(nodes);
  }

  /** The funds within which a project is made. */
  Use programme(Line line, Subject subject, Field field) {
    List<Node> nodes = new ArrayList<>();
    for (String id : Text.items(field.raw())) {
      Optional<Node> fund = Subjects.thing(id).filter(node -> isOf(node, "instrument"));
      if (fund.isEmpty()) {
        return lines.unreadable(
            field,
            subject.node(),
            field.column().property(),
            Problem.of(field.place(), "indigo.programme", id));
      }
      if (!subjects.isKnown(fund.get())) {
        stub(fund.get(), id, field);
        draft.warn(field.place(), "indigo.programme.unknown", id);
      }
      nodes.add(
          lines.claim(
              line,
              subject,
              field,
              subject.node(),
              field.column().property(),
              Lines.exact(fund.get()),
              Lines.original(field, id)));
    }
    return new Use.Says(nodes);
  }

  /** Sources of the project that report what the row says. */
  Use documents(Line line, Subject subject, Field field) {
    List<Node> nodes = new ArrayList<>();
    for (String id : Text.items(field.raw())) {
      Optional<Node> source = subjects.part(Grounds.main(subject), "source", id);
      if (source.isEmpty()) {
        draft.warn(field.place(), "indigo.source.unknown", id, subject.id());
        return lines.remark(line, subject, field, field.column().title() + ": ");
      }
      nodes.add(
          lines.claim(
              line,
              subject,
              field,
              subject.node(),
              field.column().property(),
              Lines.exact(source.get()),
              Wording.NONE));
    }
    return new Use.Says(nodes);
  }

  /** What is named and not described: its identifier is all that is known of it. */
  private void stub(Node thing, String id, Field field) {
    String className =
        isOf(thing, "actor")
            ? "Organisation"
            : isOf(thing, "contract") ? "ImpactContract" : "Instrument";
    draft.declare(thing, className, id, id, id, field.place());
  }

  private static boolean isOf(Node thing, String type) {
    return Iris.findThing(thing).filter(it -> it.type().equals(type)).isPresent();
  }
}
