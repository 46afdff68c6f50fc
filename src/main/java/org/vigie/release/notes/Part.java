package org.vigie.release.notes;

import java.util.List;

/** A part of a text. */
public sealed interface Part {
  /**
   * A heading.
   *
   * @param id by which it can be linked to
   * @param level 1 below the title, 2 below that
   * @param text what it says
   */
  record Heading(String id, int level, String text) implements Part {}

  /**
   * A paragraph.
   *
   * @param text what it says
   */
  record Paragraph(String text) implements Part {}

  /**
   * A list.
   *
   * @param items its items
   */
  record Items(List<Item> items) implements Part {
    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of a list: a link and what is said of it.
   *
   * @param name the text of the link
   * @param iri where it leads
   * @param text what follows
   */
  record Item(String name, String iri, String text) {}

  /**
   * A table.
   *
   * @param heads the headings of its columns
   * @param rows its rows, each beginning with its own heading
   */
  record Grid(List<String> heads, List<List<String>> rows) implements Part {
    /** Copies the lists. */
    public Grid {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
