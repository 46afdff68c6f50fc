package org.vigie.web.query;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;

/**
 * An example as the library of the page shows it.
 *
 * @param name its short name, such as {@code A1}
 * @param sentence what it asks, in the reader's language
 * @param words by which it is found beside those of the sentence
 * @param classes the local names of the classes of the ontology that its query names, sorted
 * @param query the text that the endpoint takes
 */
public record Card(
    String name, String sentence, List<String> words, List<String> classes, String query) {
  private static final Pattern CLASS =
      Pattern.compile("<" + Pattern.quote(Iris.NS) + "([A-Z]\\w*)>");
  private static final Pattern HEADER =
      Pattern.compile("(?m)^#\\s*(?:(fr|en)\\b.*|[A-Z]\\d+\\s*)\\R?");
  private static final Pattern WORDS = Pattern.compile("(?m)^#\\s*(fr|en)\\s+keywords\\s*:(.*)$");

  /** Copies the lists. */
  public Card {
    words = List.copyOf(words);
    classes = List.copyOf(classes);
  }

  /** The cards of the published questions, in a language. */
  public static List<Card> list(Questions questions, Lang lang) {
    return questions.list().stream().map(question -> of(question, lang)).toList();
  }

  private static Card of(Question question, Lang lang) {
    List<String> words =
        WORDS
            .matcher(question.query())
            .results()
            .filter(found -> found.group(1).equals(lang.tag()))
            .flatMap(found -> List.of(found.group(2).split(",", -1)).stream())
            .map(String::strip)
            .toList();
    String query = HEADER.matcher(question.query()).replaceAll("").strip();
    return new Card(
        question.id(), question.sentence(lang), words, List.copyOf(classes(query)), query);
  }

  /** The classes, once prefixes are written out. */
  private static TreeSet<String> classes(String query) {
    TreeSet<String> classes = new TreeSet<>();
    try {
      var parsed = QueryFactory.create(query);
      parsed.getPrefixMapping().clearNsPrefixMap();
      CLASS
          .matcher(parsed.serialize())
          .results()
          .map((MatchResult found) -> found.group(1))
          .forEach(classes::add);
    } catch (QueryParseException published) {
      throw new IllegalStateException("A published question cannot be read", published);
    }
    return classes;
  }

  /** Each query by the name of its card, for the script of the page. */
  public static Map<String, String> queries(List<Card> cards) {
    Map<String, String> queries = new java.util.LinkedHashMap<>();
    cards.forEach(card -> queries.put(card.name(), card.query()));
    return queries;
  }
}
