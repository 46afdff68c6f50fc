package org.vigie.source.indigo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.claim.PropertySpec;
import org.vigie.claim.Wording;
import org.vigie.source.Literals;
import org.vigie.source.Problem;
import org.vigie.source.Reference;
import org.vigie.source.Use;
import org.vigie.source.indigo.Grounds.Footing;
import org.vigie.source.indigo.Line.Field;
import org.vigie.source.indigo.Line.Standing;
import org.vigie.source.indigo.Mapping.Part;
import org.vigie.source.indigo.Subjects.Subject;
import org.vigie.vocab.Iris;

/** Makes claims of the cells of a line, each by the use that {@code columns.csv} gives it. */
final class Lines {
  private final Draft draft;
  private final Subjects subjects;
  private final Reference reference;
  private final Grounds grounds;
  private final Links links;
  private final Amounts amounts;

  Lines(Draft draft, Subjects subjects, Reference reference) {
    this.draft = draft;
    this.subjects = subjects;
    this.reference = reference;
    this.grounds = new Grounds(draft, subjects);
    this.links = new Links(draft, subjects, this);
    this.amounts = new Amounts(this, subjects, draft);
  }

  void read(Line line, Subject subject) {
    for (Field field : line.fields()) {
      draft.cell(field, use(line, subject, field));
    }
    Sanity.check(line, draft);
  }

  private Use use(Line line, Subject subject, Field field) {
    if (field.standing() == Standing.PRIVATE && field.column().part() != Part.ID
        && field.column().part() != Part.PARENT) {
      return left(field, "indigo.left.private");
    }
    return switch (field.column().part()) {
      case ID -> identifier(line, subject, field);
      case NAME -> new Use.Says(List.of(subject.node()));
      case PARENT -> links.parent(line, subject, field);
      case KEY, LANGUAGE -> new Use.Frame();
      case SOURCES -> sources(subject, field);
      case CLAIM, MIN, MAX, PLACE, TITLE -> value(line, subject, field);
      case LIST -> list(line, subject, field);
      case FLAG -> flag(line, subject, field);
      case REMARK -> remark(line, subject, field, field.column().title() + ": ");
      case NOTE, WORDS -> remark(line, subject, field, "");
      case ACTORS -> links.actors(line, subject, field);
      case REFERS -> links.refers(line, subject, field);
      case PROGRAMME -> links.programme(line, subject, field);
      case DOCUMENTS -> links.documents(line, subject, field);
      case COUNTRIES -> countries(line, subject, field);
      case CURRENCY -> amounts.currency(field);
      case UNIT -> amounts.unit(field);
      case UNIT_WORDS -> Vocabulary.get().find("unit", field.text()).isPresent()
          ? new Use.Frame() : remark(line, subject, field, field.column().title() + ": ");
      case SWITCH -> List.of("planned", "actual").contains(Text.fold(field.text()))
          ? new Use.Frame() : unreadable(field, subject.node(), "indigo.word", field.text(), "Planned, Actual");
      case LEFT -> left(field, "indigo.left." + field.column().value());
      case TYPE, PUBLISHER, ADDRESS, ARCHIVE, PUBLISHED, ACCESSED ->
          throw new IllegalStateException(field.column().heading() + " is for a source");
    };
  }

  private static Use left(Field field, String key) {
    return new Use.Left(Problem.of(field.place(), key));
  }

  private Use identifier(Line line, Subject subject, Field field) {
    Content content = exact(Literals.string(subject.id()));
    return new Use.Says(List.of(subject.node(),
        claim(line, subject, field, subject.node(), "externalIdentifier", content, Wording.NONE)));
  }

  private Use sources(Subject subject, Field field) {
    grounds.warn(field, subject);
    return new Use.Frame();
  }

  private Use value(Line line, Subject subject, Field field) {
    PropertySpec spec = amounts.spec(line, field);
    Values.Outcome outcome = amounts.read(line, subject, field, spec);
    String property = Iris.findTerm(spec.property()).orElseThrow();
    return switch (outcome) {
      case Values.Outcome.Refused refused ->
          unreadable(field, subject.node(), property, Values.problem(refused, field));
      case Values.Outcome.InWords words -> remark(line, subject, field, field.column().title() + ": ");
      case Values.Outcome.Said said -> {
        Wording wording = amounts.wording(line, field, said.content());
        List<Node> nodes = new ArrayList<>();
        Field named = Amounts.named(line, field, said.content());
        nodes.add(claim(line, subject, named, subject.node(), property, said.content(), wording));
        if (field.column().part() == Part.PLACE && subject.parent() != null) {
          nodes.add(claim(line, subject, field, Grounds.main(subject), property, said.content(), wording));
        }
        yield new Use.Says(nodes);
      }
    };
  }

  /** A list whose order says nothing: one claim for each item. */
  private Use list(Line line, Subject subject, Field field) {
    String property = field.column().property();
    if (!property.startsWith("sdg")) {
      return new Use.Says(
          Text.items(field.raw()).stream()
              .map(
                  item ->
                      claim(line, subject, field, subject.node(), property,
                          exact(Literals.text(item, "en")), Wording.NONE))
              .toList());
    }
    boolean goal = property.equals("sdgGoal");
    List<Node> nodes = new ArrayList<>();
    List<String> items = Text.items(field.raw());
    boolean sentence = !items.stream().allMatch(item -> item.matches("[\\d.]+\\w?"));
    for (String item : sentence ? List.of(field.text()) : items) {
      String number = item.replaceFirst("(?s)^(\\d{1,2}(\\.\\w{1,2})?)\\b.*$", "$1").replaceFirst("\\.0$", "");
      if (!number.matches(goal ? "[1-9]|1[0-7]" : "([1-9]|1[0-7])(\\.\\w{1,2})?")) {
        return unreadable(field, subject.node(), property, Problem.of(field.place(), "indigo.sdg", item));
      }
      nodes.add(claim(line, subject, field, subject.node(), property,
          exact(Literals.string(number)), original(field, number)));
    }
    return new Use.Says(nodes);
  }

  private Use flag(Line line, Subject subject, Field field) {
    String said = Text.fold(field.text());
    if (!said.equals("yes") && !said.equals("no")) {
      return unreadable(field, subject.node(), "indigo.word", field.text(), "Yes, No");
    }
    Content content = new Content.Exact(Iris.code(field.column().value()), Content.Measure.NONE,
        false, said.equals("no"));
    return new Use.Says(List.of(claim(line, subject, field, subject.node(),
        field.column().property(), content, new Wording(field.raw(), List.of(), List.of()))));
  }

  /** The words themselves, under their heading; a formula is not words. */
  Use remark(Line line, Subject subject, Field field, String prefix) {
    String text = field.text();
    String property = field.column().property().equals("reportedResult") ? "reportedResult" : "sourceRemark";
    if (Numbers.isFormula(text)) {
      return unreadable(field, subject.node(), property, Problem.of(field.place(), "indigo.formula", text));
    }
    return new Use.Says(List.of(claim(line, subject, field, subject.node(), property,
        exact(Literals.text(prefix + text, "en")), original(field, text))));
  }

  private Use countries(Line line, Subject subject, Field field) {
    List<String> items = Text.items(field.raw());
    List<String> codes = items.stream().flatMap(item -> Vocabulary.get().country(item).stream()).toList();
    if (codes.size() < items.size()) {
      return unreadable(field, subject.node(), "country",
          Problem.of(field.place(), "indigo.country", field.text()));
    }
    if (codes.size() > 1) {
      Node text =
          Literals.text(
              field.column().title() + ": " + String.join(", ", new TreeSet<>(codes)), "en");
      return new Use.Says(
          List.of(
              claim(line, subject, field, subject.node(), "sourceRemark", exact(text), Wording.NONE)));
    }
    Content content = exact(Literals.string(codes.getFirst()));
    Wording wording = original(field, codes.getFirst());
    List<Node> nodes = new ArrayList<>();
    nodes.add(claim(line, subject, field, subject.node(), "country", content, wording));
    if (subject.parent() != null && subjects.onlyCountry(subject.parent()).isPresent()) {
      nodes.add(claim(line, subject, field, subject.parent(), "country", content, wording));
    }
    return new Use.Says(nodes);
  }

  PropertySpec spec(String property) {
    return reference.properties().get(Iris.term(property));
  }

  static Content exact(Node value) {
    return new Content.Exact(value, Content.Measure.NONE, false, false);
  }

  /** The words of a cell, when cleaning or reading changed them. */
  static Wording original(Field field, String read) {
    return field.raw().equals(read) ? Wording.NONE : new Wording(field.raw(), List.of(), List.of());
  }

  /** A claim about the thing of a line, or about the project that it is a part of. */
  Node claim(Line line, Subject subject, Field field, Node about, String property, Content content,
      Wording wording) {
    Footing footing = grounds.of(line, subject, field, about.equals(subject.node()));
    return draft.claim(new Key(about, spec(property).property()), content, footing.provenance(),
        wording, footing.ground(), field.place(), field.standing() == Standing.DISPUTED);
  }

  private Use unreadable(Field field, Node about, String key, String... arguments) {
    return unreadable(field, about, field.column().property(), Problem.of(field.place(), key, arguments));
  }

  /** Into quarantine, with what is known of the claim in the columns of the tidy layout. */
  Use unreadable(Field field, Node about, String property, Problem problem) {
    return unreadable(field, about, property, problem, null);
  }

  Use unreadable(Field field, Node about, String property, Problem problem, @Nullable String unit) {
    String slug = Iris.findThing(about).map(it -> it.type() + "/" + it.slug()).orElse("");
    Map<String, String> row = new java.util.HashMap<>(Map.of("about", slug, "property", property,
        "value", field.text(), "original_text", field.raw(), "source", "indigo",
        "locator", field.column().table() + ", " + field.column().heading(),
        "status", "unreviewed", "confidence", "low"));
    Optional.ofNullable(unit).ifPresent(it -> row.put("unit", it));
    return new Use.Unreadable(problem, row);
  }
}
