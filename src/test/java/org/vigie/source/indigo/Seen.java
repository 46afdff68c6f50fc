package org.vigie.source.indigo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.source.Cell;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.vocab.Iris;

/** Ways to look at a reading. */
final class Seen {
  private final Reading reading;

  Seen(Reading reading) {
    this.reading = reading;
  }

  /** The values claimed of a property, sorted. */
  List<String> values(String thing, String property) {
    return claims(thing, property).stream()
        .map(claim -> ValuesTest.shown(claim.content()))
        .sorted()
        .toList();
  }

  /** The claims about a thing such as {@code contract/indigo-poj-0031}. */
  List<Claim> claims(String thing, String property) {
    return reading.batch().claims().stream()
        .filter(claim -> slug(claim.key().subject()).equals(thing))
        .filter(claim -> claim.key().property().equals(Iris.term(property)))
        .toList();
  }

  /** The one claim. */
  Claim claim(String thing, String property) {
    List<Claim> all = claims(thing, property);
    if (all.size() != 1) {
      throw new AssertionError(thing + " " + property + ": " + all);
    }
    return all.getFirst();
  }

  /** The sources of a claim, as slugs. */
  List<String> sources(Claim claim) {
    return claim.provenance().statedIn().stream().map(Seen::slug).toList();
  }

  /** The opinion on a claim: its status, confidence and reason in English. */
  String opinion(Claim claim) {
    return reading.batch().assessments().stream()
        .filter(opinion -> opinion.claim().equals(claim.id()))
        .map(
            opinion ->
                slug(opinion.status())
                    + " "
                    + slug(opinion.confidence())
                    + " "
                    + opinion.rationale().getLast().getLiteralLexicalForm())
        .reduce((a, b) -> a + " / " + b)
        .orElse("");
  }

  /** The texts claimed of a thing, with their language. */
  List<String> texts(String thing, String property) {
    return claims(thing, property).stream()
        .map(claim -> ((Content.Exact) claim.content()).value())
        .map(text -> text.getLiteralLexicalForm() + "@" + text.getLiteralLanguage())
        .toList();
  }

  /** What is declared of a thing under a predicate. */
  List<String> declared(String thing, Node predicate) {
    int slash = thing.indexOf('/');
    Iris.Thing it = new Iris.Thing(thing.substring(0, slash), thing.substring(slash + 1));
    return reading
        .batch()
        .declared()
        .find(it.node(), predicate, Node.ANY)
        .mapWith(
            t ->
                t.getObject().isLiteral()
                    ? t.getObject().getLiteralLexicalForm()
                    : t.getObject().getURI())
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  /** How many cells there are of each use, and of each reason. */
  Map<String, Integer> uses() {
    Map<String, Integer> uses = new TreeMap<>();
    for (Cell cell : reading.cells()) {
      uses.merge(name(cell.use()), 1, Integer::sum);
    }
    return uses;
  }

  static String name(Use use) {
    return switch (use) {
      case Use.Says says -> "says";
      case Use.Frame frame -> "frame";
      case Use.Known again -> "known";
      case Use.Left left -> left.reason().key();
      case Use.Unreadable unreadable -> unreadable.problem().key();
    };
  }

  /** The use of the one cell of a text. */
  Use use(String text) {
    List<Use> uses =
        reading.cells().stream().filter(c -> c.text().equals(text)).map(Cell::use).toList();
    if (uses.size() != 1) {
      throw new AssertionError(text + ": " + uses);
    }
    return uses.getFirst();
  }

  /** The warnings, as key and arguments. */
  List<String> warnings() {
    return reading.remarks().stream().map(Seen::warning).sorted().toList();
  }

  /** How many warnings there are of each key. */
  Map<String, Integer> warningsByKey() {
    Map<String, Integer> warnings = new TreeMap<>();
    reading.remarks().forEach(warning -> warnings.merge(warning.key(), 1, Integer::sum));
    return warnings;
  }

  private static String warning(Problem problem) {
    return problem.key() + " " + String.join(" ", problem.arguments());
  }

  static String slug(Node node) {
    return Iris.findThing(node)
        .map(it -> it.type() + "/" + it.slug())
        .or(() -> Iris.findCode(node))
        .orElse(node.toString());
  }
}
