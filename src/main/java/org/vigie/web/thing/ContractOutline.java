package org.vigie.web.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Mention;
import org.vigie.dossier.SourceCard;
import org.vigie.web.chart.Flow;
import org.vigie.web.speech.Speech;

/** The order of a contract's page: what comes first, what is missing, what opens by itself. */
public final class ContractOutline {
  /** The roles, in the order in which money and work pass through them. */
  public static final List<String> ROLES =
      List.of(
          "hasServiceProvider",
          "hasInvestor",
          "hasStructurer",
          "hasOutcomePayer",
          "hasEvaluator",
          "hasAdviser",
          "hasParty");

  /** The dates, in the order in which they usually come. */
  public static final List<String> DATES =
      List.of(
          "announcementDate",
          "protocolDate",
          "signatureDate",
          "allContractsSignedDate",
          "startDate",
          "endDate");

  private static final List<String> FIRST =
      List.of(
          "investedAmount",
          "unspecifiedAmount",
          "maxOutcomePayment",
          "successBonus",
          "programmeBudget",
          "outcomePaymentsMade",
          "structuringCost",
          "evaluationCost",
          "investorReturnMax",
          "stage",
          "targetCount",
          "hasMetric",
          "reportedResult",
          "effect",
          "durationMonths",
          "territory",
          "territoryDescription",
          "targetPopulation",
          "policyField",
          "programmeDetail",
          "announcedDistinction",
          "call");

  private final Dossier dossier;
  private final List<Mention> evaluations;

  /** The outline of a dossier. */
  public ContractOutline(Dossier dossier) {
    this(dossier, List.of());
  }

  /**
   * The outline of a dossier.
   *
   * @param dossier what is said of the contract
   * @param mentions where others name it
   */
  public ContractOutline(Dossier dossier, List<Mention> mentions) {
    this.dossier = dossier;
    this.evaluations =
        mentions.stream().filter(mention -> mention.property().name().equals("evaluates")).toList();
  }

  /** The evaluations that measured an effect: those with a level of evidence above zero. */
  public List<Mention> evaluations() {
    return evaluations.stream().filter(this::hasMeasured).toList();
  }

  /** The other studies that say they are about it: estimates made before, counts, accounts. */
  public List<Mention> studies() {
    return evaluations.stream().filter(mention -> !hasMeasured(mention)).toList();
  }

  private boolean hasMeasured(Mention evaluation) {
    return dossier
        .statements()
        .flatMap(statement -> statement.standing().evidence().stream())
        .filter(line -> line.from().node().equals(evaluation.subject().node()))
        .anyMatch(line -> line.strength() != null && !line.strength().slug().equals("sms-0"));
  }

  /** What is said of its effects. */
  public @Nullable Fact effect() {
    return dossier.findFact("effect").orElse(null);
  }

  /** The facts that say what the contract is; roles and dates have their own place. */
  public List<Fact> essentials() {
    return dossier.facts().stream()
        .filter(fact -> !ROLES.contains(fact.property().name()))
        .filter(fact -> !DATES.contains(fact.property().name()))
        .sorted(Comparator.comparingInt(fact -> place(fact.property().name())))
        .toList();
  }

  /** Who holds which role. */
  public List<Fact> roles() {
    return pick(ROLES);
  }

  /** The dated steps, in the order in which they are meant to happen. */
  public List<Fact> dates() {
    return pick(DATES);
  }

  /** Whether the fact's evidence is open when the page is: the first one that is disputed. */
  public boolean opens(Fact fact) {
    return essentials().stream()
        .filter(Fact::disputed)
        .findFirst()
        .filter(fact::equals)
        .isPresent();
  }

  /** Whether the fact is the figure that leads the page. */
  public boolean leads(Fact fact) {
    return fact.equals(essentials().getFirst()) && fact.property().kind().equals("money");
  }

  /** What was announced: the number of people, else another target. */
  public @Nullable Fact announced() {
    return dossier.findFact("targetCount").or(() -> dossier.findFact("hasMetric")).orElse(null);
  }

  /** What was measured, when a source says so. */
  public @Nullable Fact measured() {
    return dossier
        .findFact("reportedResult")
        .filter(
            fact ->
                fact.findBest().filter(s -> !(s.content() instanceof Content.Absence)).isPresent())
        .orElse(null);
  }

  /** The class and the number of the contract. */
  public String kicker(Speech say) {
    String kind = dossier.types().isEmpty() ? "" : say.title(dossier.types().getFirst());
    String number =
        dossier.thing().slug().matches("cis-[a-z]+-\\d+.*")
            ? dossier.thing().slug().replaceFirst("^(cis-[a-z]+-\\d+).*", "$1")
            : "";
    return number.isEmpty() ? kind : kind + " · " + number.toUpperCase(Locale.ROOT);
  }

  /** Its country and how far it has come, on one line. */
  public String place(Speech say) {
    return String.join(
        " · ",
        Stream.of("country", "stage")
            .flatMap(name -> dossier.findFact(name).stream())
            .flatMap(
                fact ->
                    fact.findBest().map(best -> say.value(best, fact.property()).text()).stream())
            .toList());
  }

  /** The title in plain words, else the name. */
  public String title(Speech say) {
    return dossier.title().isEmpty() ? say.name(dossier.thing()) : say.text(dossier.title());
  }

  /** The line under the standfirst: other names, stage, identifiers. */
  public List<String> meta(Speech say) {
    List<String> items = new ArrayList<>();
    dossier
        .findFact("stage")
        .flatMap(Fact::findBest)
        .ifPresent(
            best ->
                items.add(
                    say.t(
                        "meta.stage",
                        say.value(best, fact("stage").property()).text(),
                        say.voice(best),
                        say.status(best.status()).toLowerCase(Locale.ROOT))));
    dossier
        .findFact("externalIdentifier")
        .ifPresent(
            fact ->
                fact.kept()
                    .forEach(value -> items.add(say.value(value.best(), fact.property()).text())));
    return items;
  }

  /** Who is named as evaluator. */
  public String evaluators(Speech say) {
    return dossier
        .findFact("hasEvaluator")
        .filter(fact -> !fact.kept().isEmpty())
        .map(fact -> say.t("pair.evaluator", say.list(say.names(fact))))
        .orElseGet(() -> say.t("pair.noevaluator"));
  }

  /** What should exist and was not found. */
  public Gaps gaps() {
    return new Gaps(dossier, measured() != null, !evaluations().isEmpty());
  }

  /** What the publisher of a document is to this contract. */
  public String roleOf(SourceCard source, Speech say) {
    if (source.publisher() == null) {
      return "";
    }
    return say.list(
        roles().stream()
            .filter(
                fact ->
                    fact.kept().stream()
                        .map(value -> value.best().named())
                        .anyMatch(
                            ref ->
                                ref != null
                                    && source.publisher() != null
                                    && ref.node().equals(source.publisher().node())))
            .map(fact -> fact.property().role())
            .flatMap(Stream::ofNullable)
            .map(say::name)
            .toList());
  }

  /** The flow of money and information, when those at its ends are known. */
  public Optional<Flow> flow(Speech say) {
    return Flow.find(dossier, say);
  }

  private Fact fact(String name) {
    return dossier.findFact(name).orElseThrow();
  }

  private List<Fact> pick(List<String> names) {
    return names.stream().flatMap(name -> dossier.findFact(name).stream()).toList();
  }

  private static int place(String name) {
    int place = FIRST.indexOf(name);
    return place < 0 ? FIRST.size() : place;
  }
}
