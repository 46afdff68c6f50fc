package org.vigie.consolidation;

import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.claim.EdtfDate;

/** The literals that derivation makes. */
final class Terms {
  private Terms() {}

  static Node year(EdtfDate date) {
    return NodeFactory.createLiteralDT(Integer.toString(date.year()), XSDDatatype.XSDinteger);
  }

  static Node day(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }
}
