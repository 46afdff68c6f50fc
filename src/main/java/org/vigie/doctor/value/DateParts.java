package org.vigie.doctor.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_DateTimeDay;
import org.apache.jena.sparql.expr.E_DateTimeMonth;
import org.apache.jena.sparql.expr.E_DateTimeYear;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Nearest;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Reason;
import org.vigie.doctor.examination.Ward;

/** The year, month or day that a filter takes of values that are no dates: it has none. */
public final class DateParts implements Reason {
  private static final int SAMPLE = 400;

  private final Ward ward;

  /** Asks the data of a ward. */
  public DateParts(Ward ward) {
    this.ward = ward;
  }

  @Override
  public List<Finding> find(Parts parts) {
    List<Finding> findings = new ArrayList<>();
    for (ExprFunction call : parts.comparisons()) {
      if (call instanceof E_DateTimeYear
          || call instanceof E_DateTimeMonth
          || call instanceof E_DateTimeDay) {
        ExprFunction1 part = (ExprFunction1) call;
        parts
            .property(part.getArg())
            .flatMap(property -> check(part, property, parts))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> check(ExprFunction1 part, Node property, Parts parts) {
    List<Node> held = ward.values(property, SAMPLE);
    if (held.isEmpty() || held.stream().anyMatch(value -> works(part, value))) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
            "datePart",
            instead(part, property, parts),
            name(part),
            ward.name(property),
            ward.name(held.getFirst()),
            ward.type(held.getFirst())));
  }

  /** A sibling that holds the part itself, or else the dates of which it can be taken. */
  private String instead(ExprFunction1 part, Node property, Parts parts) {
    Siblings siblings = new Siblings(ward);
    String subject = parts.subject(part.getArg().asVar()).map(ward::write).orElse("?thing");
    String word = name(part).toLowerCase(Locale.ROOT);
    return siblings.of(property).stream()
        .filter(each -> Nearest.local(each).toLowerCase(Locale.ROOT).endsWith(word))
        .findFirst()
        .map(each -> subject + " " + ward.write(each) + " ?" + word)
        .or(
            () ->
                siblings
                    .find(property, value -> works(part, value))
                    .map(each -> subject + " " + ward.write(each) + " ?date"))
        .orElse("");
  }

  private static boolean works(ExprFunction1 part, Node value) {
    try {
      part.eval(NodeValue.makeNode(value));
      return true;
    } catch (ExprEvalException none) {
      return false;
    }
  }

  private static String name(ExprFunction1 part) {
    return part.getFunctionSymbol().getSymbol().toUpperCase(Locale.ROOT);
  }
}
