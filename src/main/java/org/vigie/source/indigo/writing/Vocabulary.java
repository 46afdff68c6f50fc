package org.vigie.source.indigo.writing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** INDIGO's words and ours: {@code words.csv}, {@code currencies.csv}, the names of countries. */
public final class Vocabulary {
  private static final Vocabulary ONE = new Vocabulary();

  private final Map<String, Map<String, String>> words = new HashMap<>();
  private final Map<String, List<String>> spelled = new TreeMap<>();
  private final Map<String, String> currencies = new HashMap<>();
  private final Map<String, BigDecimal[]> rates = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();

  private Vocabulary() {
    for (CSVRecord row : Resource.rows(Vocabulary.class, "words.csv")) {
      String list = row.get("property");
      words
          .computeIfAbsent(list, unseen -> new HashMap<>())
          .put(Text.fold(row.get("text")), row.get("code"));
      spelled.computeIfAbsent(list, unseen -> new java.util.ArrayList<>()).add(row.get("text"));
    }
    for (CSVRecord row : Resource.rows(Vocabulary.class, "currencies.csv")) {
      currencies.put(Text.fold(row.get("text")), row.get("code"));
      if (!row.get("usd_low").isEmpty()) {
        rates.put(
            row.get("code"),
            new BigDecimal[] {
              new BigDecimal(row.get("usd_low")), new BigDecimal(row.get("usd_high"))
            });
      }
    }
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      countries.put(code.toLowerCase(Locale.ROOT), code);
      countries.put(Text.fold(country.getDisplayCountry(Locale.ENGLISH)), code);
      countries.put(Text.fold(country.getDisplayCountry(Locale.FRENCH)), code);
    }
  }

  /** The one vocabulary. */
  public static Vocabulary get() {
    return ONE;
  }

  /** The code for a word; empty text when the word is known and no code fits. */
  public Optional<String> find(String list, String text) {
    return Optional.ofNullable(words.getOrDefault(list, Map.of()).get(Text.fold(text)));
  }

  /** The words of a list, as people write them. */
  public String accepted(String list) {
    return String.join(", ", spelled.getOrDefault(list, List.of()));
  }

  /** The ISO 4217 code of a currency by its code, sign or name. */
  public Optional<String> currency(String text) {
    return Optional.ofNullable(currencies.get(Text.fold(text)));
  }

  /** The ISO 3166-1 code of a country by its code or its English or French name. */
  public Optional<String> country(String text) {
    return Optional.ofNullable(countries.get(Text.fold(text)));
  }

  /** Whether a currency can have been worth so many dollars; true when nothing is known of it. */
  public boolean plausible(String currency, BigDecimal dollarsPerUnit) {
    BigDecimal[] range = rates.get(currency);
    return range == null
        || (dollarsPerUnit.compareTo(range[0]) >= 0 && dollarsPerUnit.compareTo(range[1]) <= 0);
  }
}
