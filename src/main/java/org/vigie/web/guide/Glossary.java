package org.vigie.web.guide;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigie.guide.Term;
import org.vigie.words.Lang;

/**
 * The words of the glossary, or those that hold what is sought, under their first letters.
 *
 * @param sought what is sought; empty for all
 * @param letters from a letter without accent to its words in the order of the language
 * @param total how many words there are
 */
public record Glossary(String sought, Map<String, List<Term>> letters, int total) {

  /** Sorts the words of a language. */
  public static Glossary of(List<Term> terms, String sought, Lang lang) {
    Collator order = lang.alphabet();
    Map<String, List<Term>> letters = new TreeMap<>();
    terms.stream()
        .filter(term -> plain(String.join(" ", texts(term, lang))).contains(plain(sought.strip())))
        .sorted(Comparator.comparing(term -> term.label().in(lang), order))
        .forEach(
            term ->
                letters
                    .computeIfAbsent(letter(term.label().in(lang)), unseen -> new ArrayList<>())
                    .add(term));
    return new Glossary(sought.strip(), letters, terms.size());
  }

  /** How many words are shown. */
  public int found() {
    return letters.values().stream().mapToInt(List::size).sum();
  }

  private static List<String> texts(Term term, Lang lang) {
    return Stream.concat(
            Stream.of(term.label().fr(), term.label().en(), term.definition().in(lang)),
            term.others().in(lang).stream())
        .toList();
  }

  private static String letter(String word) {
    return plain(word).substring(0, 1).toUpperCase(Locale.ROOT);
  }

  /** Without accents and capitals. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
