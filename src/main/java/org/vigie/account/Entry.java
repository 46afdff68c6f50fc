package org.vigie.account;

import java.util.List;
import org.vigie.claim.Place;

/**
 * One cell in the account.
 *
 * @param place where it stands
 * @param text its own words
 * @param fate what became of it
 * @param reasons why, for what needs a reason
 */
public record Entry(Place place, String text, Fate fate, List<Reason> reasons) {
  /** Copies the list. */
  public Entry {
    reasons = List.copyOf(reasons);
  }
}
