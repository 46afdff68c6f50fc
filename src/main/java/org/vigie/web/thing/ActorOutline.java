package org.vigie.web.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Label;
import org.vigie.dossier.Mention;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Iris;
import org.vigie.web.speech.Speech;

/**
 * An actor's page: what it is, the roles it holds, its ties.
 *
 * @param dossier what is said of it
 * @param mentions where others name it
 */
public record ActorOutline(Dossier dossier, List<Mention> mentions) {
  /** Copies the list. */
  public ActorOutline {
    mentions = List.copyOf(mentions);
  }

  /** The kind of actor, else its class. */
  public String kind(Speech say) {
    return dossier
        .findFact("actorKind")
        .flatMap(fact -> fact.findBest().map(best -> say.value(best, fact.property()).text()))
        .orElseGet(() -> dossier.types().isEmpty() ? "" : say.title(dossier.types().getFirst()));
  }

  /** What this body is or does here, in a sentence made from its roles. */
  public String sentence(Speech say) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    roles().stream()
        .filter(mention -> mention.property().role() != null && !isDenied(mention))
        .forEach(mention -> counts.merge(mention.property().name(), 1, Integer::sum));
    String activity =
        dossier
            .findFact("activity")
            .flatMap(Fact::findBest)
            .map(best -> activity(best, say))
            .orElse("");
    if (counts.isEmpty()) {
      return activity.isEmpty() ? say.t("actor.noroles") : activity;
    }
    String roles =
        say.list(
            counts.entrySet().stream()
                .map(
                    entry ->
                        say.t(
                            "actor.as." + entry.getKey(),
                            entry.getValue(),
                            say.count(entry.getValue())))
                .toList());
    return activity.isEmpty()
        ? Speech.capital(roles) + "."
        : activity + " " + say.t("actor.counted", roles);
  }

  /** What a source says that it does; the source is named, for the words are not ours. */
  private static String activity(Statement best, Speech say) {
    String words = say.ended(best.text().gloss().isEmpty() ? text(best) : gloss(best, say));
    return say.t("actor.activity", words.replaceFirst("\\.$", ""), say.speaker(best));
  }

  private static Label text(Statement statement) {
    return statement.content() instanceof Content.Exact exact && exact.value().isLiteral()
        ? Label.of(exact.value().getLiteralLexicalForm())
        : Label.NONE;
  }

  /** The source's words in its language, our translation in the other. */
  private static Label gloss(Statement statement, Speech say) {
    return statement.text().gloss().findIn(say.lang().tag()).isPresent()
        ? statement.text().gloss()
        : text(statement);
  }

  /** The contracts and instruments in which it holds a role. */
  public List<Mention> roles() {
    return mentions.stream()
        .filter(ActorOutline::isRole)
        .sorted(
            Comparator.comparingInt(
                mention -> ContractOutline.ROLES.indexOf(mention.property().name())))
        .toList();
  }

  /**
   * A contract with the roles that the actor holds in it.
   *
   * @param contract the contract
   * @param roles each with who says so
   */
  public record Held(Ref contract, List<Mention> roles) {
    /** Copies the list. */
    public Held {
      roles = List.copyOf(roles);
    }
  }

  /** The contracts in which it holds roles, with these. */
  public List<Held> held() {
    Map<Ref, List<Mention>> byContract = new TreeMap<>(Comparator.comparing(Ref::slug));
    roles()
        .forEach(
            mention ->
                byContract.computeIfAbsent(mention.subject(), k -> new ArrayList<>()).add(mention));
    return byContract.entrySet().stream()
        .map(entry -> new Held(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Whether those who speak of the tie all deny it. */
  private static boolean isDenied(Mention mention) {
    return mention.statements().stream()
        .allMatch(
            statement -> statement.content() instanceof Content.Exact exact && exact.denied());
  }

  /** The ties that others have with it. */
  public List<Mention> ties() {
    return mentions.stream().filter(mention -> !isRole(mention)).toList();
  }

  /** Its own facts. */
  public List<Fact> facts() {
    return dossier.facts();
  }

  /** The role of a mention. */
  public String role(Mention mention, Speech say) {
    String role =
        say.title(
            mention.property().role() == null
                ? mention.property().ref()
                : mention.property().role());
    return isDenied(mention) ? say.t("actor.denied", role) : role;
  }

  private static boolean isRole(Mention mention) {
    return Iris.findThing(mention.subject().node())
            .filter(thing -> thing.type().equals("contract") || thing.type().equals("instrument"))
            .isPresent()
        && ContractOutline.ROLES.contains(mention.property().name());
  }
}
