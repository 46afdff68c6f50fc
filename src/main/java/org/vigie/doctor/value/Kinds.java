package org.vigie.doctor.value;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/** Kinds of literals between which a comparison is never true. */
final class Kinds {
  static final String TEXT = "text";
  static final String NUMBER = "number";
  static final String DATE = "date";

  private Kinds() {}

  static String of(Node literal) {
    if (!literal.getLiteralLanguage().isEmpty()) {
      return "text in a language";
    }
    NodeValue value = NodeValue.makeNode(literal);
    if (value.isNumber()) {
      return NUMBER;
    }
    if (value.isBoolean()) {
      return "boolean";
    }
    if (literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      return TEXT;
    }
    return value.hasDateTime() ? DATE : literal.getLiteralDatatypeURI();
  }

  /** Whether a literal is a text, be it in a language or in none. */
  static boolean isText(Node literal) {
    return of(literal).startsWith(TEXT);
  }

  /** Whether two numbers are the same, though written otherwise. */
  static boolean sameNumber(Node one, Node other) {
    NodeValue left = NodeValue.makeNode(one);
    NodeValue right = NodeValue.makeNode(other);
    return left.isNumber() && right.isNumber() && NodeValue.sameValueAs(left, right);
  }
}
