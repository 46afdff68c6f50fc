package org.vigie.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vigie.vocab.W3c;

/**
 * Makes the tally of a dataset. It reads each quad once for its graph, and each triple of the union
 * twice: for the types, then for the rest.
 */
final class Counting {
  private final Map<String, Long> graphs = new TreeMap<>();
  private final Map<String, Things> classes = new TreeMap<>();
  private final Things all = new Things("");
  private final Map<Node, Integer> subjects = new HashMap<>();
  private final Map<Node, List<Things>> typed = new HashMap<>();

  private Counting() {}

  /** Counts a dataset; to be called inside a transaction where it has transactions. */
  static Tally tally(DatasetGraph data) {
    Counting counting = new Counting();
    data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (quad.getGraph().isURI() && !quad.isDefaultGraph()) {
                counting.graphs.merge(quad.getGraph().getURI(), 1L, Long::sum);
              }
            });
    Graph union = data.getUnionGraph();
    union.find(Node.ANY, W3c.RDF_TYPE, Node.ANY).forEachRemaining(counting::type);
    union.find().forEachRemaining(counting::add);
    return new Tally(
        counting.graphs, each(counting.classes, Things::described), counting.all.described());
  }

  private void type(Triple triple) {
    if (triple.getObject().isURI()) {
      Things things = classes.computeIfAbsent(triple.getObject().getURI(), Things::new);
      things.entities++;
      typed.computeIfAbsent(triple.getSubject(), unseen -> new ArrayList<>(1)).add(things);
    }
  }

  private void add(Triple triple) {
    Integer known = subjects.putIfAbsent(triple.getSubject(), subjects.size());
    int subject = known == null ? subjects.size() - 1 : known;
    if (known == null) {
      all.entities++;
    }
    List<Things> objectClasses =
        triple.getObject().isLiteral()
            ? List.of()
            : typed.getOrDefault(triple.getObject(), List.of());
    all.add(triple, subject, objectClasses);
    for (Things things : typed.getOrDefault(triple.getSubject(), List.of())) {
      things.add(triple, subject, objectClasses);
    }
  }

  private static <T, R> Map<String, R> each(Map<String, T> values, Function<T, R> change) {
    Map<String, R> changed = new TreeMap<>();
    values.forEach((name, value) -> changed.put(name, change.apply(value)));
    return changed;
  }

  /** The things of a class, or all. */
  private static final class Things {
    private final String type;
    private final Map<String, Property> properties = new TreeMap<>();
    private long entities;
    private long triples;

    Things(String type) {
      this.type = type;
    }

    void add(Triple triple, int subject, List<Things> objectClasses) {
      triples++;
      properties
          .computeIfAbsent(triple.getPredicate().getURI(), unseen -> new Property())
          .add(triple.getObject(), subject, objectClasses);
    }

    Tally.Described described() {
      return new Tally.Described(entities, triples, each(properties, Property::uses));
    }
  }

  /** A property of some things. */
  private static final class Property {
    private final BitSet subjects = new BitSet();
    private final Map<String, Long> classes = new TreeMap<>();
    private final Map<String, Long> datatypes = new TreeMap<>();
    private final Map<String, Long> languages = new TreeMap<>();
    private long triples;

    void add(Node object, int subject, List<Things> objectClasses) {
      triples++;
      subjects.set(subject);
      objectClasses.forEach(each -> classes.merge(each.type, 1L, Long::sum));
      if (object.isLiteral()) {
        datatypes.merge(object.getLiteralDatatypeURI(), 1L, Long::sum);
        if (!object.getLiteralLanguage().isEmpty()) {
          languages.merge(object.getLiteralLanguage(), 1L, Long::sum);
        }
      }
    }

    Tally.Uses uses() {
      return new Tally.Uses(triples, subjects.cardinality(), classes, datatypes, languages);
    }
  }
}
