package org.vigie.doctor.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Reason;
import org.vigie.doctor.examination.Ward;
import org.vigie.vocab.Vigie;

/**
 * Values that the query writes otherwise than the data: without their language, in another
 * datatype, a date beside a text.
 */
public final class UnlikeValues implements Reason {
  /** That the data do not have a value, which need not be why the query finds nothing. */
  public static final String NONE = "none";

  /** The first values are often of one kind and in one language, and tell nothing of others. */
  private static final int MOST = 20_000;

  private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=");

  private final Ward ward;
  private final UnlikeConstants constants;
  private final Translations translations;

  /** Asks the data of a ward. */
  public UnlikeValues(Ward ward) {
    this.ward = ward;
    this.constants = new UnlikeConstants(ward);
    this.translations = new Translations(ward);
  }

  @Override
  public List<Finding> find(Parts parts) {
    List<Finding> findings = new ArrayList<>();
    for (TriplePath pattern : parts.patterns()) {
      Node property = pattern.getPredicate();
      if (property != null && property.isURI() && pattern.getObject().isLiteral()) {
        constants.find(property, pattern.getObject()).ifPresent(findings::add);
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

  private Optional<Finding> compared(ExprFunction2 call, Expr side, Expr other, Parts parts) {
    if (!other.isConstant() || !other.getConstant().asNode().isLiteral()) {
      return Optional.empty();
    }
    Node constant = other.getConstant().asNode();
    if (side instanceof E_Lang lang
        && (call instanceof E_Equals || call instanceof E_LangMatches)) {
      return translations
          .find(lang.getArg(), constant, parts)
          .or(
              () ->
                  parts
                      .property(lang.getArg())
                      .flatMap(property -> languages(call, lang, property, constant)));
    }
    if (!COMPARISONS.contains(String.valueOf(call.getOpName()))) {
      return Optional.empty();
    }
    return parts.property(side).flatMap(property -> kinds(call, side, property, constant, parts));
  }

  /** All values of a property; none when they are too many to be looked at. */
  private List<Node> values(Node property) {
    List<Node> values = ward.values(property, MOST);
    return values.size() < MOST && ward.inTime() ? values : List.of();
  }

  /** The language of a filter is none of the property's. */
  private Optional<Finding> languages(ExprFunction2 call, E_Lang lang, Node property, Node wanted) {
    Set<String> held = new TreeSet<>();
    values(property).stream()
        .filter(Node::isLiteral)
        .forEach(value -> held.add(value.getLiteralLanguage()));
    String tag = wanted.getLiteralLexicalForm();
    if (held.isEmpty() || tag.equals("*") || held.contains(tag)) {
      return Optional.empty();
    }
    Optional<String> same = held.stream().filter(tag::equalsIgnoreCase).findFirst();
    String tags = String.join(", ", held.stream().map(each -> "\"" + each + "\"").toList());
    if (same.isPresent()) {
      return call instanceof E_LangMatches
          ? Optional.empty()
          : Optional.of(
              Finding.of(
                  "tag",
                  "LANG(" + lang.getArg() + ") = \"" + same.get() + "\"",
                  tag,
                  ward.name(property),
                  tags));
    }
    String instead =
        "LANG(" + lang.getArg() + (held.size() == 1 ? ") = " + tags : ") IN (" + tags + ")");
    return Optional.of(Finding.of("noLanguage", instead, tag, ward.name(property)));
  }

  /** A value of one kind is compared with a constant of another: that is never true. */
  private Optional<Finding> kinds(
      ExprFunction2 call, Expr side, Node property, Node constant, Parts parts) {
    Optional<Finding> equal = equal(call, property, constant);
    if (equal.isPresent()) {
      return equal;
    }
    List<Node> values = values(property);
    List<Node> held = values.stream().filter(Node::isLiteral).toList();
    if (held.isEmpty() && !values.isEmpty()) {
      return Optional.of(code(call, side, property, values.getFirst(), constant));
    }
    if (held.isEmpty()
        || held.stream().anyMatch(value -> Kinds.of(value).equals(Kinds.of(constant)))) {
      return Optional.empty();
    }
    Node example = held.getFirst();
    String text = constant.getLiteralLexicalForm();
    Node typed = NodeFactory.createLiteralDT(text, example.getLiteralDatatype());
    boolean fits =
        Kinds.of(constant).equals(Kinds.TEXT)
            && example.getLiteralLanguage().isEmpty()
            && NodeValue.makeNode(typed).isLiteral()
            && typed.getLiteralDatatype().isValid(text);
    String instead =
        fits
            ? side + " " + call.getOpName() + " " + ward.write(typed)
            : Kinds.isText(example) ? compared(call, side, property, constant, parts) : "";
    return Optional.of(
        Finding.of(
            Kinds.of(example).equals(Kinds.DATE) || Kinds.of(constant).equals(Kinds.DATE)
                ? "date"
                : "kind",
            instead,
            ward.name(property),
            ward.name(example),
            ward.name(constant)));
  }

  /** The dates beside a text that may be less precise than a day, or else the text as it is. */
  private String compared(
      ExprFunction2 call, Expr side, Node property, Node constant, Parts parts) {
    String rest = " " + call.getOpName() + " ";
    return new Siblings(ward)
        .find(property, constant, call.getOpName())
        .map(
            date ->
                parts.subject(side.asVar()).map(ward::write).orElse("?thing")
                    + " "
                    + ward.write(date)
                    + " ?date FILTER(?date"
                    + rest
                    + ward.write(constant)
                    + ")")
        .orElseGet(
            () -> "STR(" + side + ")" + rest + "\"" + constant.getLiteralLexicalForm() + "\"");
  }

  /** A code is compared with a literal: what has an order is its rank. */
  private Finding code(ExprFunction2 call, Expr side, Node property, Node example, Node constant) {
    boolean ranked =
        NodeValue.makeNode(constant).isNumber() && ward.has(example, Vigie.RANK, Node.ANY);
    return Finding.of(
        ranked ? "rank" : "code",
        ranked
            ? side
                + " "
                + ward.write(Vigie.RANK)
                + " ?rank FILTER(?rank "
                + call.getOpName()
                + " "
                + ward.write(constant)
                + ")"
            : "",
        ward.name(property),
        ward.name(example),
        ward.name(constant),
        ward.name(Vigie.RANK));
  }

  /** A text equals none that has a language, and no thing; numbers are compared by value. */
  private Optional<Finding> equal(ExprFunction2 call, Node property, Node constant) {
    return call instanceof E_Equals && !NodeValue.makeNode(constant).isNumber()
        ? constants.find(property, constant)
        : Optional.empty();
  }
}
