package org.vigie.source;

import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The literals that a cell can become. */
final class Literals {
  private Literals() {}

  static Node string(String text) {
    return NodeFactory.createLiteralString(text);
  }

  static Node text(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }

  static Node decimal(String text) {
    return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal);
  }

  static Node integer(String text) {
    return NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
  }

  static Node bool(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  static Node day(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }
}
