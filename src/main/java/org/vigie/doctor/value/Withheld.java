package org.vigie.doctor.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.vigie.doctor.examination.Asking;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Reason;
import org.vigie.doctor.examination.Ward;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** A property of a thing without a plain value because the decision about it kept no single one. */
public final class Withheld implements Reason {
  private static final Node RANGE = Iris.code("outcome-range");
  private static final int MOST = 500;
  private static final int MOST_MEANT = 3;

  private final Ward ward;

  /** Asks the data of a ward. */
  public Withheld(Ward ward) {
    this.ward = ward;
  }

  @Override
  public List<Finding> find(Parts parts) {
    List<Finding> findings = new ArrayList<>();
    for (TriplePath pattern : parts.patterns()) {
      Node property = pattern.getPredicate();
      if (property != null && property.isURI() && !property.equals(W3c.RDF_TYPE)) {
        for (Node thing : things(pattern, parts)) {
          if (!ward.has(thing, property, Node.ANY)) {
            decision(thing, property)
                .flatMap(decision -> finding(decision, thing, property))
                .ifPresent(findings::add);
          }
        }
      }
    }
    return findings;
  }

  /** What the subject is: itself, or the few things of which the query tells a certain value. */
  private List<Node> things(TriplePath pattern, Parts parts) {
    Node subject = pattern.getSubject();
    if (subject.isURI()) {
      return List.of(subject);
    }
    List<TriplePath> about =
        parts.about(subject).stream()
            .filter(each -> each.isTriple() && each.getObject().isConcrete())
            .toList();
    if (!subject.isVariable()
        || about.stream().allMatch(each -> W3c.RDF_TYPE.equals(each.getPredicate()))) {
      return List.of();
    }
    Var variable = Var.alloc(subject);
    Query select = Asking.of(about);
    select.setQuerySelectType();
    select.addResultVar(variable);
    select.setDistinct(true);
    select.setLimit(MOST_MEANT + 1);
    List<Node> things = ward.some(select, variable);
    return things.size() > MOST_MEANT ? List.of() : things;
  }

  private Optional<Node> decision(Node thing, Node property) {
    return ward.some(Node.ANY, Vigie.ABOUT, thing, MOST).stream()
        .map(Triple::getSubject)
        .filter(each -> ward.has(each, Vigie.PROPERTY, property))
        .filter(each -> ward.has(each, Vigie.OUTCOME, Node.ANY))
        .findFirst();
  }

  private Optional<Finding> finding(Node decision, Node thing, Node property) {
    return value(decision, Vigie.OUTCOME)
        .map(
            outcome ->
                outcome.equals(RANGE)
                    ? range(decision, thing, property)
                    : Finding.of(
                        "withheld",
                        "?claim a " + ward.write(Vigie.CLAIM) + on(thing, property) + " ; ?p ?o",
                        ward.name(thing),
                        ward.name(property),
                        ward.name(outcome)));
  }

  private Finding range(Node decision, Node thing, Node property) {
    Optional<Node> claim = value(decision, Vigie.CHOSEN_CLAIM);
    return Finding.of(
        "range",
        "?decision a "
            + ward.write(Vigie.DECISION)
            + on(thing, property)
            + " ; "
            + ward.write(Vigie.CHOSEN_CLAIM)
            + " ?claim . ?claim "
            + ward.write(Vigie.VALUE_MIN)
            + " ?min ; "
            + ward.write(Vigie.VALUE_MAX)
            + " ?max",
        ward.name(thing),
        ward.name(property),
        claim.flatMap(each -> value(each, Vigie.VALUE_MIN)).map(ward::name).orElse("…"),
        claim.flatMap(each -> value(each, Vigie.VALUE_MAX)).map(ward::name).orElse("…"));
  }

  /** Says in SPARQL what a claim or a decision is about. */
  private String on(Node thing, Node property) {
    return " ; "
        + ward.write(Vigie.ABOUT)
        + " "
        + ward.write(thing)
        + " ; "
        + ward.write(Vigie.PROPERTY)
        + " "
        + ward.write(property);
  }

  private Optional<Node> value(Node subject, Node property) {
    return ward.some(subject, property, Node.ANY, 1).stream().map(Triple::getObject).findFirst();
  }
}
