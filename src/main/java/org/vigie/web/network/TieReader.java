package org.vigie.web.network;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Dossier;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/**
 * Reads the ties between actors from the union of the named graphs. A tie is there when the
 * consolidated view holds its plain triple; the claims behind it say how sure it is and since when.
 */
public final class TieReader {
  /** How many ties are read, and how many claims of one property: no drawing tells more apart. */
  static final int MOST_TIES = 20_000;

  static final int MOST_CLAIMS = 200_000;
  private static final Node THING = Iris.code("kind-thing");

  private final Graph graph;
  private final Map<Node, Node> canonical = new HashMap<>();
  private final Set<Node> silent = new HashSet<>();
  private int read;
  private int left;

  /**
   * Reads from a graph.
   *
   * @param graph the union of the named graphs
   */
  public TieReader(Graph graph) {
    this.graph = graph;
    graph
        .find(Node.ANY, Vigie.SAME_ENTITY_AS, Node.ANY)
        .forEachRemaining(t -> canonical.put(t.getSubject(), t.getObject()));
    graph
        .find(Node.ANY, Vigie.RETRACTED_ON, Node.ANY)
        .forEachRemaining(t -> silent.add(t.getSubject()));
    graph
        .find(Node.ANY, Vigie.DENIES, Node.ANY)
        .filterKeep(t -> t.getObject().getLiteralLexicalForm().matches("true|1"))
        .forEachRemaining(t -> silent.add(t.getSubject()));
  }

  private record Pair(Node subject, Node actor) {}

  private record Voice(Node claim, String status) {}

  /** The ties, in an order that depends on nothing but the ties. */
  public Network read() {
    List<Said> roles = new ArrayList<>();
    List<Said> relations = new ArrayList<>();
    for (Node property : subjects(Vigie.VALUE_KIND, THING)) {
      boolean isRole = graph.contains(property, Vigie.ROLE_CODE, Node.ANY);
      List<Said> all = read(property, isRole);
      if (isRole) {
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
    return new Network(roles, relations, years, left);
  }

  private List<Said> read(Node property, boolean isRole) {
    Map<Pair, List<Voice>> kept = pairs(property);
    if (kept.isEmpty()) {
      return List.of();
    }
    for (Node claim : claims(property)) {
      // A claim that was withdrawn or denies the tie does not speak for it.
      Pair pair = silent.contains(claim) ? null : pair(claim);
      List<Voice> voices = pair == null ? null : kept.get(pair);
      if (voices != null) {
        voices.add(new Voice(claim, status(claim)));
      }
    }
    return kept.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> said(entry.getKey(), property, entry.getValue(), isRole))
        .sorted(
            comparing((Said said) -> said.subject().toString())
                .thenComparing(said -> said.actor().toString()))
        .toList();
  }

  /** The tied pairs of a property; those beyond the bound are counted. */
  private Map<Pair, List<Voice>> pairs(Node property) {
    Map<Pair, List<Voice>> pairs = new HashMap<>();
    graph
        .find(Node.ANY, property, Node.ANY)
        .filterKeep(t -> isActor(t.getObject()) && Iris.findThing(t.getSubject()).isPresent())
        .mapWith(t -> new Pair(t.getSubject(), t.getObject()))
        .forEachRemaining(
            pair -> {
              if (pairs.containsKey(pair)) {
                return;
              }
              if (read < MOST_TIES) {
                read++;
                pairs.put(pair, new ArrayList<>());
              } else {
                left++;
              }
            });
    return pairs;
  }

  private Set<Node> claims(Node property) {
    Set<Node> claims = new HashSet<>();
    ExtendedIterator<Triple> found = graph.find(Node.ANY, Vigie.PROPERTY, property);
    try {
      while (found.hasNext() && claims.size() < MOST_CLAIMS) {
        claims.add(found.next().getSubject());
      }
    } finally {
      found.close();
    }
    return claims;
  }

  private Said said(Pair pair, Node property, List<Voice> voices, boolean isRole) {
    List<Voice> best =
        voices.stream()
            .sorted(
                Comparator.comparingInt((Voice voice) -> Dossier.rank(voice.status()))
                    .thenComparing(voice -> voice.claim().toString()))
            .toList();
    return new Said(
        pair.subject(),
        property,
        pair.actor(),
        best.getFirst().status(),
        isRole ? null : date(best, Vigie.VALID_FROM),
        isRole ? null : date(best, Vigie.VALID_UNTIL),
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

  private String status(Node claim) {
    return Dossier.status(find(claim, Vigie.STATUS));
  }

  private static boolean isActor(Node node) {
    return Iris.isThing(node, "actor");
  }

  /** The one identifier of a thing that was judged to have several. */
  private Node canonical(Node node) {
    return canonical.getOrDefault(node, node);
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
