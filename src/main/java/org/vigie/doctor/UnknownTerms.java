package org.vigie.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.vigie.vocab.W3c;

/**
 * Terms that the query names and the data do not have, each with the nearest one that they have.
 */
final class UnknownTerms {
  /** How many of the data's terms are compared with an unknown one. */
  private static final int MOST = 20_000;

  private final Ward ward;

  UnknownTerms(Ward ward) {
    this.ward = ward;
  }

  List<Finding> find(Parts parts) {
    List<Finding> findings = new ArrayList<>();
    for (ElementNamedGraph graph : parts.graphs()) {
      Node name = graph.getGraphNameNode();
      if (name.isURI() && !ward.hasGraph(name)) {
        findings.add(finding("graph", name, ward.graphs().stream()));
      }
    }
    for (TriplePath pattern : parts.patterns()) {
      properties(pattern).forEach(property -> checkProperty(property, findings));
      check(pattern.getSubject(), findings);
      if (W3c.RDF_TYPE.equals(pattern.getPredicate())) {
        checkClass(pattern.getObject(), findings);
      } else {
        check(pattern.getObject(), findings);
      }
    }
    return findings;
  }

  private void checkProperty(Node property, List<Finding> findings) {
    if (property.isURI() && ward.some(Node.ANY, property, Node.ANY, 1).isEmpty()) {
      Set<Node> known = new LinkedHashSet<>();
      for (Triple triple : ward.some(Node.ANY, Node.ANY, Node.ANY, MOST)) {
        known.add(triple.getPredicate());
      }
      findings.add(
          finding(
              declared(property) ? "propertyUnused" : "property",
              property,
              Stream.concat(known.stream(), declared().stream())
                  .filter(each -> !each.equals(property) && startsLower(each))));
    }
  }

  private void checkClass(Node type, List<Finding> findings) {
    if (type.isURI() && ward.some(Node.ANY, W3c.RDF_TYPE, type, 1).isEmpty()) {
      findings.add(
          finding(
              declared(type) ? "classUnused" : "class",
              type,
              Stream.concat(
                      types().stream(), declared().stream().filter(each -> !startsLower(each)))
                  .filter(each -> !each.equals(type))));
    }
  }

  private void check(Node node, List<Finding> findings) {
    if (node.isURI()
        && ward.some(node, Node.ANY, Node.ANY, 1).isEmpty()
        && ward.some(Node.ANY, Node.ANY, node, 1).isEmpty()) {
      String stem = node.getURI().substring(0, node.getURI().lastIndexOf('/') + 1);
      findings.add(finding("thing", node, things(stem).stream()));
    }
  }

  private Finding finding(String key, Node unknown, Stream<Node> known) {
    Optional<Node> nearest =
        known
            .distinct()
            .filter(each -> near(unknown, each))
            .min(Comparator.comparingInt(each -> distance(unknown, each)));
    return Finding.of(key, nearest.map(ward::write).orElse(""), ward.write(unknown));
  }

  private static boolean near(Node one, Node other) {
    int longest = Math.max(local(one).length(), local(other).length());
    return distance(one, other) <= Math.max(2, longest * 2 / 5);
  }

  /** How many letters differ at the end of two IRIs; the beginnings count when they differ. */
  private static int distance(Node one, Node other) {
    int start = stem(one).equals(stem(other)) ? 0 : 2;
    return start
        + LevenshteinDistance.getDefaultInstance()
            .apply(
                local(one).toLowerCase(java.util.Locale.ROOT),
                local(other).toLowerCase(java.util.Locale.ROOT));
  }

  private static String local(Node node) {
    return node.isURI() ? node.getURI().substring(stem(node).length()) : node.toString();
  }

  private static String stem(Node node) {
    String iri = node.toString();
    return iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  private static boolean startsLower(Node node) {
    String local = local(node);
    return !local.isEmpty() && Character.isLowerCase(local.charAt(0));
  }

  /** What the ontology declares. */
  private List<Node> declared() {
    return ward.declared();
  }

  private boolean declared(Node term) {
    return !ward.some(term, W3c.RDF_TYPE, Node.ANY, 1).isEmpty();
  }

  private Set<Node> types() {
    Set<Node> types = new LinkedHashSet<>();
    ward.some(Node.ANY, W3c.RDF_TYPE, Node.ANY, MOST)
        .forEach(triple -> types.add(triple.getObject()));
    return types;
  }

  private Set<Node> things(String stem) {
    Set<Node> things = new LinkedHashSet<>();
    for (Triple triple : ward.some(Node.ANY, W3c.RDF_TYPE, Node.ANY, MOST)) {
      if (triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(stem)) {
        things.add(triple.getSubject());
      }
    }
    return things;
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
