package org.vigie.web.ontology;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.ontology.Rule;
import org.vigie.ontology.Schema;
import org.vigie.ontology.Term;

/** What some classes have to do with one another, as the ontology says it. */
final class ClassRelations {
  private final Schema schema;
  private final List<Rule> rules;
  private final Naming naming;

  ClassRelations(Schema schema, List<Rule> rules, Naming naming) {
    this.schema = schema;
    this.rules = List.copyOf(rules);
    this.naming = naming;
  }

  /**
   * A class with its ties to the others.
   *
   * @param node the class
   * @param ties what leads from it to others, or to itself
   * @param others how many other properties it has
   */
  record Member(Node node, List<Tie> ties, int others) {}

  /**
   * What leads from a class to another.
   *
   * @param properties the relations; none when the one is a kind of the other
   * @param target the other; empty for the lists of codes
   */
  record Tie(List<Item> properties, Optional<Node> target) {
    boolean isKind() {
      return properties.isEmpty();
    }
  }

  /** Those of some classes that are tied to another of them, with their ties. */
  List<Member> list(List<Node> classes) {
    List<Member> all = classes.stream().map(each -> member(each, classes)).toList();
    return all.stream()
        .filter(
            member -> all.stream().anyMatch(other -> leads(member, other) || leads(other, member)))
        .toList();
  }

  private static boolean leads(Member from, Member to) {
    return !from.equals(to)
        && from.ties().stream().anyMatch(tie -> tie.target().filter(to.node()::equals).isPresent());
  }

  /**
   * Whether a property leads from a class to another: the ontology says so, and no rule bars it.
   */
  private boolean leads(Node from, Term property, Node to) {
    List<Node> asked =
        rules.stream()
            .filter(rule -> rule.targets().contains(from))
            .filter(rule -> rule.paths().equals(List.of(property.node())))
            .flatMap(rule -> rule.limits().stream())
            .filter(limit -> limit.name().equals("class"))
            .map(Rule.Limit::value)
            .toList();
    return property.ranges().contains(to) && (asked.isEmpty() || asked.contains(to));
  }

  private Member member(Node node, List<Node> classes) {
    List<Tie> ties = new ArrayList<>();
    List<Node> parents = schema.find(node).map(Term::parents).orElse(List.of());
    parents.stream()
        .filter(classes::contains)
        .forEach(parent -> ties.add(new Tie(List.of(), Optional.of(parent))));
    List<Term> own =
        schema.properties().stream()
            .filter(term -> term.domains().contains(node))
            .sorted(
                comparing(term -> naming.item(term.node()).text(), naming.say().lang().alphabet()))
            .toList();
    List<Term> told = new ArrayList<>();
    for (Node target : classes) {
      List<Term> leading = own.stream().filter(term -> leads(node, term, target)).toList();
      add(ties, leading, Optional.of(target));
      told.addAll(leading);
    }
    List<Term> coded = own.stream().filter(term -> term.use().codeList().isPresent()).toList();
    add(ties, coded, Optional.empty());
    told.addAll(coded);
    return new Member(node, ties, (int) own.stream().filter(term -> !told.contains(term)).count());
  }

  private void add(List<Tie> ties, List<Term> properties, Optional<Node> target) {
    if (!properties.isEmpty()) {
      ties.add(new Tie(naming.items(properties.stream().map(Term::node).toList()), target));
    }
  }
}
