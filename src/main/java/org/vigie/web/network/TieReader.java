package org.vigie.web.network;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Dossier;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/**
 * Reads the ties between actors from the union of the named graphs. A tie is there when the
 * consolidated view holds its plain triple; the claims behind it say how sure it is and since when.
 */
public final class TieReader {
  private static final Node THING = Iris.code("kind-thing");
  private static final String UNREVIEWED = "unreviewed";

  private final Graph graph;
  private final Map<Node, Node> canonical = new HashMap<>();

  /**
   * Reads from a graph.
   *
   * @param graph the union of the named graphs
   */
  public TieReader(Graph graph) {
    this.graph = graph;
  }

  private record Pair(Node subject, Node actor) {}

  private record Voice(Node claim, String status) {}

  /** Every tie, in an order that depends on nothing but the ties. */
  public Network read() {
    List<Said> roles = new ArrayList<>();
    List<Said> relations = new ArrayList<>();
    for (Node property : subjects(Vigie.VALUE_KIND, THING)) {
      List<Said> all = read(property);
      if (graph.contains(property, Vigie.ROLE_CODE, Node.ANY)) {
        roles.addAll(all.stream().filter(said -> !isActor(said.subject())).toList());
      } else {
        relations.addAll(all.stream().filter(said -> isActor(said.subject())).toList());
      }
    }
    Map<Node, Integer> years = new HashMap<>();
    roles.stream()
        .map(Said::subject)
        .distinct()
        .forEach(
            contract ->
                find(contract, Vigie.SIGNATURE_YEAR)
                    .flatMap(year -> Said.year(year.getLiteralLexicalForm()))
                    .ifPresent(year -> years.put(contract, year)));
    return new Network(roles, relations, years);
  }

  private List<Said> read(Node property) {
    Map<Pair, List<Voice>> kept = new HashMap<>();
    graph
        .find(Node.ANY, property, Node.ANY)
        .filterKeep(t -> isActor(t.getObject()) && Iris.findThing(t.getSubject()).isPresent())
        .forEachRemaining(
            t -> kept.put(new Pair(t.getSubject(), t.getObject()), new ArrayList<>()));
    if (kept.isEmpty()) {
      return List.of();
    }
    for (Node claim : subjects(Vigie.PROPERTY, property)) {
      Pair pair = pair(claim);
      List<Voice> voices = pair == null ? null : kept.get(pair);
      if (voices != null && speaks(claim)) {
        voices.add(new Voice(claim, status(claim)));
      }
    }
    return kept.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> said(entry.getKey(), property, entry.getValue()))
        .sorted(
            comparing((Said said) -> said.subject().toString())
                .thenComparing(said -> said.actor().toString()))
        .toList();
  }

  private Said said(Pair pair, Node property, List<Voice> voices) {
    List<Voice> best =
        voices.stream()
            .sorted(
                Comparator.comparingInt((Voice voice) -> rank(voice.status()))
                    .thenComparing(voice -> voice.claim().toString()))
            .toList();
    return new Said(
        pair.subject(),
        property,
        pair.actor(),
        best.getFirst().status(),
        date(best, Vigie.VALID_FROM),
        date(best, Vigie.VALID_UNTIL),
        best.stream().map(Voice::claim).toList());
  }

  private @Nullable String date(List<Voice> voices, Node property) {
    return voices.stream()
        .flatMap(voice -> find(voice.claim(), property).stream())
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Pair pair(Node claim) {
    Node about = find(claim, Vigie.ABOUT).orElse(null);
    Node value = find(claim, Vigie.VALUE).orElse(null);
    return about == null || value == null ? null : new Pair(canonical(about), canonical(value));
  }

  /** Whether a claim stands and affirms. */
  private boolean speaks(Node claim) {
    return !graph.contains(claim, Vigie.RETRACTED_ON, Node.ANY)
        && find(claim, Vigie.DENIES)
            .filter(denies -> denies.getLiteralLexicalForm().matches("true|1"))
            .isEmpty();
  }

  private String status(Node claim) {
    return find(claim, Vigie.STATUS)
        .flatMap(Iris::findCode)
        .map(code -> code.replaceFirst("^status-", ""))
        .orElse(UNREVIEWED);
  }

  /** The place of a status, best first; one that the public does not read comes last. */
  static int rank(String status) {
    int place = Dossier.STATUSES.indexOf(status);
    return place < 0 ? Dossier.STATUSES.size() : place;
  }

  private static boolean isActor(Node node) {
    return Iris.findThing(node).filter(thing -> thing.type().equals("actor")).isPresent();
  }

  /** The one identifier of a thing that was judged to have several. */
  private Node canonical(Node node) {
    Node known = canonical.get(node);
    if (known == null) {
      known = find(node, Vigie.SAME_ENTITY_AS).orElse(node);
      canonical.put(node, known);
    }
    return known;
  }

  private List<Node> subjects(Node predicate, Node object) {
    return graph.find(Node.ANY, predicate, object).mapWith(Triple::getSubject).toList().stream()
        .distinct()
        .sorted(comparing(Node::toString))
        .toList();
  }

  private Optional<Node> find(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).nextOptional();
  }
}
