package org.vigie.claim;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The claimable properties, as the ontology declares them. */
public final class PropertyCatalogue {
  private final Map<Node, PropertySpec> specs;
  private final Map<Node, List<Node>> labels;

  private PropertyCatalogue(Map<Node, PropertySpec> specs, Map<Node, List<Node>> labels) {
    this.specs = specs;
    this.labels = labels;
  }

  /**
   * Reads the properties that carry {@code vigie:claimable true}.
   *
   * @throws IllegalArgumentException when one has no cardinality or no value kind
   */
  public static PropertyCatalogue from(Graph ontology) {
    Map<Node, PropertySpec> specs = new LinkedHashMap<>();
    ontology
        .find(Node.ANY, Vigie.CLAIMABLE, Node.ANY)
        .filterKeep(t -> t.getObject().isLiteral() && "true".equals(lexical(t.getObject())))
        .mapWith(t -> t.getSubject())
        .toList()
        .stream()
        .sorted(comparing(Node::getURI))
        .forEach(property -> specs.put(property, spec(ontology, property)));
    Map<Node, List<Node>> labels = new LinkedHashMap<>();
    for (Node property : specs.keySet()) {
      labels.put(
          property,
          ontology.find(property, W3c.RDFS_LABEL, Node.ANY).mapWith(t -> t.getObject()).toList());
    }
    return new PropertyCatalogue(specs, labels);
  }

  /** The declaration of a property; throws and names it when it is not claimable. */
  public PropertySpec get(Node property) {
    return find(property)
        .orElseThrow(() -> new NoSuchElementException("Not a claimable property: " + property));
  }

  /** The declaration of a property, if it is claimable. */
  public Optional<PropertySpec> find(Node property) {
    return Optional.ofNullable(specs.get(property));
  }

  /** The names of a property, language-tagged literals. */
  public List<Node> labels(Node property) {
    return labels.getOrDefault(property, List.of());
  }

  /** All declarations, by IRI. */
  public List<PropertySpec> list() {
    return List.copyOf(specs.values());
  }

  private static PropertySpec spec(Graph ontology, Node property) {
    String cardinality = lexical(one(ontology, property, Vigie.CARDINALITY));
    if (!cardinality.equals("single") && !cardinality.equals("multi")) {
      throw new IllegalArgumentException(
          property + " has the cardinality " + cardinality + "; single or multi is meant");
    }
    return new PropertySpec(
        property,
        cardinality.equals("multi"),
        one(ontology, property, Vigie.VALUE_KIND),
        find(ontology, property, Vigie.CODE_LIST).orElse(null),
        find(ontology, property, Vigie.ROLE_CODE).orElse(null),
        ontology
            .find(property, W3c.RDFS_SUB_PROPERTY_OF, Node.ANY)
            .mapWith(t -> t.getObject())
            .toList()
            .stream()
            .sorted(comparing(Node::getURI))
            .toList());
  }

  private static Node one(Graph graph, Node subject, Node predicate) {
    return find(graph, subject, predicate)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    subject + " has no " + Iris.findTerm(predicate).orElse("value")));
  }

  private static Optional<Node> find(Graph graph, Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(t -> t.getObject()).nextOptional();
  }

  private static String lexical(Node literal) {
    return literal.getLiteralLexicalForm();
  }
}
