package org.vigie.web.search;

import java.util.ArrayList;
import java.util.List;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** The pages of the site as answers: by their names and by other words for them. */
public final class Sections {
  private static final List<String> ALL =
      List.of(
          "play",
          "contract",
          "actor",
          "map",
          "history",
          "evidence",
          "disagreements",
          "source",
          "changes",
          "request",
          "ontology",
          "shapes",
          "codes");

  private static final List<String> OF_TEXTS =
      List.of("questions", "glossary", "resources", "training", "kit");
  private static final List<String> OF_QUERIES = List.of("query", "queries");

  private Sections() {}

  /**
   * The pages in a language.
   *
   * @param texts whether those of the guide are there
   * @param queries whether one can ask the data
   */
  public static List<Entry> list(Lang lang, boolean texts, boolean queries) {
    List<String> keys = new ArrayList<>(ALL);
    keys.addAll(texts ? OF_TEXTS : List.of());
    keys.addAll(queries ? OF_QUERIES : List.of());
    return keys.stream().map(key -> entry(key, lang)).toList();
  }

  private static Entry entry(String key, Lang lang) {
    Words words = Words.of(Sections.class, lang);
    return new Entry(
        "page",
        Links.section(key, lang),
        words.say("page." + key + ".name"),
        List.of(words.say("page." + key + ".names").split("\\|", -1)),
        words.say("page." + key + ".about"),
        "");
  }
}
