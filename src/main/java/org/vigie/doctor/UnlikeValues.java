package org.vigie.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Values that the query writes otherwise than the data: without their language, in another
 * datatype, a date beside a text.
 */
final class UnlikeValues {
  private static final int MOST = 50_000;
  private static final int SAMPLE = 400;
  private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=");

  private final Ward ward;

  UnlikeValues(Ward ward) {
    this.ward = ward;
  }

  List<Finding> find(Parts parts) {
    List<Finding> findings = new ArrayList<>();
    for (TriplePath pattern : parts.patterns()) {
      Node property = pattern.getPredicate();
      if (property != null && property.isURI() && pattern.getObject().isLiteral()) {
        literal(property, pattern.getObject()).ifPresent(findings::add);
      }
    }
    for (ExprFunction call : parts.comparisons()) {
      if (call instanceof ExprFunction2 two && !(call instanceof E_NotEquals)) {
        compared(two, two.getArg1(), two.getArg2(), parts).ifPresent(findings::add);
        compared(two, two.getArg2(), two.getArg1(), parts).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** A literal of a pattern that the property never has. */
  private Optional<Finding> literal(Node property, Node said) {
    if (!ward.some(Node.ANY, property, said, 1).isEmpty()) {
      return Optional.empty();
    }
    return values(property, MOST)
        .filter(Node::isLiteral)
        .filter(
            value -> value.getLiteralLexicalForm().equalsIgnoreCase(said.getLiteralLexicalForm()))
        .findFirst()
        .map(
            value ->
                Finding.of(
                    difference(said, value),
                    ward.write(value),
                    ward.write(said),
                    ward.write(property)));
  }

  private static String difference(Node said, Node held) {
    if (!said.getLiteralLanguage().equals(held.getLiteralLanguage())) {
      return said.getLiteralLanguage().isEmpty() ? "language" : "otherLanguage";
    }
    return said.getLiteralDatatypeURI().equals(held.getLiteralDatatypeURI())
        ? "letters"
        : "datatype";
  }

  private Optional<Finding> compared(ExprFunction2 call, Expr side, Expr other, Parts parts) {
    if (!other.isConstant() || !other.getConstant().asNode().isLiteral()) {
      return Optional.empty();
    }
    Node constant = other.getConstant().asNode();
    if (side instanceof E_Lang lang
        && (call instanceof E_Equals || call instanceof E_LangMatches)) {
      return property(lang.getArg(), parts).flatMap(property -> languages(property, constant));
    }
    if (!COMPARISONS.contains(String.valueOf(call.getOpName()))) {
      return Optional.empty();
    }
    return property(side, parts).flatMap(property -> kinds(call, side, property, constant));
  }

  /** The language of a filter is none of the property's. */
  private Optional<Finding> languages(Node property, Node wanted) {
    Set<String> held = new TreeSet<>();
    values(property, SAMPLE)
        .filter(Node::isLiteral)
        .forEach(value -> held.add(value.getLiteralLanguage()));
    String tag = wanted.getLiteralLexicalForm();
    if (held.isEmpty()
        || tag.equals("*")
        || held.stream().anyMatch(each -> each.equalsIgnoreCase(tag))) {
      return Optional.empty();
    }
    String tags = String.join(", ", held.stream().map(each -> "\"" + each + "\"").toList());
    return Optional.of(Finding.of("noLanguage", tags, tag, ward.write(property)));
  }

  /** A value of one kind is compared with a constant of another: that is never true. */
  private Optional<Finding> kinds(ExprFunction2 call, Expr side, Node property, Node constant) {
    Optional<Finding> equal = equalInLanguage(call, property, constant);
    if (equal.isPresent()) {
      return equal;
    }
    List<Node> held = values(property, SAMPLE).filter(Node::isLiteral).toList();
    if (held.isEmpty() || held.stream().anyMatch(value -> kind(value).equals(kind(constant)))) {
      return Optional.empty();
    }
    Node example = held.getFirst();
    String text = constant.getLiteralLexicalForm();
    Node typed = NodeFactory.createLiteralDT(text, example.getLiteralDatatype());
    boolean fits =
        kind(constant).equals("text")
            && example.getLiteralLanguage().isEmpty()
            && NodeValue.makeNode(typed).isLiteral()
            && typed.getLiteralDatatype().isValid(text);
    String instead =
        fits
            ? side + " " + call.getOpName() + " " + ward.write(typed)
            : kind(example).startsWith("text")
                ? "STR(" + side + ") " + call.getOpName() + " \"" + text + "\""
                : "";
    return Optional.of(
        Finding.of(
            kind(example).equals("date") || kind(constant).equals("date") ? "date" : "kind",
            instead,
            ward.write(property),
            ward.write(example),
            ward.write(constant)));
  }

  /** A text equals none that has a language. */
  private Optional<Finding> equalInLanguage(ExprFunction2 call, Node property, Node constant) {
    return call instanceof E_Equals ? literal(property, constant) : Optional.empty();
  }

  /** The property whose value a variable is. */
  private static Optional<Node> property(Expr expr, Parts parts) {
    return expr.isVariable()
        ? parts.patterns().stream()
            .filter(pattern -> pattern.getPredicate() != null && pattern.getPredicate().isURI())
            .filter(pattern -> pattern.getObject().equals(expr.asVar()))
            .map(TriplePath::getPredicate)
            .findFirst()
        : Optional.empty();
  }

  private java.util.stream.Stream<Node> values(Node property, int most) {
    return ward.some(Node.ANY, property, Node.ANY, most).stream().map(Triple::getObject);
  }

  /** Kinds between which a comparison is never true. */
  private static String kind(Node literal) {
    if (!literal.getLiteralLanguage().isEmpty()) {
      return "text in a language";
    }
    NodeValue value = NodeValue.makeNode(literal);
    if (value.isNumber()) {
      return "number";
    }
    if (value.isBoolean()) {
      return "boolean";
    }
    if (literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      return "text";
    }
    return value.hasDateTime() ? "date" : literal.getLiteralDatatypeURI();
  }
}
