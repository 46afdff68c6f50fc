package org.vigie.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.consolidation.Consolidation;
import org.vigie.gate.Gate;
import org.vigie.match.Judgement;
import org.vigie.match.Judgements;
import org.vigie.match.Matcher;
import org.vigie.match.Pair;
import org.vigie.match.Proposal;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * Records who judged that two identifiers denote one thing, and describes anew what follows from
 * it. Every judgement can be reversed by a later one; no claim is touched.
 */
public final class Identities {
  private static final Node CURATED = Graphs.dataset("panorama");
  private static final Node MACHINE = Iris.thing("actor", "vigie");
  private static final String DATASETS = Graphs.dataset("").getURI();

  private final Store store;
  private final Publication publication;

  /** Wires the path; the gate judges what consolidation makes. */
  public Identities(Store store, Gate buildGate, Consolidation consolidation) {
    this.store = store;
    this.publication = new Publication(buildGate, consolidation);
  }

  /** The judgements that prevail. */
  public Collection<Judgement> list() {
    return store.read(snapshot -> Judgements.from(snapshot.graph(Graphs.LINKS)).list());
  }

  /**
   * Looks for pairs nobody has judged, and records them as proposed; a revision when there are any.
   *
   * @return what is proposed now and was not before, the surest first
   * @throws BuildFault when the view of the day breaks the rules of the build
   */
  public List<Proposal> propose(Occasion occasion) {
    List<Proposal> proposals = store.read(Identities::proposals);
    if (proposals.isEmpty()) {
      return proposals;
    }
    return store.write(
        tx -> {
          List<Proposal> found = proposals(tx);
          List<Judgement> said =
              found.stream()
                  .map(
                      proposal ->
                          new Judgement(
                              proposal.pair(),
                              Judgement.Verdict.PROPOSED,
                              MACHINE,
                              occasion.day(),
                              proposal.words()))
                  .toList();
          said.forEach(judgement -> tx.add(Graphs.LINKS, judgement.triples()));
          publication.repaint(tx, Set.of(), occasion);
          record(tx, said, occasion);
          return found;
        });
  }

  /**
   * Records what a person decided of pairs, all in one revision, and describes anew the things
   * concerned.
   *
   * @return how many things were described anew
   * @throws RetirementException when two things cannot be taken for one: one is gone, or leads to
   *     the other already
   * @throws BuildFault when the view that follows breaks the rules of the build
   */
  public int decide(
      Collection<Pair> pairs, Judgement.Verdict verdict, List<Node> reasons, Occasion occasion) {
    return store.write(tx -> decide(tx, pairs, verdict, reasons, occasion));
  }

  /** The same, in a transaction that is open; ends with the record of the revision. */
  int decide(
      WriteTx tx,
      Collection<Pair> pairs,
      Judgement.Verdict verdict,
      List<Node> reasons,
      Occasion occasion) {
    List<Judgement> said = new ArrayList<>();
    Set<Node> touched = new HashSet<>();
    for (Pair pair : pairs) {
      if (verdict == Judgement.Verdict.ACCEPTED) {
        new Obstacles(tx).requireMergeable(pair);
      }
      touched.addAll(concerned(tx, pair));
      said.add(new Judgement(pair, verdict, occasion.agent(), occasion.day(), reasons));
      link(tx, pair, verdict);
      touched.addAll(concerned(tx, pair));
    }
    said.forEach(judgement -> tx.add(Graphs.LINKS, judgement.triples()));
    int portraits = publication.repaint(tx, touched, occasion).portraits();
    record(tx, said, occasion);
    return portraits;
  }

  private static void link(WriteTx tx, Pair pair, Judgement.Verdict verdict) {
    List<Triple> same =
        List.of(
            Triple.create(pair.left(), Vigie.SAME_ENTITY_AS, pair.right()),
            Triple.create(pair.left(), W3c.DCT_IS_REPLACED_BY, pair.right()));
    if (verdict == Judgement.Verdict.ACCEPTED) {
      tx.add(Graphs.LINKS, same);
    } else {
      tx.remove(Graphs.LINKS, same);
    }
  }

  /** The two things, and those that name one of them as a value. */
  private static Set<Node> concerned(Snapshot snapshot, Pair pair) {
    Set<Node> things = new HashSet<>();
    Graph union = snapshot.union();
    for (Node one : List.of(pair.left(), pair.right())) {
      things.add(one);
      for (Node claim :
          union.find(Node.ANY, Vigie.VALUE, one).mapWith(Triple::getSubject).toList()) {
        things.addAll(union.find(claim, Vigie.ABOUT, Node.ANY).mapWith(Triple::getObject).toList());
      }
    }
    return things;
  }

  private static List<Proposal> proposals(Snapshot snapshot) {
    Map<Node, Graph> datasets = new TreeMap<>(java.util.Comparator.comparing(Node::toString));
    snapshot.graphs().stream()
        .filter(name -> name.isURI() && name.getURI().startsWith(DATASETS))
        .forEach(name -> datasets.put(name, snapshot.graph(name)));
    return Matcher.propose(datasets, CURATED, Judgements.from(snapshot.graph(Graphs.LINKS)));
  }

  private static void record(WriteTx tx, List<Judgement> said, Occasion occasion) {
    tx.record(
        occasion.at(),
        occasion.agent(),
        occasion.reasons(),
        said.stream().map(Judgement::id).toList(),
        List.of());
  }
}
