package org.vigie.quarantine;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.Comparator;

/** The order in which people meet entries: as in the document that they edit. */
final class Order {
  static final Comparator<Entry> BY_PLACE =
      comparing((Entry entry) -> entry.place().file())
          .thenComparing(entry -> String.valueOf(entry.place().part()))
          .thenComparing(comparingLong(entry -> entry.place().line()))
          .thenComparing(entry -> String.valueOf(entry.place().column()))
          .thenComparing(Entry::id);

  private Order() {}
}
