package org.vigie.gate;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** How grave a finding is (SHACL section 2.1.4); the gravest first. */
public enum Severity {
  /** Refuses the batch. */
  VIOLATION("Violation"),
  /** Goes on the to-do list. */
  WARNING("Warning"),
  /** Advises. */
  INFO("Info");

  private final String name;

  Severity(String name) {
    this.name = name;
  }

  /** The IRI of SHACL. */
  public Node node() {
    return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
  }

  static Severity of(Node node) {
    for (Severity severity : values()) {
      if (severity.node().equals(node)) {
        return severity;
      }
    }
    return VIOLATION;
  }
}
