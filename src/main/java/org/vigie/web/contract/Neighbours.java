package org.vigie.web.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;
import org.vigie.dossier.Tie;
import org.vigie.vocab.Iris;
import org.vigie.web.chart.Neighbourhood;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.ContractOutline;

/**
 * What lies around a contract: its parties, and what each of these is tied to in one more step.
 *
 * @param parties in the order in which money and work pass through them
 */
public record Neighbours(List<Party> parties) {
  /** Claims read of one party: those of a hub are on its own page. */
  private static final int MOST_CLAIMS = 600;

  /** Copies the list. */
  public Neighbours {
    parties = List.copyOf(parties);
  }

  /**
   * A party.
   *
   * @param ref the actor
   * @param roles in words
   * @param status the best of its roles
   * @param ties to others than the contract, contracts first
   */
  public record Party(Ref ref, String roles, String status, List<Bond> ties) {
    /** Copies the list. */
    public Party {
      ties = List.copyOf(ties);
    }

    /** How many other contracts it has a role in. */
    public long contracts() {
      return ties.stream().filter(Bond::isContract).count();
    }
  }

  /** A tie to another thing, in words. */
  public record Bond(Ref other, String words, String status) {
    /** Whether the other is a contract. */
    public boolean isContract() {
      return Iris.isThing(other.node(), "contract");
    }
  }

  /** What lies around the contract of a dossier. */
  static Neighbours of(Dossier dossier, DossierReader reader, Speech say) {
    Map<Ref, List<String>> roles = new LinkedHashMap<>();
    Map<Ref, String> statuses = new LinkedHashMap<>();
    for (String role : ContractOutline.ROLES) {
      dossier.findFact(role).ifPresent(fact -> add(fact, roles, statuses, say));
    }
    return new Neighbours(
        roles.entrySet().stream()
            .map(
                entry ->
                    new Party(
                        entry.getKey(),
                        say.list(entry.getValue()),
                        statuses.getOrDefault(entry.getKey(), "unreviewed"),
                        ties(entry.getKey(), dossier.thing(), reader, say)))
            .toList());
  }

  private static void add(
      Fact fact, Map<Ref, List<String>> roles, Map<Ref, String> statuses, Speech say) {
    for (Fact.Value value : fact.kept()) {
      Statement best = value.best();
      Ref actor = best.named();
      boolean denied = best.content() instanceof Content.Exact exact && exact.denied();
      if (actor != null && !denied && Iris.findThing(actor.node()).isPresent()) {
        roles.computeIfAbsent(actor, unseen -> new ArrayList<>()).add(say.term(fact.property(), 1));
        statuses.merge(
            actor,
            best.status(),
            (one, other) -> Dossier.rank(one) <= Dossier.rank(other) ? one : other);
      }
    }
  }

  private static List<Bond> ties(Ref actor, Ref contract, DossierReader reader, Speech say) {
    Map<Ref, List<Tie>> byOther = new LinkedHashMap<>();
    for (Tie tie : reader.listTies(actor.node(), MOST_CLAIMS)) {
      if (!tie.other().node().equals(contract.node()) && isShown(tie)) {
        byOther.computeIfAbsent(tie.other(), unseen -> new ArrayList<>()).add(tie);
      }
    }
    return byOther.entrySet().stream()
        .map(entry -> bond(entry.getKey(), entry.getValue(), say))
        .sorted(
            Comparator.comparing((Bond bond) -> !bond.isContract())
                .thenComparing(bond -> say.name(bond.other()), say.lang().alphabet()))
        .toList();
  }

  /** Ties between actors, and roles in contracts; not the studies or the texts that name one. */
  private static boolean isShown(Tie tie) {
    String type = Iris.findThing(tie.other().node()).map(Iris.Thing::type).orElse("");
    return type.equals("actor")
        || (type.equals("contract") && ContractOutline.ROLES.contains(tie.property().name()));
  }

  private static Bond bond(Ref other, List<Tie> ties, Speech say) {
    List<String> words =
        ties.stream()
            .map(
                tie ->
                    ContractOutline.ROLES.contains(tie.property().name())
                        ? say.term(tie.property(), 1)
                        : say.t(
                            tie.outward() ? "around.out" : "around.in",
                            say.name(tie.property().ref())))
            .distinct()
            .toList();
    String status =
        ties.stream()
            .map(Tie::status)
            .min(Comparator.comparingInt(Dossier::rank))
            .orElse("unreviewed");
    return new Bond(other, String.join(say.t("list.comma"), words), status);
  }

  /** The drawing; of few parties and of what ties the most of them. */
  public Neighbourhood drawing(Ref contract, Speech say) {
    return Neighbourhood.of(
        say.name(contract),
        parties.stream()
            .map(
                party ->
                    new Neighbourhood.Near(
                        say.name(party.ref()),
                        party.roles(),
                        party.status(),
                        party.ties().stream()
                            .map(
                                bond ->
                                    new Neighbourhood.Far(say.name(bond.other()), bond.status()))
                            .toList()))
            .toList());
  }
}
