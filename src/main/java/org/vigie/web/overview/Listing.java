package org.vigie.web.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Ref;
import org.vigie.web.facet.Option;

/**
 * A list of things under headings, with a filter by kind.
 *
 * @param kicker what they are
 * @param title of the page
 * @param lead its first sentence
 * @param facet the name of the filter
 * @param parameter its parameter
 * @param kinds its choices
 * @param groups the things that remain, under their headings
 */
public record Listing(
    String kicker,
    String title,
    String lead,
    String facet,
    String parameter,
    List<Option> kinds,
    List<Group> groups) {
  /** Copies the lists. */
  public Listing {
    kinds = List.copyOf(kinds);
    groups = List.copyOf(groups);
  }

  /**
   * Things under a heading.
   *
   * @param heading a letter or a kind
   * @param anchor the fragment of the page where it stands
   * @param items the things
   */
  public record Group(String heading, String anchor, List<Item> items) {
    /** Copies the list. */
    public Group {
      items = List.copyOf(items);
    }
  }

  /** A thing and a line about it, in another language than the page's when that is said. */
  public record Item(Ref ref, String text, @Nullable String lang) {}
}
