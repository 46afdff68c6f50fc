package org.vigie.gate;

import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ShaclPlainValidator;

/** Jena's own validation of a whole graph: what we measure ourselves against. */
public final class JenaShacl {
  private JenaShacl() {}

  /** How many results there are of shapes on data (as {@code shacl validate} counts them). */
  public static int validate(Graph shapes, Graph data) {
    return new ShaclPlainValidator().validate(Shapes.parse(shapes), data).getEntries().size();
  }
}
