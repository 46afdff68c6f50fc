package org.vigie.ingest;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.fate.Fates;
import org.vigie.store.Redaction;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** What an erasure takes along. */
final class ErasurePlan {
  /** Where our own files stand: a text of theirs is nobody's. */
  private static final Set<Node> SHARED =
      Set.of(
          Graphs.ONTOLOGY,
          Graphs.CODES,
          Graphs.QUESTIONS,
          Graphs.META,
          Graphs.RATES,
          Iris.graph("shapes"));

  /** What a claim says: without it, there is no claim. */
  private static final Set<Node> SAID =
      Set.of(Vigie.VALUE, Vigie.VALUE_MIN, Vigie.VALUE_MAX, Vigie.ORIGINAL_TEXT);

  /** How annotations and evidence lead to what they are about, without which they are nothing. */
  private static final List<Node> OF_IT =
      Stream.concat(Vigie.ANNOTATES.stream(), Stream.of(Vigie.EVIDENCE_FOR, Vigie.EVIDENCE_FROM))
          .toList();

  private ErasurePlan() {}

  /**
   * What must go: the nodes, the claims that speak of them or say a text, the opinions on those.
   */
  static Redaction of(Snapshot snapshot, Collection<Node> nodes, List<String> texts) {
    Set<Node> out = new HashSet<>();
    Redaction words = new Redaction(Map.of(), texts);
    for (Node node : nodes) {
      requireErasable(snapshot, node);
      out.add(node);
      out.addAll(new Fates(snapshot).aliases(node));
    }
    Graph union = snapshot.union();
    for (Node node : List.copyOf(out)) {
      for (Node property : List.of(Vigie.ABOUT, Vigie.VALUE)) {
        out.addAll(claims(union, union.find(Node.ANY, property, node).toList()));
      }
      claims(union, union.find(Node.ANY, Vigie.STATED_IN, node).toList()).stream()
          .filter(claim -> union.find(claim, Vigie.STATED_IN, Node.ANY).toList().size() == 1)
          .forEach(out::add);
    }
    for (Node name : texts.isEmpty() ? List.<Node>of() : snapshot.graphs()) {
      List<Triple> held = snapshot.graph(name).find().filterKeep(words::touches).toList();
      if (!held.isEmpty() && SHARED.contains(name)) {
        throw new RetirementException("erase.shared", texts.getFirst());
      }
      out.addAll(
          claims(union, held.stream().filter(t -> SAID.contains(t.getPredicate())).toList()));
    }
    for (Node claim : List.copyOf(out)) {
      out.addAll(twins(union, claim));
    }
    for (Node node : List.copyOf(out)) {
      for (Node property : OF_IT) {
        subjects(union, property, node)
            .filter(other -> Iris.findThing(other).isPresent())
            .forEach(out::add);
      }
      subjects(union, W3c.DCT_CREATOR, node)
          .filter(other -> union.contains(other, W3c.RDF_TYPE, Vigie.REPLY))
          .forEach(out::add);
    }
    Map<String, String> identifiers = new TreeMap<>();
    out.forEach(node -> identifiers.put(node.getURI(), Fates.erased(node).getURI()));
    return new Redaction(identifiers, texts);
  }

  /** The log of revisions and our own files are not to be erased. */
  private static void requireErasable(Snapshot snapshot, Node node) {
    if (SHARED.stream().anyMatch(name -> snapshot.graph(name).contains(node, Node.ANY, Node.ANY))) {
      throw new RetirementException("erase.shared", Obstacles.name(node));
    }
    if (Iris.isThing(node, "revision") || Iris.isThing(node, "erased")) {
      throw new RetirementException("retire.kind", Obstacles.name(node));
    }
  }

  private static Stream<Node> subjects(Graph union, Node property, Node object) {
    return union.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream();
  }

  private static List<Node> claims(Graph union, List<Triple> triples) {
    return triples.stream()
        .map(Triple::getSubject)
        .filter(node -> union.contains(node, W3c.RDF_TYPE, Vigie.CLAIM))
        .toList();
  }

  /** The claims that say the same in the same source, such as one stated again after an undoing. */
  private static List<Node> twins(Graph union, Node claim) {
    if (!union.contains(claim, W3c.RDF_TYPE, Vigie.CLAIM)) {
      return List.of();
    }
    List<Triple> said = essence(union, claim);
    return union.find(claim, Vigie.ABOUT, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .flatMap(about -> claims(union, union.find(Node.ANY, Vigie.ABOUT, about).toList()).stream())
        .filter(
            other ->
                essence(union, other).stream()
                    .map(t -> Triple.create(claim, t.getPredicate(), t.getObject()))
                    .toList()
                    .equals(said))
        .toList();
  }

  private static List<Triple> essence(Graph union, Node claim) {
    return Stream.of(Vigie.PROPERTY, Vigie.VALUE, Vigie.VALUE_MIN, Vigie.VALUE_MAX, Vigie.STATED_IN)
        .flatMap(property -> union.find(claim, property, Node.ANY).toList().stream())
        .sorted(comparing(Triple::toString))
        .toList();
  }
}
