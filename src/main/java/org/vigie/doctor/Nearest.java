package org.vigie.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.graph.Node;

/** Compares names by their letters: which of the known ones somebody may have meant. */
final class Nearest {
  private Nearest() {}

  /** The known IRIs that an unknown one may be a slip for, the nearest first. */
  static List<Node> of(Node unknown, Stream<Node> known) {
    return known
        .distinct()
        .filter(Node::isURI)
        .filter(each -> near(distance(unknown, each), local(unknown), local(each)))
        .sorted(Comparator.comparingInt(each -> distance(unknown, each)))
        .toList();
  }

  /** The known IRIs whose ends resemble a word, the nearest first. */
  static List<Node> of(String word, Stream<Node> known) {
    String slug = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return known
        .distinct()
        .filter(Node::isURI)
        .filter(each -> near(letters(slug, local(each)), slug, local(each)))
        .sorted(Comparator.comparingInt(each -> letters(slug, local(each))))
        .toList();
  }

  /** The end of an IRI, after its namespace. */
  static String local(Node node) {
    return node.getURI().substring(stem(node).length());
  }

  /** The namespace of an IRI: up to its last sharp or slash. */
  static String stem(Node node) {
    String iri = node.getURI();
    return iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** How many letters of two words differ, capitals aside. */
  static int letters(String one, String other) {
    String known = other.toLowerCase(Locale.ROOT);
    String word = one.toLowerCase(Locale.ROOT);
    // The name of a code begins with that of its list, which is easily forgotten.
    return known.endsWith("-" + word)
        ? 1
        : LevenshteinDistance.getDefaultInstance().apply(word, known);
  }

  /** How many letters differ at the end of two IRIs; the beginnings count when they differ. */
  private static int distance(Node one, Node other) {
    return (stem(one).equals(stem(other)) ? 0 : 2) + letters(local(one), local(other));
  }

  private static boolean near(int distance, String one, String other) {
    return distance <= Math.max(2, Math.max(one.length(), other.length()) * 2 / 5);
  }
}
