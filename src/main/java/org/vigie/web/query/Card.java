package org.vigie.web.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.catalogue.Question;
import org.vigie.catalogue.Questions;
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
    return new Card(
        question.name(),
        question.label(lang),
        question.keywords(lang),
        question.classes().stream()
            .filter(node -> node.getURI().startsWith(Iris.NS))
            .map(node -> node.getURI().substring(Iris.NS.length()))
            .toList(),
        question.query(lang));
  }

  /** Each query by the name of its card, for the script of the page. */
  public static Map<String, String> queries(List<Card> cards) {
    Map<String, String> queries = new LinkedHashMap<>();
    cards.forEach(card -> queries.put(card.name(), card.query()));
    return queries;
  }
}
