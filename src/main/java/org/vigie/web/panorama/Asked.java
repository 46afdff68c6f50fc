package org.vigie.web.panorama;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.web.page.Links;
import org.vigie.web.page.Paging;
import org.vigie.web.speech.Speech;

/**
 * What a reader asks of the table, in terms that no language changes: the same asked in another
 * language is the same. An address is understood in the words of either language, those of the page
 * first, and written in those of the page.
 *
 * @param filters the value of each filter in force, by its key
 * @param words that something said of the contract must have; empty when none are asked for
 * @param sort the key of a column, with a minus before it for the other way round; may be empty
 * @param page of the contracts, from one
 * @param abroad page of the contracts of other countries, from one
 */
public record Asked(Map<String, String> filters, String words, String sort, int page, int abroad) {
  /** The filters, in the order of the form. */
  static final List<String> FILTERS =
      List.of("territory", "field", "year", "payer", "investor", "stage", "certainty", "disputed");

  /** The columns. */
  static final List<String> COLUMNS =
      List.of(
          "contract",
          "operator",
          "investors",
          "payer",
          "amount",
          "signature",
          "stage",
          "disputes",
          "sources");

  /** The value of a filter that asks for contracts without one. */
  static final String NONE = "none";

  private static final int LONGEST = 200;

  /** The values that have a word of each language in an address. */
  private static final Map<String, Map<String, String>> SAID =
      Map.of(
          "certainty",
          Map.of(
              "contested", "level.contested.value",
              "plausible", "level.plausible.value",
              "verified", "level.verified.value"),
          "disputed",
          Map.of("yes", "filter.disputed.yes.value", "no", "filter.disputed.no.value"));

  /** Copies the map, in the order of the form. */
  public Asked {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String key : FILTERS) {
      String value = filters.get(key);
      if (value != null && !value.isEmpty()) {
        ordered.put(key, value);
      }
    }
    filters = Collections.unmodifiableMap(ordered);
  }

  /** What the parameters of a request ask, to a page that speaks so. */
  public static Asked of(Map<String, String> parameters, Speech say) {
    List<Speech> spoken = List.of(say, new Speech(say.other()));
    Map<String, String> filters = new LinkedHashMap<>();
    for (String key : FILTERS) {
      filters.put(key, neutral(key, clipped(given(parameters, key, spoken)), spoken));
    }
    return new Asked(
        filters,
        clipped(given(parameters, "words", spoken)),
        sort(given(parameters, "sort", spoken), spoken),
        Paging.asked(given(parameters, "page", spoken)),
        Paging.asked(given(parameters, "abroad", spoken)));
  }

  /** The first that says something of the parameters that bear a name in one of the languages. */
  private static String given(Map<String, String> parameters, String key, List<Speech> spoken) {
    return spoken.stream()
        .map(say -> parameters.getOrDefault(say.t("param." + key), ""))
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String clipped(String text) {
    String bare = text.strip();
    return bare.substring(0, Math.min(LONGEST, bare.length()));
  }

  private static String neutral(String key, String said, List<Speech> spoken) {
    if (spoken.stream().anyMatch(say -> said.equals(say.t("filter.none.value")))) {
      return NONE;
    }
    Map<String, String> words = SAID.getOrDefault(key, Map.of());
    return spoken.stream()
        .flatMap(
            say ->
                words.entrySet().stream()
                    .filter(entry -> say.t(entry.getValue()).equals(said))
                    .map(Map.Entry::getKey))
        .findFirst()
        .orElse(said);
  }

  private static String sort(String said, List<Speech> spoken) {
    boolean down = said.startsWith("-");
    String word = down ? said.substring(1) : said;
    return COLUMNS.stream()
        .filter(column -> spoken.stream().anyMatch(say -> say.t("sort." + column).equals(word)))
        .findFirst()
        .map(column -> (down ? "-" : "") + column)
        .orElse("");
  }

  /** Whether a value is one that a filter always has, whatever the contracts are. */
  static boolean isWord(String key, String value) {
    return value.equals(NONE) || SAID.getOrDefault(key, Map.of()).containsKey(value);
  }

  /** The word of an address for the value of a filter. */
  static String said(String key, String value, Speech say) {
    if (value.equals(NONE)) {
      return say.t("filter.none.value");
    }
    String word = SAID.getOrDefault(key, Map.of()).get(value);
    return word == null ? value : say.t(word);
  }

  /** The value of a filter; empty when it is not in force. */
  public String filter(String key) {
    return filters.getOrDefault(key, "");
  }

  /** The same with another value of a filter, from its first page. */
  Asked with(String key, String value) {
    Map<String, String> other = new LinkedHashMap<>(filters);
    other.put(key, value);
    return new Asked(other, words, sort, 1, 1);
  }

  /** The same without a filter. */
  Asked without(String key) {
    return with(key, "");
  }

  /** The same without words. */
  Asked withoutWords() {
    return new Asked(filters, "", sort, 1, 1);
  }

  /** The same in another order, from its first page. */
  Asked sorted(String other) {
    return new Asked(filters, words, other, 1, abroad);
  }

  /** The same, at other pages. */
  Asked at(int ours, int theirs) {
    return new Asked(filters, words, sort, ours, theirs);
  }

  /** The query of an address that asks this, empty or with its question mark. */
  public String query(Speech say) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(say.t("param.words"), words);
    filters.forEach((key, value) -> parameters.put(say.t("param." + key), said(key, value, say)));
    parameters.put(say.t("param.sort"), sortWord(say));
    parameters.put(say.t("param.page"), page == 1 ? "" : Integer.toString(page));
    parameters.put(say.t("param.abroad"), abroad == 1 ? "" : Integer.toString(abroad));
    return Links.query(parameters);
  }

  /** The order in the words of an address; empty when none is asked for. */
  public String sortWord(Speech say) {
    boolean down = sort.startsWith("-");
    return sort.isEmpty() ? "" : (down ? "-" : "") + say.t("sort." + sort.replaceFirst("^-", ""));
  }
}
