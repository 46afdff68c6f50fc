package org.vigie.web.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.vigie.dossier.Ref;
import org.vigie.web.page.Paging;

/**
 * Things in their order, under headings.
 *
 * @param things by the key of their heading: a letter or a kind
 * @param heading the words of a heading
 * @param text what is said of a thing, asked for those that are shown only
 */
record Grouped(
    Map<String, List<Ref>> things, Function<String, String> heading, Function<Ref, String> text) {

  /**
   * Cuts a page out.
   *
   * @param asked the page asked for; the last one is shown when there are fewer
   * @param size how many things a page has
   * @param href the address of a page
   */
  Listing.Part part(int asked, int size, IntFunction<String> href) {
    int all = things.values().stream().mapToInt(List::size).sum();
    Paging pages = Paging.of(asked, all, size, href);
    List<Listing.Jump> jumps = new ArrayList<>();
    List<Listing.Group> groups = new ArrayList<>();
    int first = (pages.page() - 1) * size;
    int seen = 0;
    for (Map.Entry<String, List<Ref>> group : things.entrySet()) {
      String words = heading.apply(group.getKey());
      String anchor = anchor(group.getKey());
      int page = 1 + seen / size;
      jumps.add(
          new Listing.Jump(words, (page == pages.page() ? "" : href.apply(page)) + "#" + anchor));
      List<Listing.Item> items = items(group.getValue(), first - seen, first + size - seen);
      if (!items.isEmpty()) {
        groups.add(new Listing.Group(words, anchor, items));
      }
      seen += group.getValue().size();
    }
    return new Listing.Part(jumps, groups, pages);
  }

  /** The things from one place to another, of which either may lie outside. */
  private List<Listing.Item> items(List<Ref> group, int from, int to) {
    int start = Math.clamp(from, 0, group.size());
    return group.subList(start, Math.clamp(to, start, group.size())).stream()
        .map(thing -> new Listing.Item(thing, text.apply(thing)))
        .toList();
  }

  private static String anchor(String key) {
    return "l-" + (key.equals("#") ? "0" : key.toLowerCase(Locale.ROOT));
  }
}
