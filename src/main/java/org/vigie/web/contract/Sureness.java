package org.vigie.web.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;
import org.vigie.web.speech.Speech;

/**
 * How sure it is that the contract was signed, in a word, and why, in sentences: who says so, on
 * what they disagree, who has read it.
 *
 * @param verdict the word
 * @param status of the fact that it rests on, for its mark
 * @param reasons sentences
 */
public record Sureness(String verdict, String status, List<String> reasons) {
  /** Who has a part in the contract, or repeats somebody who has. */
  private static final Set<String> PARTIES =
      Set.of("contract", "party", "pressrelease", "promoter");

  /** Copies the list. */
  public Sureness {
    reasons = List.copyOf(reasons);
  }

  /** How sure a contract is. */
  static Sureness of(Dossier dossier, DossierReader reader, Speech say) {
    Optional<Fact> signed = dossier.findFact("signatureDate").filter(Sureness::isSaid);
    List<String> reasons = new ArrayList<>();
    List<SourceCard> roots =
        signed.stream().flatMap(fact -> roots(fact, reader)).distinct().toList();
    List<String> voices = roots.stream().map(say::publisher).distinct().toList();
    signed.ifPresent(fact -> reasons.add(spoken(roots, voices, say)));
    reasons.add(disputes(dossier, say));
    int verified = dossier.countsByStatus().getOrDefault("verified", 0);
    reasons.add(say.t("sure.read", verified, say.count(verified)));
    if (!dossier.countsBySpeaker().containsKey("contract")) {
      reasons.add(say.t("sure.contract"));
    }
    return new Sureness(
        say.t("sure." + word(signed, voices.size())),
        signed.map(Fact::status).orElse("unreviewed"),
        reasons);
  }

  private static boolean isSaid(Fact fact) {
    return fact.statements().stream().anyMatch(s -> s.content() instanceof Content.Exact);
  }

  private static String word(Optional<Fact> signed, int voices) {
    if (signed.isEmpty()) {
      return "unsigned";
    }
    return switch (signed.get().status()) {
      case "verified" -> "established";
      case "plausible" -> voices > 1 ? "attested" : "likely";
      case "contested" -> "disputed";
      default -> "unchecked";
    };
  }

  /** The documents at the root of those that give a date: a copy is counted with its original. */
  private static Stream<SourceCard> roots(Fact fact, DossierReader reader) {
    return fact.statements().stream()
        .filter(statement -> statement.content() instanceof Content.Exact)
        .map(Statement::origin)
        .flatMap(origin -> origin.sources().stream())
        .map(
            source ->
                source.derivesFrom().isEmpty()
                    ? source
                    : reader.readSource(source.derivesFrom().getFirst().node()));
  }

  private static String spoken(List<SourceCard> roots, List<String> voices, Speech say) {
    long parties = roots.stream().filter(root -> PARTIES.contains(root.kind())).count();
    String who = say.t("sure.voices", voices.size(), say.count(voices.size()), say.list(voices));
    String sided =
        parties == roots.size()
            ? "sure.allparties"
            : parties == 0 ? "sure.noparty" : "sure.someparty";
    return Speech.capital(who) + " " + say.t(sided, voices.size());
  }

  private static String disputes(Dossier dossier, Speech say) {
    List<String> points =
        dossier.disputes().stream().map(fact -> say.term(fact.property(), 1)).toList();
    return say.t("sure.disputes", points.size(), say.list(points), say.count(points.size()));
  }
}
