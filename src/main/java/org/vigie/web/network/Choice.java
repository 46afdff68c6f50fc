package org.vigie.web.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Dossier;
import org.vigie.vocab.Iris;
import org.vigie.web.page.Links;
import org.vigie.web.speech.Speech;

/**
 * What a reader asks of the map.
 *
 * @param role the role that both ends of a tie hold, a property's local name; empty for any
 * @param tie the family of relations, {@code contracts} for shared contracts; empty for any
 * @param year the year of signature or of the tie; empty for any
 * @param certainty {@code verified}, {@code plausible} or {@code undisputed}; empty for all
 * @param actor the actor in the middle, by slug or name; empty for none
 * @param with the other actor, whose contracts are compared; empty for none
 * @param page of the list, from 1
 */
public record Choice(
    String role, String tie, String year, String certainty, String actor, String with, int page) {
  /** The whole map. */
  public static final Choice ALL = new Choice("", "", "", "", "", "", 1);

  /** The family of ties that are shared contracts. */
  public static final String CONTRACTS = "contracts";

  private static final int LONGEST = 200;

  /** Reads the parameters of an address, whose names are in the language of the page. */
  public static Choice of(Map<String, String> parameters, Speech say) {
    return new Choice(
        value(parameters, say.t("param.role")),
        value(parameters, say.t("param.tie")),
        value(parameters, say.t("param.year")),
        value(parameters, say.t("param.certainty")),
        value(parameters, say.t("param.actor")),
        value(parameters, say.t("param.with")),
        number(value(parameters, say.t("param.page"))));
  }

  private static String value(Map<String, String> parameters, String name) {
    String value = parameters.getOrDefault(name, "").strip();
    return value.substring(0, Math.min(LONGEST, value.length()));
  }

  private static int number(String text) {
    return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
  }

  /** The query of an address that asks this; empty for the whole map. */
  public String query(Speech say) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(say.t("param.role"), role);
    all.put(say.t("param.tie"), tie);
    all.put(say.t("param.year"), year);
    all.put(say.t("param.certainty"), certainty);
    all.put(say.t("param.actor"), actor);
    all.put(say.t("param.with"), with);
    all.put(say.t("param.page"), page == 1 ? "" : Integer.toString(page));
    return Links.query(all);
  }

  /** The same with another actor in the middle and nobody beside. */
  public Choice about(String slug) {
    return new Choice(role, tie, year, certainty, slug, "", 1);
  }

  /** The same with two actors compared. */
  public Choice between(String one, String other) {
    return new Choice(role, tie, year, certainty, one, other, 1);
  }

  /** The same for another role. */
  public Choice ofRole(String other) {
    return new Choice(other, tie, year, certainty, actor, with, 1);
  }

  /** Another page of the same list. */
  public Choice at(int other) {
    return new Choice(role, tie, year, certainty, actor, with, other);
  }

  /** The same for another family of ties. */
  Choice ofTie(String other) {
    return new Choice(role, other, year, certainty, actor, with, 1);
  }

  /** The same for another year. */
  Choice ofYear(String other) {
    return new Choice(role, tie, other, certainty, actor, with, 1);
  }

  /** The same for another certainty. */
  Choice ofCertainty(String other) {
    return new Choice(role, tie, year, other, actor, with, 1);
  }

  /** Whether a role in a contract is asked for. */
  boolean keepsRole(Said said, Map<Node, Integer> years) {
    return (role.isEmpty() || said.property().equals(Iris.term(role)))
        && trusts(said.status())
        && findYear().map(asked -> asked.equals(years.get(said.subject()))).orElse(true);
  }

  /** Whether a relation is asked for. */
  boolean keepsRelation(Said said) {
    return (tie.isEmpty() || tie.equals(Family.of(said.property()).key()))
        && trusts(said.status())
        && findYear().map(said::isOf).orElse(true);
  }

  /** Whether shared contracts are asked for. */
  boolean keepsShared() {
    return tie.isEmpty() || tie.equals(CONTRACTS);
  }

  private boolean trusts(String status) {
    return switch (certainty) {
      case "verified" -> status.equals("verified");
      case "plausible" -> Dossier.rank(status) <= Dossier.rank("plausible");
      case "undisputed" -> !status.equals("contested");
      default -> true;
    };
  }

  private Optional<Integer> findYear() {
    return Said.year(year);
  }
}
