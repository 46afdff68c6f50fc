package org.vigie.format;

import com.apicatalog.rdf.Rdf;
import com.apicatalog.rdf.RdfNQuad;
import com.apicatalog.rdf.RdfResource;
import com.apicatalog.rdf.RdfValue;
import com.apicatalog.rdf.canon.RdfCanonicalizer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * Names blank nodes by what is said of them (RDF Dataset Canonicalization, W3C Recommendation of 21
 * May 2024), each group of connected ones by itself, so that a change elsewhere in the document
 * leaves their names alone.
 */
// The canonicalizer still takes the terms that its library is about to replace.
@SuppressWarnings("deprecation")
public final class BlankNodes {
  /** How often canonicalization may look at statements, in one document: some seconds. */
  private static final long STEPS = 2_000_000;

  /** How often for each statement of a group at least, when that is spent. */
  private static final long STEPS_PER_STATEMENT = 100;

  private final Map<Node, Node> leaders = new LinkedHashMap<>();
  private long stepsLeft = STEPS;

  private BlankNodes() {}

  /**
   * Names for blank nodes.
   *
   * @param keys a text for each, the same whenever the same is said of it; unlike for unlike nodes
   * @param unstable how many have a name by their order in the document only, because telling them
   *     apart would take too long (graphs are known that take for ever)
   */
  public record Keys(Map<Node, String> keys, int unstable) {
    /** Copies the map. */
    public Keys {
      keys = Map.copyOf(keys);
    }
  }

  /** Names the blank nodes of some statements: all the statements in which they occur. */
  public static Keys keys(Collection<Quad> quads) {
    return new BlankNodes().name(quads);
  }

  private Keys name(Collection<Quad> quads) {
    quads.forEach(this::connect);
    Map<Node, List<Quad>> groups = new LinkedHashMap<>();
    for (Quad quad : quads) {
      blanks(quad)
          .findFirst()
          .ifPresent(
              blank -> groups.computeIfAbsent(leader(blank), n -> new ArrayList<>()).add(quad));
    }
    Map<Node, String> keys = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    int unstable = 0;
    for (List<Quad> group : groups.values()) {
      Optional<Map<Node, String>> labels = labels(group);
      if (labels.isEmpty()) {
        unstable += addByOrder(group, keys);
        continue;
      }
      String hash = hash(text(group, labels.get()));
      // Two groups of which the same is said are two all the same: two equal payments.
      int twin = seen.merge(hash, 1, Integer::sum);
      labels.get().forEach((node, label) -> keys.put(node, hash + " " + twin + " " + label));
    }
    return new Keys(keys, unstable);
  }

  private static int addByOrder(List<Quad> group, Map<Node, String> keys) {
    List<Node> nodes = group.stream().flatMap(BlankNodes::blanks).distinct().toList();
    nodes.forEach(node -> keys.put(node, "order " + node.getBlankNodeLabel()));
    return nodes.size();
  }

  private Optional<Map<Node, String>> labels(List<Quad> group) {
    stepsLeft = Math.max(stepsLeft, STEPS_PER_STATEMENT * group.size());
    Map<String, Node> byLabel = new HashMap<>();
    group.stream().flatMap(BlankNodes::blanks).forEach(n -> byLabel.put(label(n), n));
    RdfCanonicalizer canonicalizer =
        RdfCanonicalizer.newInstance(
            group.stream().map(quad -> (RdfNQuad) new Counted(this, of(quad))).toList());
    try {
      canonicalizer.canonicalize();
    } catch (Endless poisoned) {
      return Optional.empty();
    }
    return Optional.of(
        canonicalizer.issuer().mappingTable().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> byLabel.get(entry.getKey().getValue()),
                    entry -> entry.getValue().getValue())));
  }

  private static String text(List<Quad> group, Map<Node, String> labels) {
    return group.stream()
        .map(
            quad ->
                terms(quad)
                    .map(n -> n.isBlank() ? labels.get(n) : NodeFmtLib.strNT(n))
                    .collect(Collectors.joining(" ")))
        .sorted()
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String hash(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  private void connect(Quad quad) {
    List<Node> together = blanks(quad).toList();
    for (Node node : together) {
      leaders.put(leader(node), leader(together.getFirst()));
    }
  }

  private Node leader(Node node) {
    Node at = node;
    for (Node up = leaders.get(at); up != null && !up.equals(at); up = leaders.get(at)) {
      at = up;
    }
    leaders.put(node, at);
    return at;
  }

  private static Stream<Node> blanks(Quad quad) {
    return terms(quad).filter(Node::isBlank);
  }

  private static Stream<Node> terms(Quad quad) {
    return Stream.concat(
        Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject()),
        quad.isDefaultGraph() ? Stream.empty() : Stream.of(quad.getGraph()));
  }

  private static RdfNQuad of(Quad quad) {
    return Rdf.createNQuad(
        (RdfResource) value(quad.getSubject()),
        (RdfResource) value(quad.getPredicate()),
        value(quad.getObject()),
        quad.isDefaultGraph() ? null : (RdfResource) value(quad.getGraph()));
  }

  private static RdfValue value(Node node) {
    if (node.isBlank()) {
      return Rdf.createBlankNode(label(node));
    }
    if (node.isURI()) {
      return Rdf.createIRI(node.getURI());
    }
    String text = node.getLiteralLexicalForm();
    return node.getLiteralLanguage().isEmpty()
        ? Rdf.createTypedString(text, node.getLiteralDatatypeURI())
        : Rdf.createLangString(text, node.getLiteralLanguage());
  }

  private static String label(Node blank) {
    return "_:" + blank.getBlankNodeLabel();
  }

  private void step() {
    stepsLeft--;
    if (stepsLeft < 0) {
      throw new Endless();
    }
  }

  /** Canonicalization would go on for ever. */
  private static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A statement that counts how often the algorithm looks at it: the library has no limit. */
  private record Counted(BlankNodes counter, RdfNQuad quad) implements RdfNQuad {
    @Override
    public RdfResource getSubject() {
      counter.step();
      return quad.getSubject();
    }

    @Override
    public RdfResource getPredicate() {
      return quad.getPredicate();
    }

    @Override
    public RdfValue getObject() {
      return quad.getObject();
    }

    @Override
    public Optional<RdfResource> getGraphName() {
      return quad.getGraphName();
    }
  }
}
