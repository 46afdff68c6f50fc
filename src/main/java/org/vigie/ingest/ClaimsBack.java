package org.vigie.ingest;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimGraph;
import org.vigie.claim.ClaimReader;
import org.vigie.claim.Provenance;
import org.vigie.claim.Retraction;
import org.vigie.ingest.Undo.Work;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * The claims of an undoing: those that the revision brought are withdrawn, so that those that they
 * replaced speak again; those that it withdrew are stated again, with the opinions on them.
 */
final class ClaimsBack {
  private final Work work;
  private final Map<Node, Standing> standings = new HashMap<>();
  private final Map<Node, Node> reinstated = new LinkedHashMap<>();
  private final Set<Node> leaving = new LinkedHashSet<>();

  ClaimsBack(Work work) {
    this.work = work;
  }

  void run() {
    List<Node> brought = work.log.generated(work.number).stream().filter(this::isClaim).toList();
    for (Node claim : brought) {
      Node now = now(claim);
      if (!standing(now).isWithdrawn(now)) {
        leaving.add(now);
      }
    }
    keepWhatWasReplacedLater();
    Map<Node, Claim> back = comeBack(new HashSet<>(brought));
    leaving.forEach(this::withdraw);
    back.forEach((before, claim) -> state(before, claim));
  }

  int reinstated() {
    return reinstated.size();
  }

  /** Whether a claim is withdrawn, be it just now. */
  boolean isWithdrawn(Node claim) {
    return standing(claim).isWithdrawn(claim);
  }

  /** The claim by which another goes on after earlier undoings; itself when there were none. */
  Node now(Node claim) {
    Node at = claim;
    while (standing(at).isWithdrawn(at)) {
      Optional<Node> next = standing(at).afterWithdrawal(at).filter(this::isClaim);
      if (next.isEmpty() || !work.log.cameBack(next.get())) {
        break;
      }
      at = next.get();
    }
    return at;
  }

  boolean isClaim(Node node) {
    return work.tx.union().contains(node, W3c.RDF_TYPE, Vigie.CLAIM);
  }

  private void keepWhatWasReplacedLater() {
    boolean again = true;
    while (again) {
      List<Node> kept =
          leaving.stream()
              .filter(
                  claim ->
                      standing(claim).allReplacing(claim).stream()
                          .anyMatch(other -> !leaving.contains(other)))
              .toList();
      kept.forEach(claim -> work.keep(claim, "kept.replaced"));
      kept.forEach(leaving::remove);
      again = !kept.isEmpty();
    }
  }

  /** The claims to state again, by the withdrawn one whose statement they are. */
  private Map<Node, Claim> comeBack(Set<Node> brought) {
    Map<Node, Node> ids = new LinkedHashMap<>();
    for (Node claim : work.log.withdrawn(work.number)) {
      if (brought.contains(claim) || !isClaim(claim)) {
        continue;
      }
      Node last = last(claim);
      Standing standing = standing(last);
      if (!standing.isWithdrawn(last)) {
        continue;
      }
      if (!last.equals(claim) && !standing.mayReturn(last)) {
        work.keep(last, "kept.withdrawn");
      } else if (standing.allReplacing(last).stream().anyMatch(o -> !leaving.contains(o))) {
        work.keep(last, "kept.replaced");
      } else {
        standing.afterWithdrawal(last).ifPresent(id -> ids.put(last, id));
      }
    }
    Map<Node, Claim> back = new LinkedHashMap<>();
    ids.forEach((before, id) -> back.put(before, again(before, id, ids)));
    return back;
  }

  private Node last(Node claim) {
    Node at = claim;
    Optional<Node> next = standing(at).afterWithdrawal(at).filter(this::isClaim);
    while (next.isPresent()) {
      at = next.get();
      next = standing(at).afterWithdrawal(at).filter(this::isClaim);
    }
    return at;
  }

  private Claim again(Node before, Node id, Map<Node, Node> ids) {
    Node dataset = dataset(before);
    Claim claim = new ClaimReader(work.tx.graph(dataset)).claim(before, dataset);
    Node replaced = claim.lifecycle().supersedes();
    List<Node> contradicts =
        claim.contradicts().stream().map(other -> ids.getOrDefault(other, other)).toList();
    Provenance said = claim.provenance();
    Claim again =
        claim.as(
            id,
            claim
                .lifecycle()
                .replacing(replaced == null ? null : ids.getOrDefault(replaced, replaced)),
            contradicts);
    return again.recorded(said.recordedBy(), work.occasion.day());
  }

  private void withdraw(Node claim) {
    work.tx.add(
        dataset(claim),
        ClaimGraph.triples(new Retraction(claim, work.occasion.day(), Standing.UNDONE)));
    work.withdrawn.add(claim);
    touch(claim);
  }

  private void state(Node before, Claim claim) {
    Node dataset = claim.dataset();
    work.tx.add(dataset, ClaimGraph.triples(claim));
    work.generated.add(claim.id());
    reinstated.put(before, claim.id());
    touch(claim.id());
    Graph union = work.tx.union();
    for (Node relation : List.of(Vigie.CONTRADICTS, Vigie.EVIDENCE_FOR)) {
      for (Triple t : union.find(Node.ANY, relation, before).toList()) {
        for (Node graph : graphs(t)) {
          work.tx.add(graph, List.of(Triple.create(t.getSubject(), relation, claim.id())));
        }
        touch(t.getSubject());
      }
    }
    opinionsOn(before).stream()
        .filter(opinion -> work.log.bornIn(opinion.id()) != work.number.value())
        .forEach(opinion -> carry(opinion, claim.id()));
  }

  private void carry(Assessment opinion, Node claim) {
    Assessment carried = opinion.on(Restatement.opinionId(opinion.id(), claim), claim);
    for (Node graph : work.tx.graphsOf(opinion.id(), Vigie.ASSESSMENT)) {
      work.tx.add(graph, ClaimGraph.triples(carried));
    }
    work.generated.add(carried.id());
  }

  /** The opinions on a claim, in a fixed order. */
  List<Assessment> opinionsOn(Node claim) {
    Graph union = work.tx.union();
    ClaimReader reader = new ClaimReader(union);
    return union.find(Node.ANY, Vigie.ASSESSES, claim).mapWith(Triple::getSubject).toList().stream()
        .sorted(comparing(Node::toString))
        .map(reader::assessment)
        .toList();
  }

  /** Notes that what a claim is about must be described anew. */
  void touch(Node claim) {
    work.tx
        .union()
        .find(claim, Vigie.ABOUT, Node.ANY)
        .forEachRemaining(t -> work.subjects.add(t.getObject()));
  }

  private List<Node> graphs(Triple t) {
    List<Node> graphs = new ArrayList<>();
    for (Node type : List.of(Vigie.CLAIM, Vigie.EVIDENCE_LINE)) {
      graphs.addAll(work.tx.graphsOf(t.getSubject(), type));
    }
    return graphs;
  }

  private Node dataset(Node claim) {
    return work.tx.graphsOf(claim, Vigie.CLAIM).getFirst();
  }

  private Standing standing(Node claim) {
    return standings.computeIfAbsent(
        dataset(claim), dataset -> new Standing(work.tx.graph(dataset)));
  }
}
