package org.vigie.doctor.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Nearest;
import org.vigie.doctor.examination.Ward;

/** A literal that a property never has, while it has one that was probably meant. */
final class UnlikeConstants {
  private static final int MOST = 50_000;
  private static final int MOST_OF_A_NAME = 50;
  private static final int LEAST_LETTERS = 3;
  private static final int MOST_SHOWN = 5;

  private final Ward ward;

  UnlikeConstants(Ward ward) {
    this.ward = ward;
  }

  /**
   * Why a literal of a pattern finds nothing.
   *
   * @param property that the literal is said to be the value of
   * @param said the literal
   */
  Optional<Finding> find(Node property, Node said) {
    if (ward.has(Node.ANY, property, said)) {
      return Optional.empty();
    }
    List<Node> held = ward.values(property, MOST);
    List<Node> literals = held.stream().filter(Node::isLiteral).toList();
    return literals.isEmpty()
        ? things(property, said, held)
        : written(property, said, literals)
            .or(() -> contained(property, said, literals))
            .or(() -> another(property, said, literals))
            .or(() -> Optional.of(none(property, said, literals)));
  }

  /**
   * The values are of the kind of the literal, and it is none of them: some, the commonest first.
   */
  private Finding none(Node property, Node said, List<Node> literals) {
    Map<Node, Long> often =
        literals.stream()
            .collect(
                Collectors.groupingBy(each -> each, LinkedHashMap::new, Collectors.counting()));
    String some =
        often.entrySet().stream()
            .sorted(Map.Entry.<Node, Long>comparingByValue().reversed())
            .limit(MOST_SHOWN)
            .map(each -> ward.name(each.getKey()))
            .collect(Collectors.joining(", "));
    return Finding.of(UnlikeValues.NONE, "", ward.name(property), ward.name(said), some);
  }

  /** The same value, written otherwise. */
  private Optional<Finding> written(Node property, Node said, List<Node> literals) {
    String text = said.getLiteralLexicalForm();
    boolean number = Kinds.of(said).equals(Kinds.NUMBER);
    return literals.stream()
        .filter(
            value ->
                value.getLiteralLexicalForm().equalsIgnoreCase(text)
                    || (number && Kinds.sameNumber(said, value)))
        .findFirst()
        .map(
            value ->
                Finding.of(
                    difference(said, value),
                    ward.write(value),
                    ward.name(said),
                    ward.name(property)));
  }

  private static String difference(Node said, Node held) {
    if (!said.getLiteralLanguage().equals(held.getLiteralLanguage())) {
      return said.getLiteralLanguage().isEmpty() ? "language" : "otherLanguage";
    }
    return said.getLiteralDatatypeURI().equals(held.getLiteralDatatypeURI())
        ? "letters"
        : "datatype";
  }

  /** A longer text has the words that were taken for the whole. */
  private Optional<Finding> contained(Node property, Node said, List<Node> literals) {
    String words = said.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
    if (words.length() < LEAST_LETTERS || !Kinds.isText(said)) {
      return Optional.empty();
    }
    return literals.stream()
        .filter(each -> each.getLiteralLexicalForm().toLowerCase(Locale.ROOT).contains(words))
        .findFirst()
        .map(
            value ->
                Finding.of(
                    "contained",
                    "FILTER(CONTAINS(LCASE(STR(?value)), " + ward.write(words) + "))",
                    ward.name(said),
                    ward.name(property),
                    ward.name(value)));
  }

  /** No value is even of the kind of the literal. */
  private Optional<Finding> another(Node property, Node said, List<Node> literals) {
    String kind = Kinds.of(said);
    if (literals.stream().anyMatch(value -> Kinds.of(value).equals(kind))) {
      return Optional.empty();
    }
    String text = said.getLiteralLexicalForm();
    Optional<Node> beginning =
        literals.stream().filter(each -> each.getLiteralLexicalForm().startsWith(text)).findFirst();
    String instead =
        new Siblings(ward)
            .of(property).stream()
                .filter(each -> ward.has(Node.ANY, each, said))
                .findFirst()
                .map(each -> ward.write(each) + " " + ward.write(said))
                .orElse(
                    beginning.isPresent()
                        ? "FILTER(STRSTARTS(STR(?value), " + ward.write(text) + "))"
                        : "");
    Node example = beginning.orElse(literals.getFirst());
    return Optional.of(
        Finding.of(
            "kindOf",
            instead,
            ward.name(property),
            ward.name(example),
            ward.type(example),
            ward.name(said),
            ward.type(said)));
  }

  /** The values are things or codes: the one of that name. */
  private Optional<Finding> things(Node property, Node said, List<Node> held) {
    Optional<Node> example = held.stream().filter(Node::isURI).findFirst();
    String text = said.getLiteralLexicalForm();
    return example.map(
        iri ->
            Finding.of(
                "iri",
                Stream.concat(named(text, property), Nearest.of(text, held.stream()).stream())
                    .findFirst()
                    .map(ward::write)
                    .orElse(""),
                ward.name(property),
                ward.name(iri),
                ward.name(said)));
  }

  /** The values of a property of which something says the text, in any language of ours. */
  private Stream<Node> named(String text, Node property) {
    return Stream.of("", "fr", "en")
        .map(
            lang ->
                lang.isEmpty()
                    ? NodeFactory.createLiteralString(text)
                    : NodeFactory.createLiteralLang(text, lang))
        .flatMap(name -> ward.some(Node.ANY, Node.ANY, name, MOST_OF_A_NAME).stream())
        .map(Triple::getSubject)
        .filter(each -> each.isURI() && ward.has(Node.ANY, property, each));
  }
}
