package org.vigie.web.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/**
 * The effects claimed and the studies recorded, in one revision.
 *
 * @param effects those displayed or in open dispute, the most discussed subject first
 * @param studies by name
 */
public record Findings(List<Effect> effects, List<Study> studies) {
  private static final String EFFECT = "effect";
  private static final Node COUNTRY = Iris.term("country");
  private static final String FRANCE = "FR";

  /** Copies the lists. */
  public Findings {
    effects = List.copyOf(effects);
    studies = List.copyOf(studies);
  }

  /** Reads a revision. */
  static Findings read(DossierReader reader) {
    List<Effect> effects =
        Stream.of(Vigie.IMPACT_CONTRACT, Vigie.INSTRUMENT)
            .flatMap(type -> reader.listByType(type).stream())
            .distinct()
            .flatMap(ref -> of(reader, ref.node()).stream())
            .toList();
    Map<Ref, Integer> discussed =
        effects.stream()
            .collect(
                Collectors.groupingBy(
                    Effect::subject, Collectors.summingInt(e -> e.against().size())));
    List<Study> studies =
        reader.listByType(Vigie.EVALUATION).stream()
            .flatMap(ref -> Study.find(reader.read(ref.node())).stream())
            .filter(Study::isDescribed)
            .toList();
    return new Findings(
        effects.stream()
            .sorted(
                Comparator.comparingInt((Effect e) -> -discussed.getOrDefault(e.subject(), 0))
                    .thenComparing(e -> e.subject().slug())
                    .thenComparing(Effect::slug))
            .toList(),
        studies);
  }

  /** The effect of a name: that of one of its lines of evidence, or of the claim itself. */
  public static Optional<Effect> find(DossierReader reader, String slug) {
    Node claim =
        reader
            .findValue(Iris.thing("evidence", slug), Vigie.EVIDENCE_FOR)
            .map(Ref::node)
            .orElseGet(() -> Iris.thing("claim", slug));
    return reader
        .findFact(claim)
        .filter(fact -> fact.property().name().equals(EFFECT))
        .map(fact -> effect(reader.readClaim(claim), fact, reader));
  }

  /** The effects claimed of a thing: those displayed or in open dispute. */
  public static List<Effect> of(DossierReader reader, Node subject) {
    return reader.listFacts(subject, Iris.term(EFFECT)::equals).stream()
        .flatMap(fact -> displayed(fact).map(claim -> effect(claim, fact, reader)))
        .toList();
  }

  /** The other effects claimed of the same thing. */
  public static List<Effect> beside(DossierReader reader, Effect effect) {
    return displayed(effect.fact())
        .filter(claim -> !claim.node().equals(effect.claim().node()))
        .map(claim -> effect(claim, effect.fact(), reader))
        .toList();
  }

  /** The effects claimed of things of one sort. */
  public List<Effect> about(Effect.About sort) {
    return effects.stream().filter(effect -> effect.about() == sort).toList();
  }

  /** The effects that rest on a study. */
  public List<Effect> restingOn(Study study) {
    return effects.stream().filter(effect -> study.equals(effect.study())).toList();
  }

  /** Whether what a study says is contradicted by others. */
  public boolean isDisputed(Study study) {
    return restingOn(study).stream().anyMatch(Effect::isDisputed);
  }

  private static Stream<Statement> displayed(Fact fact) {
    return fact.statements().stream()
        .filter(
            claim -> claim.chosen() || (fact.disputed() && fact.opposed().contains(claim.node())));
  }

  private static Effect effect(Statement claim, Fact fact, DossierReader reader) {
    @Nullable Study study =
        Effect.main(claim)
            .flatMap(line -> Study.find(reader.read(line.from().node())))
            .orElse(null);
    return new Effect(claim, fact, about(reader.read(fact.subject().node()), reader), study);
  }

  /** A scheme that is no contract and works in no field is the kind of contract itself. */
  private static Effect.About about(Dossier subject, DossierReader reader) {
    if (!subject.hasType("ImpactContract") && subject.findFact("policyField").isEmpty()) {
      return Effect.About.INSTRUMENT;
    }
    return reader.findText(subject.thing().node(), COUNTRY).filter(FRANCE::equals).isPresent()
        ? Effect.About.FRANCE
        : Effect.About.ABROAD;
  }
}
