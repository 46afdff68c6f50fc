package org.vigie.ontology;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.vocab.Iris;

/**
 * What changed from one version of a publication to another, term by term. What a term says in
 * nameless nodes counts as its own, so that two files with the same meaning do not differ.
 *
 * @param added the terms that came, by IRI
 * @param removed the terms that went
 * @param changed what is said otherwise of the terms that stayed
 */
public record Difference(List<Node> added, List<Node> removed, List<Change> changed) {
  /** Copies the lists. */
  public Difference {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /**
   * A property of a term that has other values.
   *
   * @param term the term
   * @param property the property
   * @param before the values that it has no more
   * @param after the values that are new
   */
  public record Change(Node term, Node property, List<Node> before, List<Node> after) {
    /** Copies the lists. */
    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** What changed between two versions. */
  public static Difference between(Edition before, Edition after) {
    Set<Node> old = terms(before);
    Set<Node> now = terms(after);
    List<Change> changed = new ArrayList<>();
    for (Node term : now) {
      if (old.contains(term)) {
        changed.addAll(changes(term, before.graph(), after.graph()));
      }
    }
    return new Difference(without(now, old), without(old, now), changed);
  }

  /** Whether nothing was taken away and nothing means something else than before. */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /** The terms of ours that a version describes, but for the publication itself. */
  private static Set<Node> terms(Edition edition) {
    Set<Node> terms = sorted();
    edition
        .graph()
        .find()
        .mapWith(Triple::getSubject)
        .filterKeep(node -> node.isURI() && node.getURI().startsWith(Iris.BASE))
        .forEach(terms::add);
    terms.remove(edition.publication().node());
    return terms;
  }

  private static List<Node> without(Set<Node> some, Set<Node> others) {
    return some.stream().filter(node -> !others.contains(node)).toList();
  }

  private static List<Change> changes(Node term, Graph before, Graph after) {
    Set<Node> properties = sorted();
    for (Graph graph : List.of(before, after)) {
      graph.find(term, Node.ANY, Node.ANY).mapWith(Triple::getPredicate).forEach(properties::add);
    }
    List<Change> changes = new ArrayList<>();
    for (Node property : properties) {
      Set<Node> old = values(before, term, property);
      Set<Node> now = values(after, term, property);
      if (!old.equals(now)) {
        changes.add(new Change(term, property, without(old, now), without(now, old)));
      }
    }
    return changes;
  }

  private static Set<Node> values(Graph graph, Node term, Node property) {
    Nameless nameless = new Nameless(graph);
    Set<Node> values = new LinkedHashSet<>();
    graph
        .find(term, property, Node.ANY)
        .mapWith(triple -> nameless.named(triple.getObject()))
        .toList()
        .stream()
        .sorted(comparing(Node::toString))
        .forEach(values::add);
    return values;
  }

  private static Set<Node> sorted() {
    return new TreeSet<>(comparing(Node::toString));
  }
}
