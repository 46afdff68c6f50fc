package org.vigie.source.indigo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.claim.PropertySpec;
import org.vigie.claim.Wording;
import org.vigie.source.Literals;
import org.vigie.source.Problem;
import org.vigie.source.Reference;
import org.vigie.source.Use;
import org.vigie.source.indigo.Grounds.Footing;
import org.vigie.source.indigo.Line.Standing;
import org.vigie.source.indigo.Mapping.Part;
import org.vigie.source.indigo.Subjects.Subject;
import org.vigie.source.indigo.writing.Numbers;
import org.vigie.source.indigo.writing.Text;
import org.vigie.source.indigo.writing.Tongue;
import org.vigie.source.indigo.writing.Vocabulary;
import org.vigie.vocab.Iris;

/** Makes claims of the cells of a line, each by the use that {@code columns.csv} gives it. */
final class Lines {
  private static final String GOAL = "[1-9]|1[0-7]";

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
    for (Line.Field field : line.fields()) {
      draft.cell(field, use(new Spot(line, subject, field)));
    }
    Sanity.check(line, draft);
  }

  /** The links, which sources need too. */
  Links links() {
    return links;
  }

  private Use use(Spot at) {
    Part part = at.field().column().part();
    if (at.field().standing() == Standing.PRIVATE && part != Part.ID && part != Part.PARENT) {
      return at.left("indigo.left.private");
    }
    return switch (part) {
      case ID -> identifier(at);
      case NAME -> new Use.Says(List.of(at.node()));
      case PARENT -> links.parent(at);
      case KEY, LANGUAGE -> new Use.Frame();
      case SOURCES -> sources(at);
      case CLAIM, MIN, MAX, PLACE, TITLE -> value(at);
      case LIST -> list(at);
      case FLAG -> flag(at);
      case REMARK -> remark(at, at.prefix());
      case NOTE, WORDS -> remark(at, "");
      case ACTORS -> links.actors(at);
      case REFERS -> links.refers(at);
      case PROGRAMME -> links.programme(at);
      case DOCUMENTS -> links.documents(at);
      case COUNTRIES -> countries(at);
      case CURRENCY -> amounts.currency(at);
      case UNIT -> amounts.unit(at);
      case UNIT_WORDS ->
          Vocabulary.get().find("unit", at.text()).isPresent()
              ? new Use.Frame()
              : remark(at, at.prefix());
      case SWITCH ->
          List.of("planned", "actual").contains(Text.fold(at.text()))
              ? new Use.Frame()
              : unreadable(at, at.problem("indigo.word", at.text(), "Planned, Actual"));
      case LEFT -> at.left("indigo.left." + at.field().column().value());
      case TYPE, PUBLISHER, ADDRESS, ARCHIVE, PUBLISHED, ACCESSED ->
          throw new IllegalStateException(at.field().column().heading() + " is for a source");
    };
  }

  private Use identifier(Spot at) {
    Content content = exact(Literals.string(at.subject().id()));
    return new Use.Says(
        List.of(at.node(), claim(at, at.node(), "externalIdentifier", content, Wording.NONE)));
  }

  private Use sources(Spot at) {
    grounds.warn(at.field(), at.subject());
    return new Use.Frame();
  }

  private Use value(Spot at) {
    PropertySpec spec = amounts.spec(at);
    String property = Iris.findTerm(spec.property()).orElseThrow();
    return switch (amounts.read(at, spec)) {
      case Values.Outcome.Refused refused ->
          unreadable(at, property, Values.problem(refused, at.field()));
      case Values.Outcome.InWords words -> remark(at, at.prefix());
      case Values.Outcome.Said said -> {
        Wording wording = amounts.wording(at.line(), at.field(), said.content());
        Spot named = at.with(Amounts.named(at.line(), at.field(), said.content()));
        List<Node> nodes = new ArrayList<>();
        nodes.add(claim(named, at.node(), property, said.content(), wording));
        if (at.field().column().part() == Part.PLACE && !at.main().equals(at.node())) {
          nodes.add(claim(at, at.main(), property, said.content(), wording));
        }
        yield new Use.Says(nodes);
      }
    };
  }

  /** A list whose order says nothing: one claim for each item. */
  private Use list(Spot at) {
    List<String> items = Text.items(at.field().raw());
    if (!at.property().startsWith("sdg")) {
      return new Use.Says(
          items.stream().map(item -> say(at, at.property(), text(at, item))).toList());
    }
    boolean sentence = !items.stream().allMatch(item -> item.matches("[\\d.]+\\w?"));
    String form = at.property().equals("sdgGoal") ? GOAL : "(" + GOAL + ")(\\.\\w{1,2})?";
    List<Node> nodes = new ArrayList<>();
    for (String item : sentence ? List.of(at.text()) : items) {
      String number =
          item.replaceFirst("(?s)^(\\d{1,2}(\\.\\w{1,2})?)\\b.*$", "$1").replaceFirst("\\.0$", "");
      if (!number.matches(form)) {
        return unreadable(at, at.problem("indigo.sdg", item));
      }
      nodes.add(
          claim(
              at,
              at.node(),
              at.property(),
              exact(Literals.string(number)),
              sentence ? original(at.field(), number) : Wording.NONE));
    }
    return new Use.Says(nodes);
  }

  /** Yes is a value; no is the denial of that value. */
  private Use flag(Spot at) {
    String said = Text.fold(at.text());
    if (!said.equals("yes") && !said.equals("no")) {
      return unreadable(at, at.problem("indigo.word", at.text(), "Yes, No"));
    }
    Node code = Iris.code(at.field().column().value());
    Content content = new Content.Exact(code, Content.Measure.NONE, false, said.equals("no"));
    Wording wording = new Wording(at.field().raw(), List.of(), List.of());
    return new Use.Says(List.of(claim(at, at.node(), at.property(), content, wording)));
  }

  /** The words themselves, under their heading; a formula is not words. */
  Use remark(Spot at, String prefix) {
    String text = at.text();
    String property = at.property().equals("reportedResult") ? "reportedResult" : "sourceRemark";
    if (Numbers.isFormula(text)) {
      return unreadable(at, property, at.problem("indigo.formula", text));
    }
    Content content = exact(Literals.text(prefix + text, text(at, text).getLiteralLanguage()));
    return new Use.Says(
        List.of(claim(at, at.node(), property, content, original(at.field(), text))));
  }

  private Use countries(Spot at) {
    List<String> items = Text.items(at.field().raw());
    List<String> codes =
        items.stream().flatMap(item -> Vocabulary.get().country(item).stream()).toList();
    if (codes.isEmpty() || codes.size() < items.size()) {
      return unreadable(at, "country", at.problem("indigo.country", at.text()));
    }
    if (codes.size() > 1) {
      String all = at.prefix() + String.join(", ", new TreeSet<>(codes));
      return new Use.Says(List.of(say(at, "sourceRemark", Literals.text(all, "en"))));
    }
    Content content = exact(Literals.string(codes.getFirst()));
    Wording wording = original(at.field(), codes.getFirst());
    List<Node> nodes = new ArrayList<>();
    nodes.add(claim(at, at.node(), "country", content, wording));
    if (!at.main().equals(at.node()) && subjects.onlyCountry(at.main()).isPresent()) {
      nodes.add(claim(at, at.main(), "country", content, wording));
    }
    return new Use.Says(nodes);
  }

  /** A text in the language that it seems to be in. */
  private Node text(Spot at, String text) {
    return Literals.text(text, Tongue.of(text, subjects.onlyCountry(at.main())));
  }

  PropertySpec spec(String property) {
    return reference.properties().get(Iris.term(property));
  }

  static Content exact(Node value) {
    return new Content.Exact(value, Content.Measure.NONE, false, false);
  }

  /** The words of a cell, when cleaning or reading changed them. */
  static Wording original(Line.Field field, String read) {
    return field.raw().equals(read) ? Wording.NONE : new Wording(field.raw(), List.of(), List.of());
  }

  /** A claim about the thing of the line. */
  Node say(Spot at, String property, Node value) {
    return claim(at, at.node(), property, exact(value), Wording.NONE);
  }

  /** A claim about the thing of the line, or about the project that it is a part of. */
  Node claim(Spot at, Node about, String property, Content content, Wording wording) {
    Footing footing = grounds.of(at, about.equals(at.node()));
    return draft.claim(
        new Key(about, spec(property).property()),
        content,
        wording,
        footing,
        at.field().place(),
        at.field().standing() == Standing.DISPUTED);
  }

  private static Use unreadable(Spot at, Problem problem) {
    return unreadable(at, at.property(), problem);
  }

  /** Into quarantine, with what is known of the claim in the columns of the tidy layout. */
  static Use unreadable(Spot at, String property, Problem problem) {
    return new Use.Unreadable(
        problem,
        Map.of(
            "about",
            Iris.findThing(at.node()).map(it -> it.type() + "/" + it.slug()).orElse(""),
            "property",
            property,
            "value",
            at.text(),
            "original_text",
            at.field().raw(),
            "source",
            "indigo",
            "locator",
            Grounds.locator(at, true),
            "status",
            "unreviewed",
            "confidence",
            "low"));
  }
}
