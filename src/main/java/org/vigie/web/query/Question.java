package org.vigie.web.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.words.Lang;

/**
 * A published question: a query that answers a sentence.
 *
 * @param id its short name, such as {@code A1}
 * @param sentences what it asks, by language
 * @param query the text that the endpoint takes
 */
public record Question(String id, Map<Lang, String> sentences, String query) {
  private static final Pattern HEADER = Pattern.compile("#\\s*(fr|en)\\s*:\\s*(.+?)\\s*");

  /** Copies the map. */
  public Question {
    sentences = Map.copyOf(sentences);
  }

  /**
   * Reads a file: its headers {@code # fr: …} and {@code # en: …} are the sentences, the rest is
   * the query.
   */
  static Question of(String id, String text) {
    Map<Lang, String> sentences = new HashMap<>();
    List<String> query = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        sentences.putIfAbsent(header.group(1).equals("fr") ? Lang.FR : Lang.EN, header.group(2));
      } else {
        query.add(line);
      }
    }
    return new Question(id, sentences, String.join("\n", query).strip());
  }

  /** What it asks, or its short name when nobody wrote that in the language. */
  public String sentence(Lang lang) {
    return sentences.getOrDefault(lang, id);
  }
}
