package org.vigie.doctor.examination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.graph.Node;

/** Compares names by their letters: which of the known ones somebody may have meant. */
public final class Nearest {
  /** How far apart one letter puts two names; what is likelier than a slip is a part of that. */
  private static final int LETTER = 100;

  private static final int LEAST_LETTERS = 3;

  private Nearest() {}

  /** The known IRIs that an unknown one may be a slip for, the nearest first. */
  public static List<Node> of(Node unknown, Stream<Node> known) {
    return of(
        local(unknown),
        each -> stem(unknown).equals(stem(each)) ? 0 : 2 * LETTER,
        known.distinct().filter(Node::isURI));
  }

  /** The known IRIs whose ends resemble a word, the nearest first. */
  public static List<Node> of(String word, Stream<Node> known) {
    String slug = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return of(slug, each -> 0, known.distinct().filter(Node::isURI));
  }

  private static List<Node> of(String name, ToIntFunction<Node> apart, Stream<Node> known) {
    return known
        .map(each -> Map.entry(each, apart.applyAsInt(each) + distance(name, local(each))))
        .filter(each -> near(each.getValue(), name, local(each.getKey())))
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The end of an IRI, after its namespace. */
  public static String local(Node node) {
    return node.getURI().substring(stem(node).length());
  }

  /** The namespace of an IRI: up to its last sharp or slash. */
  public static String stem(Node node) {
    String iri = node.getURI();
    return iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** How many letters of two words differ, capitals aside. */
  public static int letters(String one, String other) {
    String known = other.toLowerCase(Locale.ROOT);
    String word = one.toLowerCase(Locale.ROOT);
    // The name of a code begins with that of its list, which is easily forgotten.
    return known.endsWith("-" + word)
        ? 1
        : LevenshteinDistance.getDefaultInstance().apply(word, known);
  }

  /**
   * How far a name is from a known one: so many letters; less where it has the same words in
   * another order, or is a part of the known one or its beginning, the less of it is left out the
   * nearer.
   */
  private static int distance(String name, String known) {
    int letters = letters(name, known) * LETTER;
    if (name.length() < LEAST_LETTERS) {
      return letters;
    }
    List<String> words = words(name);
    List<String> knownWords = words(known);
    int left = Math.min(known.length() - name.length(), LETTER / 4);
    if (knownWords.size() == words.size() && knownWords.containsAll(words)) {
      return Math.min(letters, LETTER);
    }
    if (left > 0 && knownWords.containsAll(words)) {
      return Math.min(letters, LETTER + LETTER / 4 + left);
    }
    return known.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))
        ? Math.min(letters, LETTER + LETTER / 2 + left)
        : letters;
  }

  /**
   * The words of a name such as {@code investedAmount} or {@code bnp-paribas}, in small letters.
   */
  private static List<String> words(String name) {
    return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[-_.]+"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean near(int distance, String one, String other) {
    return distance <= LETTER * Math.max(2, Math.max(one.length(), other.length()) * 2 / 5);
  }
}
