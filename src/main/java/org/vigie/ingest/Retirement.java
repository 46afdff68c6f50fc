package org.vigie.ingest;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vigie.claim.ClaimGraph;
import org.vigie.claim.Retraction;
import org.vigie.consolidation.Consolidation;
import org.vigie.fate.Fates;
import org.vigie.gate.Gate;
import org.vigie.match.Judgement;
import org.vigie.match.Pair;
import org.vigie.store.Revision;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * Takes identifiers out of use, each time as a revision that {@link Ingest#undo} can revert. No
 * claim is rewritten: those about a merged thing are seen on its successor, those about a thing
 * that is withdrawn or split are withdrawn with it. The identifier is never used for something
 * else.
 */
public final class Retirement {
  /** A person withdrew it, and the revision says why. */
  public static final Node WITHDRAWN = Iris.code("reason-withdrawn");

  private static final Node SPLIT = Iris.code("reason-split");
  private static final Node REASONS = Iris.code("retraction-reasons");

  private final Store store;
  private final Publication publication;
  private final Identities identities;

  /** Wires the path; the gate judges what consolidation makes. */
  public Retirement(Store store, Gate buildGate, Consolidation consolidation) {
    this.store = store;
    this.publication = new Publication(buildGate, consolidation);
    this.identities = new Identities(store, buildGate, consolidation);
  }

  /**
   * What was done, or would be.
   *
   * @param revision the revision
   * @param withdrawn the claims withdrawn
   * @param speaking the claims that those had replaced, and that speak again
   * @param moved how many claims are now seen on the successor
   * @param portraits how many things were described anew
   */
  public record Done(
      RevisionNumber revision,
      List<Node> withdrawn,
      List<Node> speaking,
      int moved,
      int portraits) {
    /** Copies the lists. */
    public Done {
      withdrawn = List.copyOf(withdrawn);
      speaking = List.copyOf(speaking);
    }
  }

  /**
   * Says that two things are one: the address of the first leads to the second.
   *
   * @param keep false for a rehearsal, of which nothing is kept
   * @throws RetirementException when that cannot be
   */
  public Done merge(Node old, Node into, Occasion occasion, boolean keep) {
    return run(
        keep,
        tx -> {
          new Obstacles(tx).requireMerge(old, into);
          int moved = claimsOf(tx, old).size();
          int portraits =
              identities.decide(
                  tx,
                  List.of(new Pair(old, into)),
                  Judgement.Verdict.ACCEPTED,
                  occasion.reasons(),
                  occasion);
          return new Done(tx.revision(), List.of(), List.of(), moved, portraits);
        });
  }

  /**
   * Says that a thing is in fact several; which claim is about which of them, people say anew.
   *
   * @param keep false for a rehearsal, of which nothing is kept
   * @throws RetirementException when that cannot be
   */
  public Done split(Node old, List<Node> successors, Occasion occasion, boolean keep) {
    if (Set.copyOf(successors).size() < 2 || Obstacles.name(old).startsWith("claim/")) {
      throw new RetirementException("retire.fewSuccessors", Obstacles.name(old));
    }
    return run(keep, tx -> retire(tx, old, successors, SPLIT, occasion));
  }

  /**
   * Withdraws a claim, whose address goes on saying what it said; or a thing, with all claims about
   * it, with it as their value, or read in it alone.
   *
   * @param successors what stands in the place of a thing, at most one
   * @param reason the code of the reason that claims get
   * @param keep false for a rehearsal, of which nothing is kept
   * @throws RetirementException when that cannot be
   */
  public Done withdraw(
      Node node, List<Node> successors, Node reason, Occasion occasion, boolean keep) {
    return run(
        keep,
        tx -> {
          boolean code = tx.graph(Graphs.CODES).contains(reason, W3c.SKOS_IN_SCHEME, REASONS);
          if (!code) {
            throw new RetirementException("retire.reason", reason.toString());
          }
          return new Obstacles(tx).isClaim(node)
              ? withdrawClaim(tx, node, successors, reason, occasion)
              : retire(tx, node, successors, reason, occasion);
        });
  }

  private Done withdrawClaim(
      WriteTx tx, Node claim, List<Node> successors, Node reason, Occasion occasion) {
    if (!successors.isEmpty()) {
      throw new RetirementException("retire.claimSuccessor", Obstacles.name(claim));
    }
    if (isWithdrawn(tx, claim)) {
      throw new RetirementException("retire.retracted", Obstacles.name(claim));
    }
    return end(tx, List.of(claim), List.of(), reason, occasion);
  }

  private Done retire(
      WriteTx tx, Node node, List<Node> successors, Node reason, Occasion occasion) {
    Obstacles obstacles = new Obstacles(tx);
    obstacles.requireRetirable(node);
    obstacles.requireSuccessors(node, successors);
    List<Node> claims =
        claimsOf(tx, node).stream().filter(claim -> !isWithdrawn(tx, claim)).toList();
    untype(tx, node);
    Node revision = Revision.id(tx.revision().next());
    List<Triple> tombstone = new ArrayList<>();
    tombstone.add(Triple.create(node, W3c.RDF_TYPE, Vigie.TOMBSTONE));
    tombstone.add(Triple.create(node, W3c.PROV_WAS_INVALIDATED_BY, revision));
    tombstone.add(Triple.create(node, W3c.PROV_INVALIDATED_AT_TIME, time(occasion.at())));
    successors.forEach(next -> tombstone.add(Triple.create(node, W3c.DCT_IS_REPLACED_BY, next)));
    tx.add(Graphs.LINKS, tombstone);
    return end(tx, claims, List.of(node), reason, occasion);
  }

  static Node time(Instant at) {
    return NodeFactory.createLiteralDT(at.toString(), XSDDatatype.XSDdateTime);
  }

  /**
   * A thing that is gone keeps its names, so that its address says what it was; it is not listed.
   */
  private static void untype(WriteTx tx, Node node) {
    for (Triple typed : tx.union().find(node, W3c.RDF_TYPE, Node.ANY).toList()) {
      tx.graphsOf(node, typed.getObject()).stream()
          .filter(graph -> graph.toString().startsWith(Graphs.dataset("").toString()))
          .forEach(graph -> tx.remove(graph, List.of(typed)));
    }
  }

  /** Withdraws claims, describes anew what follows, and records it. */
  private Done end(
      WriteTx tx, List<Node> claims, List<Node> things, Node reason, Occasion occasion) {
    Graph union = tx.union();
    Set<Node> touched = new HashSet<>(things);
    List<Node> speaking = new ArrayList<>();
    for (Node claim : claims) {
      touched.addAll(union.find(claim, Vigie.ABOUT, Node.ANY).mapWith(Triple::getObject).toList());
      Node dataset = tx.graphsOf(claim, Vigie.CLAIM).getFirst();
      new Standing(tx.graph(dataset))
          .replaces(claim)
          .filter(before -> !claims.contains(before) && !isWithdrawn(tx, before))
          .ifPresent(speaking::add);
      tx.add(dataset, ClaimGraph.triples(new Retraction(claim, occasion.day(), reason)));
    }
    int portraits = publication.repaint(tx, touched, occasion).portraits();
    List<Node> ended = new ArrayList<>(claims);
    ended.addAll(things);
    Revision revision =
        tx.record(occasion.at(), occasion.agent(), occasion.reasons(), List.of(), ended);
    return new Done(revision.number(), claims, speaking, 0, portraits);
  }

  /** The claims that fall with a thing, or move with it, under all its identifiers; sorted. */
  private static List<Node> claimsOf(Snapshot snapshot, Node node) {
    Graph union = snapshot.union();
    Set<Node> names = new HashSet<>(new Fates(snapshot).aliases(node));
    names.add(node);
    Set<Node> claims = new HashSet<>();
    for (Node name : names) {
      for (Node property : List.of(Vigie.ABOUT, Vigie.VALUE, Vigie.STATED_IN)) {
        union
            .find(Node.ANY, property, name)
            .mapWith(Triple::getSubject)
            .filterKeep(claim -> union.contains(claim, W3c.RDF_TYPE, Vigie.CLAIM))
            .filterKeep(
                claim ->
                    !property.equals(Vigie.STATED_IN)
                        || names.containsAll(
                            union
                                .find(claim, property, Node.ANY)
                                .mapWith(Triple::getObject)
                                .toList()))
            .toList()
            .forEach(claims::add);
      }
    }
    return claims.stream().sorted(comparing(Node::toString)).toList();
  }

  private static boolean isWithdrawn(Snapshot snapshot, Node claim) {
    return snapshot.union().contains(claim, Vigie.RETRACTED_ON, Node.ANY);
  }

  private Done run(boolean keep, Function<WriteTx, Done> work) {
    Done[] done = new Done[1];
    try {
      return store.write(
          tx -> {
            done[0] = work.apply(tx);
            if (!keep) {
              throw new OneWrite.NothingToKeep();
            }
            return done[0];
          });
    } catch (OneWrite.NothingToKeep expected) {
      return done[0];
    }
  }
}
