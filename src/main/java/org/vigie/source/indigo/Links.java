package org.vigie.source.indigo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.claim.Wording;
import org.vigie.source.Use;
import org.vigie.source.indigo.Line.Field;
import org.vigie.source.indigo.writing.Text;
import org.vigie.source.indigo.writing.Vocabulary;
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
  Use parent(Spot at) {
    Node main = at.main();
    if (!subjects.isKnown(main)) {
      stub(at, main, at.subject().id());
      draft.warn(at.field().place(), "indigo.parent.unknown", at.text());
    }
    if (at.property().isEmpty() || at.subject().parent() == null) {
      return new Use.Frame();
    }
    return new Use.Says(
        List.of(lines.claim(at, main, at.property(), Lines.exact(at.node()), Wording.NONE)));
  }

  /** Bodies: each has a role in the project, and is the party of the row. */
  Use actors(Spot at) {
    String role = role(at);
    return things(at, role, "actor", "indigo.organisation", actor -> relate(at, role, actor));
  }

  /** The funds within which a project is made. */
  Use programme(Spot at) {
    return things(
        at,
        at.property(),
        "instrument",
        "indigo.programme",
        fund -> List.of(lines.say(at, at.property(), fund)));
  }

  /** Things by their identifiers; one that is described nowhere is declared by it, and named. */
  private Use things(
      Spot at, String property, String type, String key, Function<Node, List<Node>> claims) {
    List<Node> nodes = new ArrayList<>();
    for (String id : Text.items(at.field().raw())) {
      Optional<Node> thing = Subjects.thing(id).filter(node -> isOf(node, type));
      if (thing.isEmpty()) {
        return Lines.unreadable(at, property, at.problem(key, id));
      }
      if (!subjects.isKnown(thing.get())) {
        stub(at, thing.get(), id.toUpperCase(Locale.ROOT));
        draft.warn(at.field().place(), key + ".unknown", id);
      }
      nodes.addAll(claims.apply(thing.get()));
    }
    return new Use.Says(nodes);
  }

  private List<Node> relate(Spot at, String role, Node actor) {
    if (OF_ROW.contains(role) || at.main().equals(at.node())) {
      return List.of(lines.say(at, role, actor));
    }
    return List.of(
        lines.claim(at, at.main(), role, Lines.exact(actor), Wording.NONE),
        lines.say(at, "componentParty", actor));
  }

  /** The role of a column, or the one that the category beside it, and its description, mean. */
  private static String role(Spot at) {
    String role = at.property();
    if (at.field().column().with().isEmpty()) {
      return role;
    }
    for (Field beside : at.line().fields()) {
      if (beside
          .column()
          .heading()
          .matches("(Organisation Role Category|Other Role Description).*")) {
        role =
            Vocabulary.get()
                .find("role", beside.text())
                .filter(found -> !found.equals("hasParty"))
                .orElse(role);
      }
    }
    return role;
  }

  /** Other rows of the same project, by their identifiers. */
  Use refers(Spot at) {
    return parts(at, at.field().column().value(), "indigo.reference.unknown");
  }

  /** Sources of the project that report what the row says. */
  Use documents(Spot at) {
    return parts(at, "source", "indigo.source.unknown");
  }

  /** What is not found stays as words. */
  private Use parts(Spot at, String type, String key) {
    List<Node> nodes = new ArrayList<>();
    for (String id : Text.items(at.field().raw())) {
      Optional<Node> found = subjects.part(at.main(), type, id);
      if (found.isEmpty()) {
        draft.warn(at.field().place(), key, id, at.subject().id());
        return lines.remark(at, at.prefix());
      }
      nodes.add(lines.say(at, at.property(), found.get()));
    }
    return new Use.Says(nodes);
  }

  /** What is named and not described: its identifier is all that is known of it. */
  private void stub(Spot at, Node thing, String id) {
    String className =
        isOf(thing, "actor")
            ? "Organisation"
            : isOf(thing, "contract") ? "ImpactContract" : "Instrument";
    draft.declare(thing, className, id, id, id, at.field().place());
  }

  private static boolean isOf(Node thing, String type) {
    return Iris.findThing(thing).filter(it -> it.type().equals(type)).isPresent();
  }
}
