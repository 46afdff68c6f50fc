package org.vigie.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vigie.vocab.W3c;

/**
 * Counts the triples of a dataset by class, property, class and datatype of the object, as VoID
 * tells them. It reads each quad once for its graph, and each triple of the union twice: for the
 * types, then for the rest.
 */
final class Tally {
  private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::toString);

  private final Map<Node, Long> graphs = new TreeMap<>(BY_NAME);
  private final Map<Node, Described> classes = new TreeMap<>(BY_NAME);
  private final Described all = new Described();
  private final Map<Node, Integer> subjects = new HashMap<>();
  private final Map<Node, List<Described>> typed = new HashMap<>();
  private final Map<Described, Node> names = new HashMap<>();

  private Tally() {}

  /** Counts a dataset; to be called inside a transaction where it has transactions. */
  static Tally of(DatasetGraph data) {
    Tally tally = new Tally();
    data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!quad.isDefaultGraph()) {
                tally.graphs.merge(quad.getGraph(), 1L, Long::sum);
              }
            });
    Graph union = data.getUnionGraph();
    union.find(Node.ANY, W3c.RDF_TYPE, Node.ANY).forEachRemaining(tally::type);
    union.find().forEachRemaining(tally::add);
    tally.subjects.clear();
    tally.typed.clear();
    return tally;
  }

  /** How many triples each named graph has. */
  Map<Node, Long> graphs() {
    return graphs;
  }

  /** What is said of the things of each class. */
  Map<Node, Described> classes() {
    return classes;
  }

  /** What is said of all things. */
  Described all() {
    return all;
  }

  private void type(Triple triple) {
    if (triple.getObject().isURI()) {
      Described described = classes.computeIfAbsent(triple.getObject(), unseen -> new Described());
      names.put(described, triple.getObject());
      described.entities++;
      typed.computeIfAbsent(triple.getSubject(), unseen -> new ArrayList<>(1)).add(described);
    }
  }

  private void add(Triple triple) {
    Integer known = subjects.putIfAbsent(triple.getSubject(), subjects.size());
    int subject = known == null ? subjects.size() - 1 : known;
    if (known == null) {
      all.entities++;
    }
    List<Described> objectClasses =
        triple.getObject().isLiteral()
            ? List.of()
            : typed.getOrDefault(triple.getObject(), List.of());
    add(all, triple, subject, objectClasses);
    for (Described described : typed.getOrDefault(triple.getSubject(), List.of())) {
      add(described, triple, subject, objectClasses);
    }
  }

  private void add(Described described, Triple triple, int subject, List<Described> objectClasses) {
    described.triples++;
    Uses uses = described.properties.computeIfAbsent(triple.getPredicate(), unseen -> new Uses());
    uses.triples++;
    uses.subjects.set(subject);
    Node object = triple.getObject();
    if (object.isLiteral()) {
      uses.datatypes.merge(object.getLiteralDatatypeURI(), 1L, Long::sum);
      if (!object.getLiteralLanguage().isEmpty()) {
        uses.languages.merge(object.getLiteralLanguage(), 1L, Long::sum);
      }
    } else {
      for (Described each : objectClasses) {
        Node name = names.get(each);
        if (name != null) {
          uses.classes.merge(name, 1L, Long::sum);
        }
      }
    }
  }

  /** What is said of some things. */
  static final class Described {
    private long entities;
    private long triples;
    private final Map<Node, Uses> properties = new TreeMap<>(BY_NAME);

    /** How many things. */
    long entities() {
      return entities;
    }

    /** How many triples have one of them as subject. */
    long triples() {
      return triples;
    }

    /** Their properties. */
    Map<Node, Uses> properties() {
      return properties;
    }
  }

  /** How a property is used. */
  static final class Uses {
    private long triples;
    private final BitSet subjects = new BitSet();
    private final Map<Node, Long> classes = new TreeMap<>(BY_NAME);
    private final Map<String, Long> datatypes = new TreeMap<>();
    private final Map<String, Long> languages = new TreeMap<>();

    /** How often. */
    long triples() {
      return triples;
    }

    /** By how many things. */
    long subjects() {
      return subjects.cardinality();
    }

    /** How often with an object of each class. */
    Map<Node, Long> classes() {
      return classes;
    }

    /** How often with a literal of each datatype. */
    Map<String, Long> datatypes() {
      return datatypes;
    }

    /** How often with a literal in each language. */
    Map<String, Long> languages() {
      return languages;
    }
  }
}
