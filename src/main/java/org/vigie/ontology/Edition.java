package org.vigie.ontology;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A version of a publication, which never changes.
 *
 * @param publication of what
 * @param version its number, such as {@code 0.2.0}
 * @param issued its day, ISO; empty when the copy does not say
 * @param graph what it says; not to be changed
 */
public record Edition(Publication publication, String version, String issued, Graph graph) {
  /** Its IRI. */
  public Node node() {
    return publication.version(version);
  }
}
