package org.vigie.source.rdf;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.PropertySpec;
import org.vigie.source.Directory;
import org.vigie.source.Literals;
import org.vigie.source.Reference;
import org.vigie.vocab.Iris;

/**
 * Turns the object of a plain fact into a value of its property's kind (shape C05), without
 * guessing: {@code "450000"}, {@code 450000} and {@code 4.5E5} are one number, {@code "2017-03-01"}
 * is a date whatever its datatype, {@code "Paris"} without language is no text.
 */
final class Convert {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}(-\\d{2}(-\\d{2})?)?)(T[\\d:.]+)?(Z|[+-]\\d{2}:\\d{2})?");

  private final Reference reference;
  private final Directory directory;

  Convert(Reference reference, Directory directory) {
    this.reference = reference;
    this.directory = directory;
  }

  /** What came of it: a value, or the message that says what would be accepted. */
  sealed interface Outcome {
    /** A value. */
    record Value(Node node) implements Outcome {}

    /** None. */
    record No(String key) implements Outcome {}
  }

  Outcome value(PropertySpec spec, Node object) {
    if (object.isLiteral() && !isWellFormed(object)) {
      return new Outcome.No("rdf.value.datatype");
    }
    return switch (Iris.findCode(spec.valueKind()).orElse("")) {
      case "kind-money", "kind-number", "kind-percent" ->
          number(object).map(Convert::decimal).orElse(new Outcome.No("rdf.value.number"));
      case "kind-count", "kind-integer", "kind-year" -> whole(object);
      case "kind-date" -> date(object);
      case "kind-boolean" -> bool(object);
      case "kind-concept" -> concept(spec, object);
      case "kind-thing" -> thing(object);
      case "kind-text" ->
          object.isLiteral() && !object.getLiteralLanguage().isEmpty()
              ? new Outcome.Value(object)
              : new Outcome.No("rdf.value.language");
      case "kind-string" ->
          object.isLiteral()
              ? new Outcome.Value(Literals.string(object.getLiteralLexicalForm()))
              : new Outcome.No("rdf.value.string");
      default -> throw new IllegalStateException("The ontology declares an unknown " + spec);
    };
  }

  /** Whether a literal is a value of its datatype; unknown datatypes have no wrong values. */
  static boolean isWellFormed(Node literal) {
    return literal.getLiteralDatatype().isValid(literal.getLiteralLexicalForm());
  }

  private static Outcome decimal(BigDecimal number) {
    return new Outcome.Value(Literals.decimal(number.toPlainString()));
  }

  private static Outcome whole(Node object) {
    Optional<BigDecimal> year =
        text(object)
            .filter(t -> t.matches("\\d{4}(Z|[+-]\\d\\d:\\d\\d)"))
            .map(t -> new BigDecimal(t.substring(0, 4)));
    return year.or(() -> number(object))
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .<Outcome>map(
            number -> new Outcome.Value(Literals.integer(number.toBigInteger().toString())))
        .orElse(new Outcome.No("rdf.value.integer"));
  }

  private static Optional<BigDecimal> number(Node object) {
    return text(object).filter(text -> NUMBER.matcher(text).matches()).map(BigDecimal::new);
  }

  private static Outcome date(Node object) {
    return text(object)
        .map(DATE::matcher)
        .filter(matcher -> matcher.matches())
        .flatMap(matcher -> EdtfDate.find(matcher.group(1)))
        .<Outcome>map(date -> new Outcome.Value(Literals.string(date.text())))
        .orElse(new Outcome.No("rdf.value.date"));
  }

  private static Outcome bool(Node object) {
    return switch (text(object).orElse("")) {
      case "true", "1" -> new Outcome.Value(Literals.bool(true));
      case "false", "0" -> new Outcome.Value(Literals.bool(false));
      default -> new Outcome.No("rdf.value.boolean");
    };
  }

  private Outcome concept(PropertySpec spec, Node object) {
    Node codeList = spec.codeList();
    if (codeList == null) {
      throw new IllegalStateException("The ontology declares no code list for " + spec.property());
    }
    Node code = text(object).map(Iris::code).orElse(object);
    return reference.has(code, codeList)
        ? new Outcome.Value(code)
        : new Outcome.No("rdf.value.code");
  }

  private Outcome thing(Node object) {
    if (object.isURI()) {
      return new Outcome.Value(object);
    }
    return directory
        .find("actor", object.getLiteralLexicalForm())
        .<Outcome>map(Outcome.Value::new)
        .orElse(new Outcome.No("rdf.value.thing"));
  }

  private static Optional<String> text(Node object) {
    return object.isLiteral() && object.getLiteralLanguage().isEmpty()
        ? Optional.of(object.getLiteralLexicalForm().strip())
        : Optional.empty();
  }
}
