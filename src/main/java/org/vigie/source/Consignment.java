package org.vigie.source;

import java.time.LocalDate;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Graphs;

/**
 * In whose name documents are brought in.
 *
 * @param dataset the slug of the dataset that the claims join
 * @param by the actor who records them
 * @param on the day of recording
 */
public record Consignment(String dataset, Node by, LocalDate on) {
  /** The named graph of the dataset. */
  public Node graph() {
    return Graphs.dataset(dataset);
  }

  /** The named graph of the opinions that come with it. */
  public Node assessmentGraph() {
    return Graphs.assessments(dataset);
  }
}
