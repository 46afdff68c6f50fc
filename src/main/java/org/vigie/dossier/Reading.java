package org.vigie.dossier;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * The small questions one asks of a graph: one value, all values, a name. Answers in a fixed order,
 * so that a page of one revision is always the same. Not thread-safe: it remembers names.
 */
final class Reading {
  private static final List<Node> NAMES =
      List.of(W3c.SKOS_PREF_LABEL, W3c.RDFS_LABEL, W3c.DCT_TITLE, Vigie.NAME);

  private final Graph graph;
  private final Map<Node, Ref> refs = new HashMap<>();

  Reading(Graph graph) {
    this.graph = graph;
  }

  /** The values of a property, sorted. */
  List<Node> list(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .distinct()
        .sorted(comparing(Node::toString))
        .toList();
  }

  /** How many values of a property pass a test. */
  int count(Node subject, Node predicate, Predicate<Node> test) {
    int count = 0;
    Iterator<Node> values = graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject);
    while (values.hasNext()) {
      count += test.test(values.next()) ? 1 : 0;
    }
    return count;
  }

  /** The things that have that value, sorted. */
  List<Node> listSubjects(Node predicate, Node object) {
    return graph.find(Node.ANY, predicate, object).mapWith(Triple::getSubject).toList().stream()
        .distinct()
        .sorted(comparing(Node::toString))
        .toList();
  }

  /** How many things that pass a test have that value. */
  int countSubjects(Node predicate, Node object, Predicate<Node> test) {
    return graph
        .find(Node.ANY, predicate, object)
        .mapWith(Triple::getSubject)
        .filterKeep(test)
        .toSet()
        .size();
  }

  /** How many documents state a claim that was not taken back. */
  int countStating() {
    Set<Node> gone =
        graph.find(Node.ANY, Vigie.RETRACTED_ON, Node.ANY).mapWith(Triple::getSubject).toSet();
    return graph
        .find(Node.ANY, Vigie.STATED_IN, Node.ANY)
        .filterDrop(stated -> gone.contains(stated.getSubject()))
        .mapWith(Triple::getObject)
        .toSet()
        .size();
  }

  /** Whether there are more statements than so many; no more of them are looked at. */
  boolean isMore(Node predicate, Node object, int most) {
    ExtendedIterator<Triple> found = graph.find(Node.ANY, predicate, object);
    try {
      int count = 0;
      while (count <= most && found.hasNext()) {
        found.next();
        count++;
      }
      return count > most;
    } finally {
      found.close();
    }
  }

  /** Everything said of a subject, by predicate, sorted. */
  Map<Node, List<Node>> describe(Node subject) {
    Map<Node, List<Node>> all = new LinkedHashMap<>();
    graph.find(subject, Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toList().stream()
        .distinct()
        .sorted(comparing(Node::toString))
        .forEach(predicate -> all.put(predicate, list(subject, predicate)));
    return all;
  }

  boolean has(Node subject, Node predicate, Node object) {
    return graph.contains(subject, predicate, object);
  }

  Optional<Node> find(Node subject, Node predicate) {
    return list(subject, predicate).stream().findFirst();
  }

  /** The text or IRI of one value. */
  Optional<String> findText(Node subject, Node predicate) {
    return find(subject, predicate).map(Reading::text);
  }

  @Nullable String textOrNull(Node subject, Node predicate) {
    return findText(subject, predicate).orElse(null);
  }

  @Nullable Node nodeOrNull(Node subject, Node predicate) {
    return find(subject, predicate).orElse(null);
  }

  @Nullable Ref refOrNull(Node subject, Node predicate) {
    return find(subject, predicate).map(this::ref).orElse(null);
  }

  List<Ref> refs(Node subject, Node predicate) {
    return list(subject, predicate).stream().map(this::ref).toList();
  }

  /** A thing with its name: its label, its title, its own short name, else its slug in words. */
  Ref ref(Node node) {
    Ref known = refs.get(node);
    if (known == null) {
      known = new Ref(node, name(node));
      refs.put(node, known);
    }
    return known;
  }

  /** The texts of a property, by language. */
  Label label(Node subject, Node predicate) {
    Map<String, String> byTag = new LinkedHashMap<>();
    String plain = "";
    for (Node value : list(subject, predicate)) {
      if (value.isLiteral()) {
        String tag = value.getLiteralLanguage();
        if (!tag.isEmpty()) {
          byTag.putIfAbsent(tag, value.getLiteralLexicalForm());
        } else if (plain.isEmpty()) {
          plain = value.getLiteralLexicalForm();
        }
      }
    }
    if (plain.isEmpty() && !byTag.isEmpty()) {
      plain = byTag.values().iterator().next();
    }
    return new Label(plain, byTag);
  }

  static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private Label name(Node node) {
    if (node.isLiteral()) {
      String tag = node.getLiteralLanguage();
      return new Label(
          node.getLiteralLexicalForm(),
          tag.isEmpty() ? Map.of() : Map.of(tag, node.getLiteralLexicalForm()));
    }
    for (Node predicate : NAMES) {
      Label label = label(node, predicate);
      if (!label.isEmpty()) {
        return label;
      }
    }
    return Label.of(words(new Ref(node, Label.NONE).slug()));
  }

  /** {@code investedAmount} as "invested amount": better than an IRI where no label is known. */
  private static String words(String slug) {
    return slug.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').strip();
  }
}
