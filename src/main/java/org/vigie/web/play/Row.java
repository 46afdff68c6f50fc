package org.vigie.web.play;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.web.chart.Shares;

/**
 * A row of a chart that is a table: what is counted, how many, and how sure that is.
 *
 * @param label what is counted
 * @param note a word beside it; empty when there is none
 * @param href where its contracts are listed
 * @param certainty of the contracts counted
 */
public record Row(String label, String note, @Nullable String href, Certainty certainty) {

  /** How many contracts. */
  public int count() {
    return certainty.total();
  }

  /** Its bar, when a whole bar stands for so many. */
  public List<Shares.Part> bar(int whole) {
    return certainty.bar(whole);
  }
}
