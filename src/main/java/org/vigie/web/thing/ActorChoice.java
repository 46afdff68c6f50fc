package org.vigie.web.thing;

import java.util.Map;
import org.vigie.web.speech.Speech;

/**
 * Which pages of the lists of an actor's page are asked for.
 *
 * @param role the role whose contracts are leafed through; empty for none
 * @param page of these contracts, from 1
 * @param ties the page of the ties, from 1
 */
public record ActorChoice(String role, int page, int ties) {
  /** How many contracts of a role are on a page. */
  public static final int ROWS = 25;

  /** How many ties are on a page. */
  public static final int TIES = 40;

  /** Reads the parameters of an address, whose names are in the language of the page. */
  public static ActorChoice of(Map<String, String> parameters, Speech say) {
    return new ActorChoice(
        parameters.getOrDefault(say.t("param.role"), ""),
        number(parameters.getOrDefault(say.t("param.page"), "")),
        number(parameters.getOrDefault(say.t("param.ties"), "")));
  }

  private static int number(String text) {
    return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
  }

  /** The query of another page of the contracts of a role. */
  public String contracts(String ofRole, int other, Speech say) {
    return "?" + say.t("param.role") + "=" + ofRole + "&" + say.t("param.page") + "=" + other;
  }

  /** The query of another page of the ties. */
  public String ties(int other, Speech say) {
    return "?" + say.t("param.ties") + "=" + other;
  }

  /** The page of the contracts of a role. */
  int pageOf(String ofRole) {
    return ofRole.equals(role) ? page : 1;
  }
}
