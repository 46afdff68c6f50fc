package org.vigie.web.overview;

import java.util.List;
import org.vigie.dossier.Label;
import org.vigie.dossier.Ref;

/**
 * The ontology as a page: classes and properties, each with its definition.
 *
 * @param groups classes, then properties
 */
public record Vocabulary(List<Group> groups) {
  /** Copies the list. */
  public Vocabulary {
    groups = List.copyOf(groups);
  }

  /**
   * Terms of a kind.
   *
   * @param name its key in the bundle
   * @param terms by name
   */
  public record Group(String name, List<Term> terms) {
    /** Copies the list. */
    public Group {
      terms = List.copyOf(terms);
    }
  }

  /** A term. */
  public record Term(Ref ref, Label definition) {}
}
