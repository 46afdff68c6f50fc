package org.vigie.web.contract;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Label;
import org.vigie.dossier.Mention;
import org.vigie.dossier.Ref;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;

/**
 * A study of a contract: how it was made, by whom and for whose money, how much its method allows
 * one to conclude, and what it says.
 *
 * @param ref the study
 * @param status of the claim that it is about the contract
 * @param facts what is known of it, in the order of the page
 * @param level of evidence, as a code
 * @param means what this level means
 * @param reports the documents that report it
 * @param lines what it supports or disputes
 */
public record Study(
    Ref ref,
    String status,
    List<Fact> facts,
    @Nullable Ref level,
    Label means,
    List<SourceCard> reports,
    List<Said> lines) {
  private static final List<String> SHOWN =
      List.of("studyDesign", "hasComparisonGroup", "conductedBy", "paidBy", "independence");

  /** Copies the lists. */
  public Study {
    facts = List.copyOf(facts);
    reports = List.copyOf(reports);
    lines = List.copyOf(lines);
  }

  /** What a study does to a claim of effect. */
  public record Said(Fact fact, Statement claim, Statement.Evidence line) {}

  /** The studies that say they are about a contract. */
  static List<Study> list(Dossier contract, List<Mention> mentions, DossierReader reader) {
    return mentions.stream()
        .filter(mention -> mention.property().name().equals("evaluates"))
        .map(mention -> of(mention, contract, reader))
        .toList();
  }

  private static Study of(Mention mention, Dossier contract, DossierReader reader) {
    Dossier study = reader.read(mention.subject().node());
    Ref level =
        study.findFact("evidenceLevel").flatMap(Fact::findBest).map(Statement::named).orElse(null);
    return new Study(
        mention.subject(),
        mention.best().status(),
        SHOWN.stream().flatMap(name -> study.findFact(name).stream()).toList(),
        level,
        level == null ? Label.NONE : reader.definition(level.node()),
        study.findFact("reportedIn").stream()
            .flatMap(fact -> fact.kept().stream())
            .map(value -> value.best().named())
            .flatMap(Stream::ofNullable)
            .map(source -> reader.readSource(source.node()))
            .toList(),
        lines(mention.subject(), contract));
  }

  private static List<Said> lines(Ref study, Dossier contract) {
    return contract.facts().stream()
        .flatMap(
            fact ->
                fact.statements().stream()
                    .flatMap(
                        claim ->
                            claim.standing().evidence().stream()
                                .filter(line -> line.from().node().equals(study.node()))
                                .map(line -> new Said(fact, claim, line))))
        .toList();
  }
}
