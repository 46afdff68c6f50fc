package org.vigie.ingest;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.claim.ClaimId;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * Whether the claims of a dataset still stand: neither withdrawn, nor replaced by one that is not
 * withdrawn itself.
 */
final class Standing {
  /** The dataset stopped saying it. */
  static final Node NO_LONGER_STATED = Iris.code("reason-no-longer-stated");

  /** The revision that brought it was undone. */
  static final Node UNDONE = Iris.code("reason-undone");

  /** The reasons that say nothing against what a claim says. */
  private static final Set<Node> MAY_RETURN = Set.of(NO_LONGER_STATED, UNDONE);

  private final Graph dataset;

  Standing(Graph dataset) {
    this.dataset = dataset;
  }

  boolean exists(Node claim) {
    return dataset.contains(claim, W3c.RDF_TYPE, Vigie.CLAIM);
  }

  boolean isWithdrawn(Node claim) {
    return dataset.contains(claim, Vigie.RETRACTED_ON, Node.ANY);
  }

  boolean stands(Node claim) {
    return exists(claim) && !isWithdrawn(claim) && replacedBy(claim).isEmpty();
  }

  /** The claim that replaces another and is not withdrawn; the first by IRI of several. */
  Optional<Node> replacedBy(Node claim) {
    return allReplacing(claim).stream().min(comparing(Node::toString));
  }

  /** The claims that replace another and are not withdrawn. */
  List<Node> allReplacing(Node claim) {
    return dataset
        .find(Node.ANY, Vigie.SUPERSEDES, claim)
        .mapWith(t -> t.getSubject())
        .filterDrop(this::isWithdrawn)
        .toList();
  }

  /** The claim that another replaces. */
  Optional<Node> replaces(Node claim) {
    return first(claim, Vigie.SUPERSEDES);
  }

  /** The IRI under which a withdrawn claim is stated again. */
  Optional<Node> afterWithdrawal(Node claim) {
    return first(claim, Vigie.RETRACTED_ON)
        .map(day -> ClaimId.again(claim, day.getLiteralLexicalForm()));
  }

  /** Whether a claim was withdrawn for a reason that lets it be stated again. */
  boolean mayReturn(Node claim) {
    return first(claim, Vigie.RETRACTION_REASON).filter(MAY_RETURN::contains).isPresent();
  }

  /** Whether a claim was withdrawn because the revision that brought it was undone. */
  boolean wasUndone(Node claim) {
    return dataset.contains(claim, Vigie.RETRACTION_REASON, UNDONE);
  }

  private Optional<Node> first(Node subject, Node property) {
    List<Node> all = dataset.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList();
    return all.stream().min(comparing(Node::toString));
  }
}
