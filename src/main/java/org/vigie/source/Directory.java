package org.vigie.source;

import static java.util.Comparator.comparing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * The things that are known already, by the names people write: their slug, display name, labels,
 * other and former names, titles and addresses, whatever their case, accents and spaces. Names that
 * two things of a type share find nothing.
 */
public final class Directory {
  private static final List<Node> NAMING =
      List.of(
          Vigie.NAME,
          W3c.RDFS_LABEL,
          W3c.DCT_TITLE,
          Vigie.URL,
          Iris.term("alternativeName"),
          Iris.term("formerName"));

  private final Map<String, Set<String>> byName = new HashMap<>();

  private Directory() {}

  /** A directory of nothing. */
  public static Directory empty() {
    return new Directory();
  }

  /** The things of a graph that have an IRI of ours. */
  public static Directory of(Graph graph) {
    Directory directory = new Directory();
    for (Node naming : NAMING) {
      graph
          .find(Node.ANY, naming, Node.ANY)
          .forEachRemaining(t -> directory.add(t.getSubject(), text(t.getObject())));
    }
    return directory;
  }

  /**
   * The one thing of a type that goes by a name.
   *
   * @param type as in {@code /id/{type}/{slug}}
   */
  public Optional<Node> find(String type, String name) {
    Set<String> found = byName.getOrDefault(key(type, name), Set.of());
    return found.size() == 1
        ? Optional.of(Iris.thing(type, found.iterator().next()))
        : Optional.empty();
  }

  /** The things of a type that go by a name: several when they share it. */
  public List<Node> list(String type, String name) {
    return byName.getOrDefault(key(type, name), Set.of()).stream()
        .map(slug -> Iris.thing(type, slug))
        .toList();
  }

  /** The slugs of a type, sorted: what a message can propose. */
  public List<String> slugs(String type) {
    return byName.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(type + "/"))
        .flatMap(entry -> entry.getValue().stream())
        .distinct()
        .sorted(comparing((String slug) -> slug))
        .toList();
  }

  private void add(Node node, String name) {
    Iris.findThing(node)
        .ifPresent(
            thing -> {
              put(thing, name);
              put(thing, thing.slug());
            });
  }

  private void put(Iris.Thing thing, String name) {
    byName.computeIfAbsent(key(thing.type(), name), unseen -> new TreeSet<>()).add(thing.slug());
  }

  private static String key(String type, String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return type + "/" + plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String text(Node node) {
    return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
  }
}
