package org.vigie.web.ontology;

import java.util.List;
import org.vigie.dossier.Label;
import org.vigie.dossier.Ref;
import org.vigie.ontology.Alignment;

/**
 * A term as a page shows it.
 *
 * @param ref the term with its name
 * @param kind what it is: a key
 * @param definition what it means
 * @param rows what the ontology says of it besides
 * @param rules what is asked of its things or values
 * @param mentions other rules that name it
 * @param alignments how it relates to terms of others
 * @param use how often it is used now, in words
 * @param deprecated whether it is used no more
 * @param example where it is used; no lines where it is not
 */
public record TermCard(
    Ref ref,
    String kind,
    Label definition,
    List<Row> rows,
    List<RuleCard> rules,
    List<RuleCard> mentions,
    List<Alignment> alignments,
    String use,
    boolean deprecated,
    Snippet example) {
  /** Copies the lists. */
  public TermCard {
    rows = List.copyOf(rows);
    rules = List.copyOf(rules);
    mentions = List.copyOf(mentions);
    alignments = List.copyOf(alignments);
  }

  /**
   * One thing that is said of it.
   *
   * @param label what, in words
   * @param items the values
   */
  public record Row(String label, List<Item> items) {
    /** Copies the list. */
    public Row {
      items = List.copyOf(items);
    }
  }

  /** Its name in programs, which is also its anchor. */
  public String name() {
    return ref.slug();
  }
}
