package org.vigie.ontology;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The terms of an ontology graph, each once, by local name. */
public final class Schema {
  private static final Map<Node, Term.Kind> KINDS = kinds();

  private final Graph graph;
  private final Map<String, Term> terms = new TreeMap<>();

  private Schema(Graph graph) {
    this.graph = graph;
    KINDS.forEach(
        (type, kind) ->
            graph
                .find(Node.ANY, W3c.RDF_TYPE, type)
                .mapWith(Triple::getSubject)
                .toList()
                .forEach(
                    node ->
                        Iris.findTerm(node)
                            .ifPresent(name -> terms.putIfAbsent(name, term(node, kind)))));
  }

  /** Reads a graph. */
  public static Schema of(Graph ontology) {
    return new Schema(ontology);
  }

  /** All terms, by local name. */
  public List<Term> list() {
    return List.copyOf(terms.values());
  }

  /** The classes, by local name. */
  public List<Term> classes() {
    return list().stream().filter(Term::isClass).toList();
  }

  /** The properties, by local name. */
  public List<Term> properties() {
    return list().stream().filter(term -> !term.isClass()).toList();
  }

  /** The term of a node. */
  public Optional<Term> find(Node node) {
    return Iris.findTerm(node).map(terms::get);
  }

  /** The terms that name this one as what they are a kind of, by local name. */
  public List<Term> listNarrower(Node node) {
    return list().stream().filter(term -> term.parents().contains(node)).toList();
  }

  /** The classes that have nothing in common with this one. */
  public List<Node> listDisjoint(Node node) {
    return Stream.concat(
            graph
                .find(node, W3c.OWL_DISJOINT_WITH, Node.ANY)
                .mapWith(Triple::getObject)
                .toList()
                .stream(),
            graph
                .find(Node.ANY, W3c.OWL_DISJOINT_WITH, node)
                .mapWith(Triple::getSubject)
                .toList()
                .stream())
        .filter(Node::isURI)
        .sorted(comparing(Node::toString))
        .toList();
  }

  private Term term(Node node, Term.Kind kind) {
    return new Term(
        node,
        kind,
        values(node, W3c.RDFS_SUB_CLASS_OF, W3c.RDFS_SUB_PROPERTY_OF),
        values(node, W3c.RDFS_DOMAIN, W3c.SCHEMA_DOMAIN_INCLUDES),
        values(node, W3c.RDFS_RANGE, W3c.SCHEMA_RANGE_INCLUDES),
        new Term.Use(
            isTrue(node, Vigie.CLAIMABLE),
            values(node, Vigie.CARDINALITY).stream()
                .anyMatch(value -> value.getLiteralLexicalForm().equals("single")),
            values(node, Vigie.VALUE_KIND).stream().findFirst(),
            values(node, Vigie.CODE_LIST).stream().findFirst(),
            values(node, Vigie.ROLE_CODE).stream().findFirst()),
        isTrue(node, W3c.OWL_DEPRECATED));
  }

  private boolean isTrue(Node node, Node property) {
    return values(node, property).stream()
        .anyMatch(value -> value.isLiteral() && value.getLiteralLexicalForm().equals("true"));
  }

  private List<Node> values(Node node, Node... properties) {
    List<Node> values = new ArrayList<>();
    for (Node property : properties) {
      graph
          .find(node, property, Node.ANY)
          .mapWith(Triple::getObject)
          .filterDrop(Node::isBlank)
          .toList()
          .stream()
          .sorted(comparing(Node::toString))
          .forEach(values::add);
    }
    return values;
  }

  private static Map<Node, Term.Kind> kinds() {
    Map<Node, Term.Kind> kinds = new LinkedHashMap<>();
    kinds.put(W3c.OWL_CLASS, Term.Kind.CLASS);
    kinds.put(W3c.OWL_OBJECT_PROPERTY, Term.Kind.RELATION);
    kinds.put(W3c.OWL_DATATYPE_PROPERTY, Term.Kind.ATTRIBUTE);
    kinds.put(W3c.OWL_ANNOTATION_PROPERTY, Term.Kind.ANNOTATION);
    kinds.put(W3c.RDF_PROPERTY, Term.Kind.ANNOTATION);
    return kinds;
  }
}
