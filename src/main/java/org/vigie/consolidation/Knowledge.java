package org.vigie.consolidation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.SourceAssessment;
import org.vigie.claim.SourceRecord;

/**
 * What is known, whatever its order: the input of consolidation. It may hold more than one key
 * needs.
 *
 * @param claims the claims
 * @param assessments opinions on claims
 * @param sourceAssessments opinions on sources
 * @param sources the sources, those that others derive from included
 * @param links accepted identities: each IRI that is another's, to the canonical one
 */
public record Knowledge(
    List<Claim> claims,
    List<Assessment> assessments,
    List<SourceAssessment> sourceAssessments,
    Map<Node, SourceRecord> sources,
    Map<Node, Node> links) {
  /** Copies the collections. */
  public Knowledge {
    claims = List.copyOf(claims);
    assessments = List.copyOf(assessments);
    sourceAssessments = List.copyOf(sourceAssessments);
    sources = Map.copyOf(sources);
    links = Map.copyOf(links);
  }

  /** The IRI by which a node is known, through accepted links; any other node stays as it is. */
  Node canonical(Node node) {
    Set<Node> seen = new HashSet<>();
    Node at = node;
    for (Node next = links.get(at); next != null && seen.add(at); next = links.get(at)) {
      at = next;
    }
    return at;
  }

  /**
   * The root sources of some sources: those that derive from no other. Documents that copy each
   * other in a circle are one root, named by the least IRI among them.
   */
  Set<String> roots(List<Node> stated) {
    Set<String> roots = new TreeSet<>();
    for (Node source : stated) {
      Set<Node> reached = new HashSet<>();
      boolean found = collectRoots(source, reached, roots);
      if (!found) {
        roots.add(reached.stream().map(Node::toString).sorted().findFirst().orElseThrow());
      }
    }
    return roots;
  }

  private boolean collectRoots(Node source, Set<Node> reached, Set<String> roots) {
    if (!reached.add(source)) {
      return false;
    }
    SourceRecord record = sources.get(source);
    if (record == null || record.derivesFrom().isEmpty()) {
      roots.add(source.toString());
      return true;
    }
    boolean found = false;
    for (Node parent : record.derivesFrom()) {
      found |= collectRoots(parent, reached, roots);
    }
    return found;
  }
}
