package org.vigie.source.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vigie.source.sheet.Sheet;

/** Vocabulary with a meaning, by kind: months, multipliers, absences, certainty and others. */
public final class Vocabulary {
  private final Map<String, Map<String, String>> byKind = new HashMap<>();

  private Vocabulary() {}

  /** Those packed with the program. */
  public static Vocabulary bundled() {
    return from(Tables.bundled("words.csv"));
  }

  /** Those of a table with the columns {@code word, kind, meaning}. */
  public static Vocabulary from(Sheet sheet) {
    Vocabulary words = new Vocabulary();
    for (Map<String, String> row : Tables.rows(sheet)) {
      String word = row.getOrDefault("word", "");
      String kind = row.getOrDefault("kind", "");
      String key = kind.equals("host") ? word : Plain.of(word);
      words
          .byKind
          .computeIfAbsent(kind, unseen -> new HashMap<>())
          .put(key, row.getOrDefault("meaning", ""));
    }
    return words;
  }

  /** What a text means as a word of a kind, whatever its case, accents and punctuation. */
  public Optional<String> find(String kind, String text) {
    return Optional.ofNullable(of(kind).get(Plain.of(text)));
  }

  /** Whether a text is a word of a kind. */
  public boolean is(String kind, String text) {
    return of(kind).containsKey(Plain.of(text));
  }

  /** The words of a kind with their meanings. */
  public Map<String, String> of(String kind) {
    return java.util.Collections.unmodifiableMap(byKind.getOrDefault(kind, Map.of()));
  }
}
