package org.vigie.web.page;

import java.util.List;
import org.vigie.dossier.Ref;

/**
 * A list of things with a filter by kind.
 *
 * @param kicker what they are
 * @param title of the page
 * @param lead its first sentence
 * @param facet the name of the filter
 * @param parameter its parameter
 * @param kinds its choices
 * @param items the things that remain
 */
public record Listing(
    String kicker,
    String title,
    String lead,
    String facet,
    String parameter,
    List<Panorama.Option> kinds,
    List<Item> items) {
  /** Copies the lists. */
  public Listing {
    kinds = List.copyOf(kinds);
    items = List.copyOf(items);
  }

  /** A thing and a line about it. */
  public record Item(Ref ref, String text) {}
}
