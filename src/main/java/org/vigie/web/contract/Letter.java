package org.vigie.web.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Mention;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Iris;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.ContractOutline;

/**
 * A letter that asks a payer for the documents of a contract that were not found. A template,
 * filled in with what is displayed; nothing of who writes it passes through the server.
 *
 * @param contract the contract
 * @param payers who may be asked
 * @param payer who is; null when no payer was found
 * @param isPublic whether what is known of the payer does not speak against its being public
 * @param operators who runs the action
 * @param signature a date of signature on which nobody disagrees; may be empty
 * @param pieces what may be asked for
 */
public record Letter(
    Ref contract,
    List<Ref> payers,
    @Nullable Ref payer,
    boolean isPublic,
    List<String> operators,
    String signature,
    List<Piece> pieces) {
  /** The documents, in the order of the letter. */
  private static final List<String> PIECES =
      List.of("contract", "decision", "indicators", "fees", "reports", "payments", "accounts");

  private static final Set<String> PUBLIC =
      Set.of(
          "actor-kind-public-authority",
          "actor-kind-local-authority",
          "actor-kind-public-agency",
          "actor-kind-public-investor");

  /** Copies the lists. */
  public Letter {
    payers = List.copyOf(payers);
    operators = List.copyOf(operators);
    pieces = List.copyOf(pieces);
  }

  /**
   * A document.
   *
   * @param key of its words
   * @param missing whether it was not found
   * @param asked whether the letter asks for it
   */
  public record Piece(String key, boolean missing, boolean asked) {}

  /** The documents that the letter asks for. */
  public List<Piece> asked() {
    return pieces.stream().filter(Piece::asked).toList();
  }

  /**
   * The letter about a contract.
   *
   * @param parameters of the request: the payer, and each document that is asked for; when none is,
   *     those that were not found are
   * @param say the words of the parameters
   */
  public static Letter of(
      Dossier dossier,
      List<Mention> mentions,
      DossierReader reader,
      Map<String, String> parameters,
      Speech say) {
    List<Ref> payers = payers(dossier);
    String wanted = parameters.getOrDefault(say.t("param.to"), "");
    Optional<Ref> payer =
        payers.stream()
            .filter(ref -> ref.slug().equals(wanted))
            .findFirst()
            .or(() -> first(payers));
    Set<String> missing = missing(dossier, mentions, reader);
    boolean chosen = PIECES.stream().anyMatch(key -> parameters.containsKey(name(key, say)));
    List<Piece> pieces = new ArrayList<>();
    for (String key : PIECES) {
      boolean asked = chosen ? parameters.containsKey(name(key, say)) : missing.contains(key);
      pieces.add(new Piece(key, missing.contains(key), asked));
    }
    return new Letter(
        dossier.thing(),
        payers,
        payer.orElse(null),
        payer.map(ref -> isPublic(ref, reader)).orElse(true),
        dossier.findFact("hasServiceProvider").map(say::names).orElse(List.of()),
        dossier
            .findFact("signatureDate")
            .filter(fact -> !fact.disputed())
            .flatMap(fact -> fact.findBest().map(best -> say.value(best, fact.property())))
            .filter(shown -> shown.isDate())
            .map(shown -> shown.text())
            .orElse(""),
        pieces);
  }

  /** The parameter that asks for a document. */
  public static String name(String key, Speech say) {
    return say.t("letter.piece." + key + ".param");
  }

  private static Optional<Ref> first(List<Ref> payers) {
    return payers.stream().findFirst();
  }

  private static List<Ref> payers(Dossier dossier) {
    return dossier.findFact("hasOutcomePayer").stream()
        .flatMap(fact -> fact.kept().stream())
        .map(Fact.Value::best)
        .map(Statement::named)
        .flatMap(Stream::ofNullable)
        .filter(ref -> Iris.findThing(ref.node()).isPresent())
        .toList();
  }

  private static boolean isPublic(Ref payer, DossierReader reader) {
    return reader
        .findValue(payer.node(), Iris.term("actorKind"))
        .map(kind -> PUBLIC.contains(kind.slug()))
        .orElse(true);
  }

  private static Set<String> missing(
      Dossier dossier, List<Mention> mentions, DossierReader reader) {
    ContractOutline outline = new ContractOutline(dossier, mentions);
    Set<String> missing = new LinkedHashSet<>(Set.of("decision", "accounts"));
    if (!dossier.countsBySpeaker().containsKey("contract")) {
      missing.add("contract");
    }
    if (Indicator.list(dossier, reader).stream().noneMatch(Indicator::pays)) {
      missing.add("indicators");
    }
    if (dossier.findFact("structuringCost").isEmpty()
        || dossier.findFact("evaluationCost").isEmpty()) {
      missing.add("fees");
    }
    if (outline.measured() == null && outline.evaluations().isEmpty()) {
      missing.add("reports");
    }
    if (dossier.findFact("outcomePaymentsMade").isEmpty()) {
      missing.add("payments");
    }
    return missing;
  }
}
