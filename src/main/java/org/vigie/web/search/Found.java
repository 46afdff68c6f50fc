package org.vigie.web.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param groups by what the things are; the one with the best answer first
 * @param total how many things, in all groups
 * @param all whether each has all words, else it has one of them
 */
public record Found(List<Group> groups, int total, boolean all) {
  private static final int SHOWN = 8;
  private static final int MOST = 60;

  /** Copies the list. */
  public Found {
    groups = List.copyOf(groups);
  }

  /**
   * Things of one kind, best first.
   *
   * @param kind such as {@code contract}
   * @param first those that a reader sees at once
   * @param more those behind a disclosure
   * @param total how many there are, shown or not
   */
  public record Group(String kind, List<Item> first, List<Item> more, int total) {
    /** Copies the lists. */
    public Group {
      first = List.copyOf(first);
      more = List.copyOf(more);
    }

    static Group of(String kind, List<Item> items) {
      int shown = Math.min(SHOWN, items.size());
      return new Group(
          kind,
          items.subList(0, shown),
          items.subList(shown, Math.min(MOST, items.size())),
          items.size());
    }
  }
}
