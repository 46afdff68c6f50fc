package org.vigie.web.panorama;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.dossier.DossierReader;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.speech.Speech;

/**
 * What the filters look at in a contract: plain triples, decisions and disagreements, never a whole
 * dossier. {@link Behind} asks the same in SPARQL, property by property.
 */
final class Traits {
  /** The properties whose displayed values stand in a row. */
  static final List<String> SHOWN =
      List.of(
          "hasServiceProvider",
          "hasInvestor",
          "hasOutcomePayer",
          "stage",
          "signatureDate",
          "investedAmount",
          "unspecifiedAmount",
          "maxOutcomePayment",
          "programmeBudget");

  /** For each level of certainty, the statuses that it refuses. */
  static final Map<String, List<String>> REFUSED =
      Map.of(
          "contested", List.of("contested"),
          "plausible", List.of("contested", "unreviewed"),
          "verified", List.of("contested", "unreviewed", "plausible"));

  static final Node TIED = Iris.code("outcome-tied");
  static final Node SETTLED = Iris.code("dis-settled");

  private final Graph graph;
  private final DossierReader reader;
  private final Speech say;
  private final Places places;
  private final Map<Node, Map<String, Map<String, String>>> known = new HashMap<>();

  Traits(Graph graph, DossierReader reader, Speech say, Places places) {
    this.graph = graph;
    this.reader = reader;
    this.say = say;
    this.places = places;
  }

  /** The values of a contract for a filter, each with its words. */
  Map<String, String> of(Node contract, String filter) {
    return known
        .computeIfAbsent(contract, unseen -> new HashMap<>())
        .computeIfAbsent(filter, unseen -> read(contract, filter));
  }

  private Map<String, String> read(Node contract, String filter) {
    return switch (filter) {
      case "territory" -> orNone(territories(contract));
      case "field" -> orNone(codes(contract, "policyField", "field-"));
      case "stage" -> orNone(codes(contract, "stage", "stage-"));
      case "payer" -> orNone(actors(contract, "hasOutcomePayer"));
      case "investor" -> orNone(actors(contract, "hasInvestor"));
      case "year" -> orNone(texts(contract, "signatureYear"));
      case "certainty" -> certainty(contract);
      default -> disputed(contract);
    };
  }

  private Map<String, String> orNone(Map<String, String> values) {
    return values.isEmpty() ? Map.of(Asked.NONE, say.t("none.short")) : values;
  }

  /** The values of a property. */
  List<Node> values(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private Map<String, String> territories(Node contract) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Node place : values(contract, Iris.term("territory"))) {
      places.findable(place).forEach(each -> values.put(each.slug(), name(each)));
    }
    return values;
  }

  /** The name of a place, with the number that people know a departement by. */
  String name(Places.Place place) {
    return places.name(place, say);
  }

  private Map<String, String> codes(Node contract, String property, String prefix) {
    return named(
        values(contract, Iris.term(property)),
        node -> Iris.findCode(node).map(code -> Iris.bare(code, prefix)).orElse(""));
  }

  private Map<String, String> actors(Node contract, String property) {
    return named(
        values(contract, Iris.term(property)),
        node ->
            Iris.findThing(node)
                .filter(thing -> thing.type().equals("actor"))
                .map(Iris.Thing::slug)
                .orElse(""));
  }

  private Map<String, String> named(Collection<Node> nodes, Function<Node, String> slug) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Node node : nodes) {
      if (!slug.apply(node).isEmpty()) {
        values.put(slug.apply(node), Speech.capital(say.name(reader.ref(node))));
      }
    }
    return values;
  }

  private Map<String, String> texts(Node contract, String property) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Node node : values(contract, Iris.term(property))) {
      if (node.isLiteral()) {
        values.put(node.getLiteralLexicalForm(), node.getLiteralLexicalForm());
      }
    }
    return values;
  }

  /** The levels of which no displayed value of the row falls short; none when one is undecided. */
  private Map<String, String> certainty(Node contract) {
    Map<String, String> levels = new LinkedHashMap<>();
    Set<Node> statuses = new LinkedHashSet<>();
    for (Node decision : about(contract, Vigie.DECISION)) {
      boolean shown =
          values(decision, Vigie.PROPERTY).stream()
              .anyMatch(property -> Iris.findTerm(property).filter(SHOWN::contains).isPresent());
      if (shown && graph.contains(decision, Vigie.OUTCOME, TIED)) {
        return levels;
      }
      if (shown) {
        values(decision, Vigie.CHOSEN_CLAIM)
            .forEach(claim -> statuses.addAll(values(claim, Vigie.STATUS)));
      }
    }
    REFUSED.forEach(
        (level, refused) -> {
          if (refused.stream().noneMatch(word -> statuses.contains(Iris.code("status-" + word)))) {
            levels.put(level, say.t("filter.certainty." + level));
          }
        });
    return levels;
  }

  private Map<String, String> disputed(Node contract) {
    String value = disputes(contract) > 0 ? "yes" : "no";
    return Map.of(value, say.t("filter.disputed." + value));
  }

  /** How many open disagreements there are about a contract. */
  int disputes(Node contract) {
    return (int)
        about(contract, Vigie.DISAGREEMENT).stream()
            .filter(dispute -> !graph.contains(dispute, Vigie.STATE, SETTLED))
            .count();
  }

  /** How many documents speak of a contract. */
  int sources(Node contract) {
    return (int)
        about(contract, Vigie.CLAIM).stream()
            .flatMap(claim -> values(claim, Vigie.STATED_IN).stream())
            .distinct()
            .count();
  }

  /** What is about a contract and of a class. */
  List<Node> about(Node contract, Node type) {
    return graph
        .find(Node.ANY, Vigie.ABOUT, contract)
        .mapWith(Triple::getSubject)
        .filterKeep(node -> graph.contains(node, W3c.RDF_TYPE, type))
        .toList()
        .stream()
        .distinct()
        .toList();
  }

  /** Whether one of some nodes is the contract, is about it, or is a value of it. */
  boolean isFound(Node contract, Set<Node> found) {
    return found.contains(contract)
        || graph.find(Node.ANY, Vigie.ABOUT, contract).mapWith(Triple::getSubject).toList().stream()
            .anyMatch(found::contains)
        || values(contract, Node.ANY).stream().anyMatch(found::contains);
  }
}
