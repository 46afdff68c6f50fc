package org.vigie.ontology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What a shape asks, with the words that it has for who does otherwise.
 *
 * @param node the shape
 * @param severity {@code Violation}, {@code Warning} or {@code Info}
 * @param messages its words by language tag
 * @param targets the classes whose things it judges, or the properties that make a thing one of
 *     those that it judges
 * @param paths the properties on whose values it sets conditions, in its own triples
 * @param mentions all terms and codes that it names, in its queries too
 * @param limits the conditions that can be said in words; none for what only its message says
 * @param form how it is written
 * @param active whether the gate itself applies it; else the program does
 */
public record Rule(
    Node node,
    String severity,
    Map<String, String> messages,
    List<Node> targets,
    List<Node> paths,
    Set<Node> mentions,
    List<Limit> limits,
    Form form,
    boolean active) {
  /** Copies the collections. */
  public Rule {
    messages = Map.copyOf(messages);
    targets = List.copyOf(targets);
    paths = List.copyOf(paths);
    mentions = Set.copyOf(mentions);
    limits = List.copyOf(limits);
  }

  /** How a rule is written. */
  public enum Form {
    /** On the values of one property. */
    PROPERTY,
    /** Of several conditions: all, one, exactly one, none. */
    CONDITIONS,
    /** As a query that finds what is wrong. */
    QUERY,
    /** As the list of all that may be said. */
    CLOSED,
    /** In the program. */
    PROGRAM
  }

  /**
   * One condition on the values of a property.
   *
   * @param name the local name of the component of SHACL, such as {@code minCount}
   * @param value what it is compared with
   */
  public record Limit(String name, Node value) {}

  /** The last part of its IRI, such as {@code C02-1}. */
  public String id() {
    String iri = node.toString();
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
