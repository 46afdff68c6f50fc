package org.vigie.ontology;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A class or a property of the ontology, with what the ontology says of it besides its words.
 *
 * @param node its IRI
 * @param kind what it is
 * @param parents the classes or properties that it is a kind of
 * @param domains the classes whose things have it
 * @param ranges the classes or datatypes of its values
 * @param use how claims use it
 * @param deprecated whether it is used no more
 */
public record Term(
    Node node,
    Kind kind,
    List<Node> parents,
    List<Node> domains,
    List<Node> ranges,
    Use use,
    boolean deprecated) {
  /** Copies the lists. */
  public Term {
    parents = List.copyOf(parents);
    domains = List.copyOf(domains);
    ranges = List.copyOf(ranges);
  }

  /** What a term is. */
  public enum Kind {
    /** A class. */
    CLASS,
    /** A property whose values are things or codes. */
    RELATION,
    /** A property whose values are texts, numbers, dates. */
    ATTRIBUTE,
    /** A property that means nothing to a reasoner. */
    ANNOTATION
  }

  /**
   * What the importer, the shapes and consolidation read of a property.
   *
   * @param claimable whether one can claim it
   * @param single whether the consolidated view keeps at most one value
   * @param valueKind the form of its values
   * @param codeList the list from which its values are chosen
   * @param role the role that it gives to its value
   */
  public record Use(
      boolean claimable,
      boolean single,
      Optional<Node> valueKind,
      Optional<Node> codeList,
      Optional<Node> role) {}

  /** Whether it is a class. */
  public boolean isClass() {
    return kind == Kind.CLASS;
  }
}
