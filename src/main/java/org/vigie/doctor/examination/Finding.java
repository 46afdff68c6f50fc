package org.vigie.doctor.examination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * One reason why a query may find nothing.
 *
 * @param key of its sentence in the bundle
 * @param arguments of the sentence
 * @param instead what could be written; empty when nothing can be proposed
 */
public record Finding(String key, List<String> arguments, String instead) {
  /** Copies the list. */
  public Finding {
    arguments = List.copyOf(arguments);
  }

  /**
   * A reason that can be told.
   *
   * @param key of its sentence in the bundle, without what all of them begin with
   * @param instead what could be written, as the query writes it; empty when there is nothing
   * @param arguments of the sentence, in its order
   */
  public static Finding of(String key, String instead, String... arguments) {
    return new Finding(key, List.of(arguments), instead);
  }

  /** The reason in words. */
  public String says(Lang lang) {
    return Words.of(Finding.class, lang).say("doctor." + key, arguments.toArray());
  }

  /** As JSON has it. */
  public Map<String, Object> json(Lang lang) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", key);
    json.put("says", says(lang));
    json.put("instead", instead);
    return json;
  }
}
