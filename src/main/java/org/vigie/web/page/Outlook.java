package org.vigie.web.page;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.state.Level;
import org.vigie.state.Standpoint;
import org.vigie.words.Lang;

/**
 * From where a page is seen, and what falls away there.
 *
 * @param standpoint the level of certainty and the moment
 * @param path of this page, without a query
 * @param others the parameters of this page that are not those of the standpoint
 * @param shown how much is left
 * @param all how much there is, of everything and now
 */
public record Outlook(
    Standpoint standpoint, String path, Map<String, String> others, Tally shown, Tally all) {
  /** Copies the map, in order. */
  public Outlook {
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  /**
   * How much is displayed.
   *
   * @param contracts the French contracts
   * @param values the displayed values
   * @param claims the claims
   */
  public record Tally(int contracts, int values, int claims) {
    /** Nothing. */
    public static final Tally NONE = new Tally(0, 0, 0);
  }

  /**
   * A level to choose.
   *
   * @param level the level
   * @param href this page at that level
   * @param current whether it is seen so
   */
  public record Choice(Level level, String href, boolean current) {}

  /**
   * An outlook.
   *
   * @param parameters those of the address of the page
   */
  public static Outlook of(
      Standpoint standpoint, String path, Map<String, String> parameters, Tally shown, Tally all) {
    Map<String, String> others = new LinkedHashMap<>(parameters);
    others.keySet().removeIf(Standpoint::isNamed);
    return new Outlook(standpoint, path, others, shown, all);
  }

  /** Whether it is everything that is known now. */
  public boolean isPlain() {
    return standpoint.isPlain();
  }

  /** Whether nothing is left. */
  public boolean isEmpty() {
    return !isPlain() && shown.claims() == 0;
  }

  /** How much falls away. */
  public Tally fallen() {
    return new Tally(
        Math.max(0, all.contracts() - shown.contracts()),
        Math.max(0, all.values() - shown.values()),
        Math.max(0, all.claims() - shown.claims()));
  }

  /** This page at each level, in the words of its language. */
  public List<Choice> choices(Lang lang) {
    return Arrays.stream(Level.values())
        .map(
            level ->
                new Choice(level, here(standpoint.at(level), lang), level == standpoint.level()))
        .toList();
  }

  /** This page with everything, of the same moment. */
  public String everything(Lang lang) {
    return here(standpoint.at(Level.ALL), lang);
  }

  /** This page at the same level, now. */
  public String now(Lang lang) {
    return here(standpoint.now(), lang);
  }

  /** What a form that asks for another moment of this page carries along. */
  public Map<String, String> fields(Lang lang) {
    Map<String, String> all = new LinkedHashMap<>(others);
    all.putAll(standpoint.now().parameters(lang));
    return all;
  }

  private String here(Standpoint other, Lang lang) {
    Map<String, String> all = new LinkedHashMap<>(others);
    all.putAll(other.parameters(lang));
    return path + Links.query(all);
  }
}
