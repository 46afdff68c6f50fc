package org.vigie.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The words around a claim; they never weigh in consolidation.
 *
 * @param originalText the source's own string, before cleaning
 * @param glosses our translations of a text value, language-tagged literals
 * @param notes our remarks, language-tagged literals
 */
public record Wording(@Nullable String originalText, List<Node> glosses, List<Node> notes) {
  /** No words. */
  public static final Wording NONE = new Wording(null, List.of(), List.of());

  /** Copies the lists. */
  public Wording {
    glosses = List.copyOf(glosses);
    notes = List.copyOf(notes);
  }

  /** These words and those of a later document, which drops none: its original text goes first. */
  public Wording and(Wording later) {
    return new Wording(
        later.originalText == null ? originalText : later.originalText,
        union(glosses, later.glosses),
        union(notes, later.notes));
  }

  /** These words as their own author puts them right: language by language. */
  public Wording correctedBy(Wording later) {
    return new Wording(
        later.originalText == null ? originalText : later.originalText,
        corrected(glosses, later.glosses),
        corrected(notes, later.notes));
  }

  private static List<Node> union(List<Node> some, List<Node> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  private static List<Node> corrected(List<Node> before, List<Node> after) {
    Set<String> languages =
        after.stream().map(Node::getLiteralLanguage).collect(Collectors.toSet());
    return union(
        before.stream().filter(text -> !languages.contains(text.getLiteralLanguage())).toList(),
        after);
  }
}
