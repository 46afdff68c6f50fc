package org.vigie.web.facet;

import java.util.List;

/**
 * A filter as the page offers it.
 *
 * @param name of its parameter
 * @param label in words
 * @param options the first of them leaves everything
 */
public record Facet(String name, String label, List<Option> options) {
  /** Copies the list. */
  public Facet {
    options = List.copyOf(options);
  }
}
