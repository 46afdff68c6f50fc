package org.vigie.store;

import java.util.List;

/**
 * The outcome of an erasure.
 *
 * @param result what the write gave
 * @param still the files of the store's folder that hold the content all the same: not ours
 */
public record Erased<T>(T result, List<String> still) {
  /** Copies the list. */
  public Erased {
    still = List.copyOf(still);
  }
}
