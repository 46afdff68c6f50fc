package org.vigie.source;

import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The literals that a cell can become. */
public final class Literals {
  private Literals() {}

  /** A plain string. */
  public static Node string(String text) {
    return NodeFactory.createLiteralString(text);
  }

  /** A text in a language. */
  public static Node text(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }

  /** A decimal number, as digits with a point. */
  public static Node decimal(String text) {
    return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal);
  }

  /** A whole number, as digits. */
  public static Node integer(String text) {
    return NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
  }

  /** True or false. */
  public static Node bool(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  /** A calendar day. */
  public static Node day(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }
}
