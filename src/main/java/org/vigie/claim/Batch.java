package org.vigie.claim;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * What arrives together and is accepted or refused together.
 *
 * @param dataset the named graph it belongs to
 * @param assessmentGraph the named graph of its assessments
 * @param declared declared things and sources: types, names, labels, descriptions
 * @param claims the claims
 * @param assessments opinions on claims
 * @param sourceAssessments opinions on sources
 * @param retractions claims withdrawn
 * @param places where each node was read
 */
public record Batch(
    Node dataset,
    Node assessmentGraph,
    Graph declared,
    List<Claim> claims,
    List<Assessment> assessments,
    List<SourceAssessment> sourceAssessments,
    List<Retraction> retractions,
    Map<Node, Place> places) {
  /** Copies the collections; the graph is shared and not to be changed any more. */
  public Batch {
    claims = List.copyOf(claims);
    assessments = List.copyOf(assessments);
    sourceAssessments = List.copyOf(sourceAssessments);
    retractions = List.copyOf(retractions);
    places = Map.copyOf(places);
  }

  /** The same batch with other claims and withdrawals. */
  public Batch with(List<Claim> otherClaims, List<Retraction> otherRetractions) {
    return new Batch(
        dataset,
        assessmentGraph,
        declared,
        otherClaims,
        assessments,
        sourceAssessments,
        otherRetractions,
        places);
  }
}
