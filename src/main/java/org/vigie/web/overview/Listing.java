package org.vigie.web.overview;

import java.util.List;
import org.vigie.dossier.Ref;
import org.vigie.web.facet.Facet;
import org.vigie.web.page.Paging;

/**
 * A list of things under headings, with a filter by kind.
 *
 * @param kicker what they are
 * @param title of the page
 * @param lead its first sentence
 * @param facet its filter
 * @param part what is shown of it
 */
public record Listing(String kicker, String title, String lead, Facet facet, Part part) {
  /**
   * A page of a list.
   *
   * @param jumps where each heading of the whole list stands
   * @param groups the things of this page, under their headings
   * @param pages the pages of the list
   */
  public record Part(List<Jump> jumps, List<Group> groups, Paging pages) {
    /** Copies the lists. */
    public Part {
      jumps = List.copyOf(jumps);
      groups = List.copyOf(groups);
    }
  }

  /** A heading with its address, which may be on another page of the list. */
  public record Jump(String heading, String href) {}

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

  /** A thing and a line about it. */
  public record Item(Ref ref, String text) {}
}
