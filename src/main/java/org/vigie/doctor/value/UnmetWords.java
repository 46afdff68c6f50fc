package org.vigie.doctor.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.vigie.doctor.examination.Asking;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Reason;
import org.vigie.doctor.examination.Ward;
import org.vigie.vocab.Jena;

/** Words for which the search finds no text, be it for one of them or for all of them together. */
public final class UnmetWords implements Reason {
  private static final int MOST_WORDS = 6;
  private static final int LEAST_LETTERS = 3;
  private static final String NEAR = "~";
  private static final String BEGINNING = "*";

  private final Ward ward;

  /** Asks the data of a ward. */
  public UnmetWords(Ward ward) {
    this.ward = ward;
  }

  @Override
  public List<Finding> find(Parts parts) {
    return parts.searches().stream()
        .map(Node::getLiteralLexicalForm)
        .filter(said -> ward.fails(search(said)))
        .flatMap(said -> check(said).stream())
        .toList();
  }

  private Optional<Finding> check(String said) {
    // Signs may leave words out or ask for either: only plain words are looked at one by one.
    List<String> words = said.matches("[\\p{L}\\p{N}\\s’'-]+") ? words(said) : List.of();
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.of(Finding.of("words", "", ward.write(said)));
    }
    Optional<String> unmet = words.stream().filter(word -> ward.fails(search(word))).findFirst();
    return unmet.isPresent()
        ? unmet.map(word -> Finding.of("word", instead(said, word), ward.write(word)))
        : words.size() > 1
            ? Optional.of(
                Finding.of("wordsApart", ward.write(String.join(" OR ", words)), ward.write(said)))
            : Optional.empty();
  }

  private static List<String> words(String said) {
    return Arrays.stream(said.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= LEAST_LETTERS)
        .distinct()
        .toList();
  }

  /** What is spelt nearly so, and the longest beginning that some text has. */
  private String instead(String said, String word) {
    List<String> ways = new ArrayList<>();
    if (ward.holds(search(word + NEAR))) {
      ways.add(ward.write(said.replace(word, word + NEAR)));
    }
    for (int letters = word.length(); letters >= LEAST_LETTERS; letters--) {
      String beginning = word.substring(0, letters) + BEGINNING;
      if (ward.holds(search(beginning))) {
        ways.add(ward.write(said.replace(word, beginning)));
        break;
      }
    }
    return String.join("  ", ways);
  }

  private static Query search(String words) {
    return Asking.of(
        Triple.create(Var.alloc("thing"), Jena.TEXT_QUERY, NodeFactory.createLiteralString(words)));
  }
}
