package org.vigie.web.overview;

import java.util.List;
import org.vigie.dossier.Ref;
import org.vigie.web.facet.Option;
import org.vigie.web.page.Paging;

/**
 * A list of things under headings, with a filter by kind.
 *
 * @param kicker what they are
 * @param title of the page
 * @param lead its first sentence
 * @param choice its filter
 * @param jumps where each heading stands
 * @param groups the things of this page of the list, under their headings
 * @param pages its pages
 */
public record Listing(
    String kicker,
    String title,
    String lead,
    Choice choice,
    List<Jump> jumps,
    List<Group> groups,
    Paging pages) {
  /** Copies the lists. */
  public Listing {
    jumps = List.copyOf(jumps);
    groups = List.copyOf(groups);
  }

  Listing(String kicker, String title, String lead, Choice choice, Grouped.Part part) {
    this(kicker, title, lead, choice, part.jumps(), part.groups(), part.pages());
  }

  /**
   * A filter.
   *
   * @param name of it
   * @param parameter of the address
   * @param options it has
   */
  public record Choice(String name, String parameter, List<Option> options) {
    /** Copies the list. */
    public Choice {
      options = List.copyOf(options);
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
