package org.vigie.vocab;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Mints and splits the canonical IRIs of Vigie. They never depend on the host that serves them
 * ({@code design/http.md}, URLs).
 */
public final class Iris {
  /** The persistent prefix under which every IRI of Vigie lives. */
  public static final String BASE = "https://w3id.org/vigie/";

  /** The namespace of the ontology. */
  public static final String NS = BASE + "ns#";

  /** The prefix of things: {@code /id/{type}/{slug}}. */
  public static final String ID = BASE + "id/";

  /** The prefix of codes and glossary terms. */
  public static final String CODE = BASE + "code/";

  /** The prefix of shapes. */
  public static final String SHAPE = BASE + "shapes/";

  /** The prefix of named graphs. */
  public static final String GRAPH = BASE + "graph/";

  private Iris() {}

  /**
   * The two variable parts of a thing's IRI.
   *
   * @param type such as {@code contract}
   * @param slug such as {@code cis-fr-01-adie}
   */
  public record Thing(String type, String slug) {
    /** The thing's canonical IRI. */
    public Node node() {
      return thing(type, slug);
    }
  }

  /** The IRI of a term of the ontology, from its local name. */
  public static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }

  /** The IRI of a code, from its slug such as {@code status-verified}. */
  public static Node code(String slug) {
    return NodeFactory.createURI(CODE + slug);
  }

  /** The IRI of a thing, from its type and slug. */
  public static Node thing(String type, String slug) {
    return NodeFactory.createURI(ID + type + "/" + slug);
  }

  /** The IRI of a named graph, from its name such as {@code dataset-panorama}. */
  public static Node graph(String name) {
    return NodeFactory.createURI(GRAPH + name);
  }

  /** The type and slug of a thing of ours; empty for any other node. */
  public static Optional<Thing> findThing(Node node) {
    return findAfter(node, ID)
        .filter(path -> path.indexOf('/') > 0)
        .map(
            path -> {
              int slash = path.indexOf('/');
              return new Thing(path.substring(0, slash), path.substring(slash + 1));
            });
  }

  /** Whether a node is a thing of ours of that type, such as {@code actor}. */
  public static boolean isThing(Node node, String type) {
    if (!node.isURI() || !node.getURI().startsWith(ID)) {
      return false;
    }
    String iri = node.getURI();
    int end = ID.length() + type.length();
    return iri.startsWith(type, ID.length()) && iri.length() > end && iri.charAt(end) == '/';
  }

  /** A code's slug without the name of its list: {@code plausible} of {@code status-plausible}. */
  public static String bare(String slug, String list) {
    return slug.startsWith(list) ? slug.substring(list.length()) : slug;
  }

  /** The slug of a code of ours; empty for any other node. */
  public static Optional<String> findCode(Node node) {
    return findAfter(node, CODE);
  }

  /** The local name of a term of the ontology; empty for any other node. */
  public static Optional<String> findTerm(Node node) {
    return findAfter(node, NS);
  }

  private static Optional<String> findAfter(Node node, String prefix) {
    if (!node.isURI() || !node.getURI().startsWith(prefix)) {
      return Optional.empty();
    }
    String rest = node.getURI().substring(prefix.length());
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }
}
