package org.vigie.web.facet;

/**
 * A choice of a filter.
 *
 * @param value in the address; empty when it leaves everything
 * @param label in words
 * @param count how many it leaves, with the other filters as they are; negative when nobody counts
 * @param selected whether it is chosen
 * @param disabled whether it cannot be chosen
 */
public record Option(String value, String label, int count, boolean selected, boolean disabled) {
  /** A choice that can be made when it leaves something. */
  public Option(String value, String label, int count, boolean selected) {
    this(value, label, count, selected, count == 0 && !selected);
  }
}
