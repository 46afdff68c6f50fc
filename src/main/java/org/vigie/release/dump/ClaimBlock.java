package org.vigie.release.dump;

import java.util.List;
import java.util.Optional;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * All that is said of one claim, each statement once.
 *
 * @param claim its token
 * @param statements what is said
 */
record ClaimBlock(String claim, List<Statement> statements) {
  private static final String TYPE = Token.of(W3c.RDF_TYPE.getURI());
  private static final String CLAIM = Token.of(Vigie.CLAIM.getURI());
  private static final String ABOUT = Token.of(Vigie.ABOUT.getURI());
  private static final String PROPERTY = Token.of(Vigie.PROPERTY.getURI());
  private static final String VALUE = Token.of(Vigie.VALUE.getURI());

  /** What a block of statements on one subject is, if that is a claim. */
  static Optional<ClaimBlock> find(List<Statement> block) {
    List<Statement> distinct = distinct(block);
    boolean isClaim =
        distinct.stream().anyMatch(s -> s.predicate().equals(TYPE) && s.object().equals(CLAIM));
    return isClaim
        ? Optional.of(new ClaimBlock(distinct.getFirst().subject(), distinct))
        : Optional.empty();
  }

  /** The statements of a block without those that another graph repeats. */
  static List<Statement> distinct(List<Statement> block) {
    return block.stream()
        .map(s -> new Statement(s.subject(), s.predicate(), s.object(), ""))
        .distinct()
        .toList();
  }

  /** The statement that it makes; empty for ranges, absences, and what has no single form. */
  Optional<Statement> findTriple() {
    Optional<String> about = one(ABOUT);
    Optional<String> property = one(PROPERTY).filter(Token::isIri);
    Optional<String> value = one(VALUE);
    return about.isPresent() && property.isPresent() && value.isPresent()
        ? Optional.of(new Statement(about.get(), property.get(), value.get(), ""))
        : Optional.empty();
  }

  /** What is said of it beside the statement that it makes. */
  List<Statement> rest() {
    return statements.stream()
        .filter(s -> !List.of(ABOUT, PROPERTY, VALUE).contains(s.predicate()))
        .toList();
  }

  /** The values of a property of our ontology. */
  List<String> list(String localName) {
    String predicate = Token.of(Iris.NS + localName);
    return statements.stream()
        .filter(s -> s.predicate().equals(predicate))
        .map(Statement::object)
        .toList();
  }

  private Optional<String> one(String predicate) {
    List<String> objects =
        statements.stream()
            .filter(s -> s.predicate().equals(predicate))
            .map(Statement::object)
            .toList();
    return objects.size() == 1 ? Optional.of(objects.getFirst()) : Optional.empty();
  }
}
