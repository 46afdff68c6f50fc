package org.vigie.claim;

import java.util.List;
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
}
