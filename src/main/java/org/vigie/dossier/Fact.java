package org.vigie.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.vocab.Iris;

/**
 * Everything known of one property of one thing.
 *
 * @param subject the thing
 * @param property the property
 * @param ruling the decision, when there is one
 * @param dispute the open disagreement, when there is one
 * @param opposed the claims that the disagreement opposes to one another
 * @param reading how the people who recorded the disagreement understand it, often nothing
 * @param statements every claim, the displayed ones first
 */
public record Fact(
    Ref subject,
    Property property,
    @Nullable Ruling ruling,
    @Nullable Node dispute,
    Set<Node> opposed,
    Label reading,
    List<Statement> statements) {
  private static final Node UNSTATED = Iris.code("unit-unstated");

  /** Copies the collections. */
  public Fact {
    opposed = Set.copyOf(opposed);
    statements = List.copyOf(statements);
  }

  /**
   * Claims that say the same.
   *
   * @param content what they say
   * @param kept whether it is displayed
   * @param statements the claims, at least one
   */
  public record Value(Content content, boolean kept, List<Statement> statements) {
    /** Copies the list. */
    public Value {
      statements = List.copyOf(statements);
    }

    /** The claim that speaks best for the value: the displayed one, else the first. */
    public Statement best() {
      return statements.stream()
          .filter(Statement::chosen)
          .findFirst()
          .orElseGet(statements::getFirst);
    }

    /** The same, displayed for the number that it shares with a claim without its unit. */
    private Value displayed() {
      List<Statement> shown = new ArrayList<>(statements);
      shown.set(0, shown.getFirst().chosen(true));
      return new Value(content, true, shown);
    }

    /** How many different documents give it. */
    public int sourceCount() {
      return (int)
          statements.stream()
              .flatMap(s -> s.origin().sources().stream())
              .map(source -> source.ref().node())
              .distinct()
              .count();
    }
  }

  /** The different values, displayed ones first, then in the order of the claims. */
  public List<Value> values() {
    Map<Object, List<Statement>> groups = new LinkedHashMap<>();
    for (Statement statement : statements) {
      groups.computeIfAbsent(same(statement.content()), k -> new ArrayList<>()).add(statement);
    }
    return groups.values().stream()
        .map(
            group ->
                new Value(
                    group.getFirst().content(), group.stream().anyMatch(Statement::chosen), group))
        .sorted((a, b) -> Boolean.compare(b.kept(), a.kept()))
        .toList();
  }

  /**
   * The values that cannot be true together. Of a property that may have several values, those that
   * nobody disputes are not among them; nor is a number without its unit beside itself with it.
   */
  public List<Value> opposedValues() {
    List<Value> against =
        values().stream()
            .filter(value -> value.statements().stream().anyMatch(s -> opposed.contains(s.node())))
            .toList();
    List<Value> all = against.size() < 2 ? values() : against;
    List<Value> apart = all.stream().filter(value -> !isRepeated(value, all)).toList();
    return apart.size() < 2 ? all : apart.stream().map(value -> withBare(value, all)).toList();
  }

  /** A value with those who give its number without its unit, unless they may mean another. */
  private static Value withBare(Value value, List<Value> all) {
    List<Statement> statements = new ArrayList<>(value.statements());
    for (Value bare : all) {
      List<Value> meant = all.stream().filter(other -> isRepeated(bare, List.of(other))).toList();
      if (meant.equals(List.of(value))) {
        bare.statements().forEach(statement -> statements.add(statement.chosen(false)));
      }
    }
    return new Value(value.content(), value.kept(), statements);
  }

  /** Whether another value is the same number, with the unit that this one does not state. */
  private static boolean isRepeated(Value value, List<Value> all) {
    return value.content() instanceof Content.Exact bare
        && UNSTATED.equals(bare.measure().unit())
        && all.stream()
            .map(Value::content)
            .anyMatch(
                content ->
                    content instanceof Content.Exact exact
                        && !UNSTATED.equals(exact.measure().unit())
                        && canonical(exact.value()).equals(canonical(bare.value())));
  }

  /**
   * The values that the page displays; none when nothing lets us choose. A number that does not
   * state its unit gives way to the same number with its unit, where that is as well founded.
   */
  public List<Value> kept() {
    List<Value> all = values();
    List<Value> kept = all.stream().filter(Value::kept).toList();
    return kept.stream()
        .filter(value -> !isRepeated(value, kept))
        .map(value -> all.stream().filter(other -> states(other, value)).findFirst().orElse(value))
        .map(value -> value.kept() ? value : value.displayed())
        .toList();
  }

  /** Whether a value is another with its unit, and as well founded. */
  private static boolean states(Value united, Value bare) {
    if (!isRepeated(bare, List.of(united))) {
      return false;
    }
    Statement one = united.best();
    Statement other = bare.best();
    return one.status().equals(other.status()) && one.confidence().equals(other.confidence());
  }

  /** The best displayed claim. */
  public Optional<Statement> findBest() {
    return kept().stream().map(Value::best).findFirst();
  }

  /** The status of what is displayed, in short; that of the first claim when nothing is. */
  public String status() {
    return findBest().orElseGet(statements::getFirst).status();
  }

  /** Whether sources contradict one another. */
  public boolean disputed() {
    return dispute != null;
  }

  /** The different documents that say something of it. */
  public Stream<SourceCard> sources() {
    return statements.stream().flatMap(s -> s.origin().sources().stream()).distinct();
  }

  private static Object same(Content content) {
    return switch (content) {
      case Content.Exact exact ->
          List.of(canonical(exact.value()), exact.measure(), exact.denied());
      case Content.Range range ->
          List.of(canonical(range.min()), canonical(range.max()), range.measure());
      case Content.Absence absence -> absence.state();
    };
  }

  private static Object canonical(Node node) {
    if (!node.isLiteral() || !node.getLiteralLanguage().isEmpty()) {
      return node;
    }
    Object value = node.getLiteralValue();
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros()
        : node.getLiteralLexicalForm();
  }
}
