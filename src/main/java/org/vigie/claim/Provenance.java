package org.vigie.claim;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim can be read and who recorded it. The four people of {@code design/model.md} section
 * 2.1 stay apart: the publisher is on the source, the assessor on the assessment.
 *
 * @param statedIn the sources, at least one
 * @param statedBy who speaks in the source, when it is not its author
 * @param locator page, article or field of the source
 * @param quote short extract, a language-tagged literal
 * @param recordedBy who typed it
 * @param recordedOn when it became known to us
 */
public record Provenance(
    List<Node> statedIn,
    @Nullable Node statedBy,
    @Nullable String locator,
    @Nullable Node quote,
    Node recordedBy,
    LocalDate recordedOn) {
  /** Copies the list. */
  public Provenance {
    statedIn = List.copyOf(statedIn);
  }
}
