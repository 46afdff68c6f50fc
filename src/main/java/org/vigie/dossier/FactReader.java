package org.vigie.dossier;

import static java.util.Comparator.comparing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * Reads facts: the claims of a key with their decision and their disagreement. The decision names
 * one claim of each displayed value; the claims that say the same are displayed with it.
 */
final class FactReader {
  private final Reading reading;
  private final StatementReader statements;
  private final Map<Node, Property> properties = new HashMap<>();

  FactReader(Reading reading, StatementReader statements) {
    this.reading = reading;
    this.statements = statements;
  }

  /** Reads the dossier of a thing. */
  Dossier read(Node thing) {
    return new Dossier(
        reading.ref(thing),
        reading.refs(thing, W3c.RDF_TYPE),
        reading.label(thing, Vigie.PLAIN_TITLE),
        reading.label(thing, Vigie.SUMMARY),
        list(thing, property -> true));
  }

  /** The facts of a thing whose property is wanted, by name of the property. */
  List<Fact> list(Node thing, Predicate<Node> wanted) {
    Map<Node, List<Node>> claims = new HashMap<>();
    Map<Node, Node> decisions = new HashMap<>();
    Map<Node, Node> disputes = new HashMap<>();
    for (Node about : said(thing)) {
      Node property = reading.nodeOrNull(about, Vigie.PROPERTY);
      if (property == null || !wanted.test(property)) {
        continue;
      }
      if (reading.has(about, W3c.RDF_TYPE, Vigie.CLAIM)) {
        claims.computeIfAbsent(property, k -> new ArrayList<>()).add(about);
      } else if (reading.has(about, W3c.RDF_TYPE, Vigie.DECISION)) {
        decisions.put(property, about);
      } else if (reading.has(about, W3c.RDF_TYPE, Vigie.DISAGREEMENT)
          && !reading.has(about, Vigie.STATE, Iris.code("dis-settled"))) {
        disputes.put(property, about);
      }
    }
    return claims.entrySet().stream()
        .map(
            entry ->
                fact(
                    reading.ref(thing),
                    entry,
                    decisions.get(entry.getKey()),
                    disputes.get(entry.getKey())))
        .sorted(comparing(fact -> fact.property().name()))
        .toList();
  }

  /** What is about a thing, under each of the identifiers that were judged to denote it. */
  private List<Node> said(Node thing) {
    Set<Node> names = new LinkedHashSet<>(Set.of(thing));
    Deque<Node> open = new ArrayDeque<>(names);
    while (!open.isEmpty()) {
      for (Node alias : reading.listSubjects(Vigie.SAME_ENTITY_AS, open.pop())) {
        if (names.add(alias)) {
          open.push(alias);
        }
      }
    }
    return names.stream()
        .flatMap(name -> reading.listSubjects(Vigie.ABOUT, name).stream())
        .toList();
  }

  private Fact fact(
      Ref thing,
      Map.Entry<Node, List<Node>> claims,
      @Nullable Node decision,
      @Nullable Node dispute) {
    Set<Node> chosen =
        decision == null ? Set.of() : Set.copyOf(reading.list(decision, Vigie.CHOSEN_CLAIM));
    List<Statement> read = claims.getValue().stream().map(statements::read).toList();
    Set<Content> displayed =
        read.stream()
            .filter(statement -> chosen.contains(statement.node()))
            .map(Statement::content)
            .collect(Collectors.toSet());
    List<Statement> all =
        read.stream()
            .map(statement -> statement.chosen(displayed.contains(statement.content())))
            .sorted(
                comparing((Statement s) -> !s.chosen())
                    .thenComparingInt(s -> -rank(s.status()))
                    .thenComparing(FactReader::sortText))
            .toList();
    return new Fact(
        thing,
        property(claims.getKey()),
        decision == null ? null : ruling(decision),
        dispute,
        dispute == null ? Set.of() : Set.copyOf(reading.list(dispute, Vigie.OPPOSES)),
        dispute == null ? Label.NONE : reading.label(dispute, Vigie.NOTE),
        all);
  }

  private static int rank(String status) {
    int place = Dossier.STATUSES.indexOf(status);
    return place < 0 ? -1 : Dossier.STATUSES.size() - place;
  }

  private static String sortText(Statement statement) {
    return switch (statement.content()) {
      case Content.Exact exact -> {
        String text = Reading.text(exact.value());
        yield text.matches("-?[0-9.]+")
            ? "0" + "0".repeat(Math.max(0, 20 - text.length())) + text
            : text;
      }
      case Content.Range range -> Reading.text(range.min());
      case Content.Absence absence -> "￿";
    };
  }

  private Ruling ruling(Node decision) {
    return new Ruling(
        decision,
        shortCode(decision, Vigie.OUTCOME, "outcome-"),
        shortCode(decision, Vigie.DECIDED_BY, "rule-"),
        shortCode(decision, Vigie.AGREEMENT, "agree-"),
        reading.label(decision, Vigie.EXPLANATION));
  }

  private String shortCode(Node decision, Node predicate, String prefix) {
    return reading
        .find(decision, predicate)
        .flatMap(Iris::findCode)
        .map(slug -> slug.startsWith(prefix) ? slug.substring(prefix.length()) : slug)
        .orElse("");
  }

  /** A property with the words of the ontology. */
  Property property(Node node) {
    Property known = properties.get(node);
    if (known == null) {
      known =
          new Property(
              reading.ref(node),
              reading.label(node, W3c.SKOS_DEFINITION),
              shortCode(node, Vigie.VALUE_KIND, "kind-"),
              reading.findText(node, Vigie.CARDINALITY).filter("multi"::equals).isPresent(),
              reading.refOrNull(node, Vigie.ROLE_CODE));
      properties.put(node, known);
    }
    return known;
  }
}
