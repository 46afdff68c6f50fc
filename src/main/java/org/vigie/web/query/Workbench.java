package org.vigie.web.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.vigie.dossier.DossierReader;
import org.vigie.format.Json;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;
import org.vigie.web.page.Page;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * What the page where one asks shows.
 *
 * @param text the query in the box
 * @param asked the sentence that it answers; empty when it is the reader's own
 * @param answer where the answer can be read without scripts; empty when nothing is asked yet
 * @param link the question that the address of the page names, or one without a query
 * @param cards the library of examples
 * @param classes the classes that they speak of: local name to label, by label
 * @param scripts what the scripts need
 */
public record Workbench(
    String text,
    String asked,
    String answer,
    Permalink link,
    List<Card> cards,
    Map<String, String> classes,
    Scripts scripts) {

  /**
   * Where the scripts of the page are, and what it tells them.
   *
   * @param folder the path of their folder
   * @param editor whether the editor is there
   * @param config a JSON object that can stand in a page
   */
  public record Scripts(String folder, boolean editor, String config) {}

  /** Copies the list. */
  public Workbench {
    cards = List.copyOf(cards);
  }

  /** The classes that some cards speak of, by their names in the language. */
  public static Map<String, String> classes(List<Card> cards, DossierReader reader, Lang lang) {
    TreeSet<String> names = new TreeSet<>();
    cards.forEach(card -> names.addAll(card.classes()));
    Map<String, String> labels = new LinkedHashMap<>();
    names.stream()
        .map(name -> Map.entry(name, reader.ref(Iris.term(name)).label().in(lang.tag())))
        .sorted(Map.Entry.comparingByValue(lang.alphabet()))
        .forEach(entry -> labels.put(entry.getKey(), entry.getValue()));
    return labels;
  }

  /**
   * What the scripts are told.
   *
   * @param page the frame of the page
   * @param folder where the scripts are
   * @param editor whether the editor is there
   * @param more what only this page tells, beside what all of them do
   */
  public static Scripts scripts(
      Page page, String folder, boolean editor, Map<String, Object> more) {
    Lang lang = page.lang();
    String here = page.section("query");
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("lang", lang.tag());
    config.put("base", folder);
    config.put("editor", editor);
    config.put("host", page.site().publicUrl());
    config.put("revision", page.site().revision());
    config.put("endpoint", "/sparql");
    config.put("names", here + "/names");
    config.put("terms", here + "/terms");
    config.put("embed", here + "/embed");
    config.put("keep", "/q");
    config.put("parameters", Permalink.STATE);
    config.put("formats", List.of("xlsx"));
    config.put("prefixes", Prefixes.map());
    config.put("words", words(lang));
    config.putAll(more);
    return new Scripts(folder, editor, Json.line(config).replace("<", "\\u003c"));
  }

  /** The messages of the scripts; the marks {0}, {1}… stay, for the scripts to fill in. */
  private static Map<String, String> words(Lang lang) {
    Words words = Words.of(Workbench.class, lang);
    Map<String, String> all = new LinkedHashMap<>();
    words.keys("").forEach(key -> all.put(key, words.say(key, "{0}", "{1}", "{2}")));
    return all;
  }
}
