package org.vigie.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of Apache Jena. */
public final class Jena {
  /** Searches the texts, as a property of what is found. */
  public static final Node TEXT_QUERY = NodeFactory.createURI("http://jena.apache.org/text#query");

  private Jena() {}
}
