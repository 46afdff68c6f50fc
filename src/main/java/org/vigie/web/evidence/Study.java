package org.vigie.web.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;

/**
 * An evaluation, as its displayed values describe it.
 *
 * @param dossier all that is known of it
 */
public record Study(Dossier dossier) {
  private static final String TYPE = "Evaluation";

  /** The study of a dossier; empty when it is about something else. */
  static Optional<Study> find(Dossier dossier) {
    return dossier.hasType(TYPE) ? Optional.of(new Study(dossier)) : Optional.empty();
  }

  /** The evaluation. */
  public Ref ref() {
    return dossier.thing();
  }

  /** A fact of it, by the local name of its property. */
  public Optional<Fact> fact(String property) {
    return dossier.findFact(property).filter(fact -> !fact.kept().isEmpty());
  }

  /** The displayed code of a property, in short: {@code quasi-experimental}; empty when absent. */
  public String code(String property, String prefix) {
    return fact(property)
        .flatMap(Fact::findBest)
        .map(Statement::named)
        .map(Ref::slug)
        .filter(slug -> slug.startsWith(prefix))
        .map(slug -> slug.substring(prefix.length()))
        .orElse("");
  }

  /** Whether anything is displayed of it. */
  boolean isDescribed() {
    return dossier.facts().stream().anyMatch(fact -> !fact.kept().isEmpty());
  }

  /** The method, in short. */
  public String design() {
    return code("studyDesign", "design-");
  }

  /** What ties the evaluator to the parties, in short. */
  public String independence() {
    return code("independence", "indep-");
  }

  /** Which way its result goes, in short; empty when no source read says. */
  public String finding() {
    return code("finding", "finding-");
  }

  /** The level of evidence proposed, from 0 to 5; empty when there is none. */
  public String level() {
    return code("evidenceLevel", "sms-");
  }

  /** Whether it measures an effect at all, rather than reviewing a scheme or its texts. */
  public boolean measures() {
    return !code("finding", "value-").equals("not-applicable");
  }

  /** Whether a source says who paid for it. */
  public boolean isPayerKnown() {
    return fact("paidBy").stream()
        .flatMap(fact -> fact.kept().stream())
        .anyMatch(value -> !(value.content() instanceof Content.Absence));
  }

  /** What it evaluates. */
  public List<Ref> subjects() {
    return fact("evaluates").stream()
        .flatMap(fact -> fact.kept().stream())
        .map(value -> value.best().named())
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** The facts that a reader of its evidence asks for, in that order. */
  public List<Fact> facts() {
    return Stream.of(
            "studyDesign",
            "hasComparisonGroup",
            "evidenceLevel",
            "finding",
            "conductedBy",
            "paidBy",
            "independence",
            "reportedIn")
        .flatMap(name -> fact(name).stream())
        .toList();
  }
}
