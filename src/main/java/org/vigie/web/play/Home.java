package org.vigie.web.play;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Change;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.vocab.Vigie;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.ContractOutline;

/**
 * The opening of the state of play, computed from the contracts: no figure of the page is written
 * by hand.
 *
 * @param play the figures of the contracts
 * @param disputes the open disagreements of all things
 * @param changes the newest changes
 * @param counts all claims by status
 * @param sources how many documents state a claim
 * @param documents how many documents are on record
 * @param actors how many actors
 */
public record Home(
    StateOfPlay play,
    List<Fact> disputes,
    List<Change> changes,
    Map<String, Integer> counts,
    int sources,
    int documents,
    int actors) {
  private static final int EXAMPLES = 6;
  private static final int NEWEST = 5;

  /** Copies the collections. */
  public Home {
    disputes = List.copyOf(disputes);
    changes = List.copyOf(changes);
    counts = new LinkedHashMap<>(counts);
  }

  /** The opening as a reader tells it. */
  public static Home of(DossierReader reader) {
    return new Home(
        StateOfPlay.of(reader),
        reader.listDisputes(),
        reader.listChanges(0, NEWEST),
        reader.countsByStatus(),
        reader.countSpeaking(),
        reader.countByType(Vigie.SOURCE),
        reader.countByType(Vigie.ORGANISATION) + reader.countByType(Vigie.PERSON));
  }

  /**
   * A headline figure with its status and what it rests on.
   *
   * @param number in words and figures
   * @param text what it counts
   * @param status the least certain status of what it is made of
   * @param question the words of its disclosure
   * @param answer what the disclosure says
   */
  public record Figure(String number, String text, String status, String question, String answer) {}

  /** How many contracts. */
  public int contracts() {
    return play.whole();
  }

  /** How many claims. */
  public int claims() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many contracts have a measured result that a source gives. */
  public int measured() {
    return (int)
        play.contracts().stream().filter(d -> new ContractOutline(d).measured() != null).count();
  }

  /** How many of the disagreements are about the contracts. */
  public int disputesOfContracts() {
    Set<Node> ours =
        play.contracts().stream()
            .map(contract -> contract.thing().node())
            .collect(Collectors.toSet());
    return (int) disputes.stream().filter(fact -> ours.contains(fact.subject().node())).count();
  }

  /** A few disagreements, amounts first, each of another contract. */
  public List<Fact> examples() {
    Map<Object, Fact> byContract = new LinkedHashMap<>();
    disputes.stream()
        .sorted(
            Comparator.comparingInt(
                    (Fact f) -> f.property().name().equals("investedAmount") ? 0 : 1)
                .thenComparingInt(f -> -f.values().size()))
        .forEach(fact -> byContract.putIfAbsent(fact.subject().node(), fact));
    return byContract.values().stream().limit(EXAMPLES).toList();
  }

  /** The four headline figures. */
  public List<Figure> figures(Speech say) {
    Sum capital = play.sum("investedAmount");
    List<String> left = capital.leftOut(say);
    long signed = facts(Years.SIGNED).size();
    return List.of(
        new Figure(
            say.figure(contracts()),
            say.t("figure.contracts", signed),
            worst(facts("stage")),
            say.t("figure.contracts.ask"),
            say.t("figure.contracts.why", signed, contracts() - signed)),
        new Figure(
            capital.text(say),
            say.t("figure.amount", capital.known(), capital.disputed()),
            worst(facts("investedAmount")),
            say.t("figure.amount.ask", capital.disputed()),
            say.t(
                "figure.amount.why",
                capital.disputed(),
                capital.known(),
                left.size(),
                say.list(left))),
        new Figure(
            say.t("figure.measured.number", measured(), contracts()),
            say.t("figure.measured"),
            worst(facts("reportedResult")),
            say.t("figure.measured.ask"),
            say.t("figure.measured.why", measured())),
        new Figure(
            say.figure(disputes.size()),
            say.t("figure.disputes", disputes.size(), disputesOfContracts()),
            disputes.isEmpty() ? "unreviewed" : "contested",
            say.t("figure.disputes.ask"),
            say.t("figure.disputes.why")));
  }

  private List<Fact> facts(String property) {
    return play.contracts().stream().flatMap(d -> d.findFact(property).stream()).toList();
  }

  private static String worst(List<Fact> facts) {
    return facts.stream()
        .map(Fact::status)
        .max(Comparator.comparingInt(Dossier::rank))
        .orElse("unreviewed");
  }
}
