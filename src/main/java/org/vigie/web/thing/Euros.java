package org.vigie.web.thing;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Statement;

/**
 * The different amounts in euros that claims which stand give for one thing, lowest first.
 *
 * @param credible those that a sum may count
 * @param beyond those beyond belief
 */
public record Euros(List<BigDecimal> credible, List<BigDecimal> beyond) {
  /** An amount so many times the lowest one given for the same thing is not added up. */
  private static final BigDecimal BEYOND_BELIEF = BigDecimal.valueOf(5);

  /** Copies the lists. */
  public Euros {
    credible = List.copyOf(credible);
    beyond = List.copyOf(beyond);
  }

  /** The amounts of a fact; none of another currency, and none that a source denies. */
  public static Euros of(Fact fact) {
    TreeSet<BigDecimal> all =
        fact.statements().stream()
            .filter(statement -> Dossier.STATUSES.contains(statement.status()))
            .map(Statement::content)
            .filter(content -> "EUR".equals(content.measure().currency()))
            .flatMap(content -> content.affirmed())
            .map(Node::getLiteralLexicalForm)
            .map(BigDecimal::new)
            .collect(Collectors.toCollection(TreeSet::new));
    if (all.isEmpty() || all.first().signum() <= 0) {
      return new Euros(List.copyOf(all), List.of());
    }
    BigDecimal limit = all.first().multiply(BEYOND_BELIEF);
    Predicate<BigDecimal> credible = amount -> amount.compareTo(limit) < 0;
    return new Euros(
        all.stream().filter(credible).toList(), all.stream().filter(credible.negate()).toList());
  }
}
