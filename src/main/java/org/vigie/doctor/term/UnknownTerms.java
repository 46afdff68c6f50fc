package org.vigie.doctor.term;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Nearest;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Reason;
import org.vigie.doctor.examination.Ward;
import org.vigie.vocab.W3c;

/**
 * Terms that the query names and the data do not have, each with the nearest one that they have.
 */
public final class UnknownTerms implements Reason {
  /** How many of the data's terms are compared with an unknown one. */
  private static final int MOST = 20_000;

  private final Ward ward;
  private final Namespaces namespaces;
  private final Subclasses subclasses;

  /** Asks the data of a ward. */
  public UnknownTerms(Ward ward) {
    this.ward = ward;
    this.namespaces = new Namespaces(ward);
    this.subclasses = new Subclasses(ward);
  }

  @Override
  public List<Finding> find(Parts parts) {
    List<Finding> findings = new ArrayList<>();
    for (ElementNamedGraph graph : parts.graphs()) {
      Node name = graph.getGraphNameNode();
      if (name.isURI() && !ward.hasGraph(name)) {
        findings.add(finding("graph", name, () -> Nearest.of(name, ward.graphs().stream())));
      }
    }
    for (TriplePath pattern : parts.patterns()) {
      if (pattern.getPredicate() != null && ward.computes(pattern.getPredicate())) {
        continue;
      }
      for (Node property : properties(pattern)) {
        checkProperty(property, pattern, parts).ifPresent(findings::add);
      }
      check(pattern.getSubject(), Stream::empty).ifPresent(findings::add);
      if (W3c.RDF_TYPE.equals(pattern.getPredicate())) {
        checkClass(pattern).ifPresent(findings::add);
      } else {
        check(pattern.getObject(), () -> valuesLike(pattern)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> checkProperty(Node property, TriplePath pattern, Parts parts) {
    return property.isURI() && !ward.has(Node.ANY, property, Node.ANY)
        ? Optional.of(
            finding(
                declared(property) ? "propertyUnused" : "property",
                property,
                () -> new Substitutes(ward, parts).of(property, pattern)))
        : Optional.empty();
  }

  private Optional<Finding> checkClass(TriplePath pattern) {
    Node type = pattern.getObject();
    if (!type.isURI() || ward.has(Node.ANY, W3c.RDF_TYPE, type)) {
      return Optional.empty();
    }
    return subclasses
        .find(pattern)
        .or(
            () ->
                Optional.of(
                    finding(
                        declared(type) ? "classUnused" : "class",
                        type,
                        () -> Nearest.of(type, types().filter(each -> !each.equals(type))))));
  }

  /**
   * A thing of which nothing is said.
   *
   * @param likely what may have been meant, before all other things
   */
  private Optional<Finding> check(Node node, Supplier<Stream<Node>> likely) {
    if (!node.isURI() || ward.has(node, Node.ANY, Node.ANY) || ward.has(Node.ANY, Node.ANY, node)) {
      return Optional.empty();
    }
    return Optional.of(
        finding(
            "thing",
            node,
            () -> {
              List<Node> near = Nearest.of(node, likely.get());
              return near.isEmpty() ? Nearest.of(node, things(Nearest.stem(node))) : near;
            }));
  }

  /** What is wrong with a term: its namespace, or else its name. */
  private Finding finding(String key, Node unknown, Supplier<List<Node>> meant) {
    return namespaces
        .find(unknown)
        .orElseGet(
            () ->
                Finding.of(
                    key,
                    meant.get().stream().findFirst().map(ward::write).orElse(""),
                    ward.name(unknown)));
  }

  private boolean declared(Node term) {
    return ward.has(term, W3c.RDF_TYPE, Node.ANY);
  }

  private Stream<Node> types() {
    Set<Node> types = new LinkedHashSet<>();
    ward.values(W3c.RDF_TYPE, MOST).forEach(types::add);
    return Stream.concat(
        types.stream(), ward.declared().stream().filter(each -> !Substitutes.startsLower(each)));
  }

  private Stream<Node> things(String stem) {
    return ward.some(Node.ANY, W3c.RDF_TYPE, Node.ANY, MOST).stream()
        .map(Triple::getSubject)
        .filter(thing -> thing.isURI() && thing.getURI().startsWith(stem));
  }

  /** What the property of a pattern has as values elsewhere. */
  private Stream<Node> valuesLike(TriplePath pattern) {
    Node property = pattern.getPredicate();
    return property != null && property.isURI() && pattern.getObject().isURI()
        ? ward.values(property, MOST).stream()
        : Stream.empty();
  }

  private static List<Node> properties(TriplePath pattern) {
    if (pattern.getPredicate() != null) {
      return List.of(pattern.getPredicate());
    }
    List<Node> properties = new ArrayList<>();
    links(pattern.getPath(), properties);
    return properties;
  }

  private static void links(Path path, List<Node> properties) {
    switch (path) {
      case P_Link link -> properties.add(link.getNode());
      case P_Path1 one -> links(one.getSubPath(), properties);
      case P_Path2 two -> {
        links(two.getLeft(), properties);
        links(two.getRight(), properties);
      }
      default -> {
        // A set of negated properties excludes them: that the data lack one does no harm.
      }
    }
  }
}
