package org.vigie.doctor.term;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Nearest;
import org.vigie.doctor.examination.Ward;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.W3c;

/**
 * Terms whose name the data know, but in another namespace: the prefix is not the published one.
 */
final class Namespaces {
  private final Ward ward;

  Namespaces(Ward ward) {
    this.ward = ward;
  }

  /**
   * What is wrong with the namespace of a term.
   *
   * @param unknown an IRI that the data do not have
   * @return empty when its namespace is one that the data use
   */
  Optional<Finding> find(Node unknown) {
    String stem = Nearest.stem(unknown);
    if (Prefixes.map().containsValue(stem)) {
      return Optional.empty();
    }
    return ofSamePrefix(stem).or(() -> ofSameName(unknown));
  }

  /** A prefix that usually stands for another namespace. */
  private Optional<Finding> ofSamePrefix(String stem) {
    return ward.prefix(stem)
        .filter(Prefixes.map()::containsKey)
        .map(
            name -> {
              String right = "<" + Prefixes.map().get(name) + ">";
              return Finding.of(
                  "prefix", "PREFIX " + name + ": " + right, name, "<" + stem + ">", right);
            });
  }

  /** The namespace most like the one that was written in which the same name is known. */
  private Optional<Finding> ofSameName(Node unknown) {
    String stem = Nearest.stem(unknown);
    String local = Nearest.local(unknown);
    return known().stream()
        .filter(each -> !local.isEmpty() && !each.equals(stem))
        .filter(each -> knows(NodeFactory.createURI(each + local)))
        .min(Comparator.comparingInt(each -> Nearest.letters(stem, each)))
        .map(
            right ->
                Finding.of(
                    "namespace",
                    ward.prefix(stem)
                        .map(name -> "PREFIX " + name + ": <" + right + ">")
                        .orElse("<" + right + local + ">"),
                    ward.name(unknown),
                    "<" + right + ">"));
  }

  private boolean knows(Node term) {
    return ward.has(term, Node.ANY, Node.ANY)
        || ward.has(Node.ANY, term, Node.ANY)
        || ward.has(Node.ANY, Node.ANY, term)
        || ward.hasGraph(term);
  }

  /** The published namespaces, and those of the things of each class, by its first one. */
  private Set<String> known() {
    Set<String> known = new LinkedHashSet<>(Prefixes.map().values());
    for (Node type : ward.declared()) {
      ward.some(Node.ANY, W3c.RDF_TYPE, type, 1).stream()
          .map(triple -> triple.getSubject())
          .filter(Node::isURI)
          .forEach(thing -> known.add(Nearest.stem(thing)));
    }
    return known;
  }
}
