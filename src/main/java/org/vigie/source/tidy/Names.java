package org.vigie.source.tidy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.graph.Node;
import org.vigie.source.Directory;
import org.vigie.vocab.Iris;

/** The things that are declared, here or before, to tell a known one from a slip of the pen. */
final class Names {
  private static final int SUGGESTIONS = 5;
  private final Set<String> known = new HashSet<>();
  private final Directory before;

  /** Only what the tables declare themselves. */
  Names() {
    this(Directory.empty());
  }

  /** What was declared before counts too, by any of its names. */
  Names(Directory before) {
    this.before = before;
  }

  /** What each wrong name was answered: a lost table makes thousands of cells wrong alike. */
  private final Map<String, String> suggested = new HashMap<>();

  /** Notes a thing as declared; false when it already was. */
  boolean add(String type, String slug) {
    return known.add(type + "/" + slug);
  }

  /** Whether a thing is declared. */
  boolean has(String type, String slug) {
    return known.contains(type + "/" + slug);
  }

  /**
   * The IRI of a declared thing, named {@code type/slug} in a cell; notes a problem with the
   * nearest names when there is none.
   */
  Node node(String name, Row row, String column) {
    int slash = name.indexOf('/');
    String type = slash < 0 ? "unknown" : name.substring(0, slash);
    String rest = name.substring(slash + 1);
    Node written = Iris.thing(type, rest);
    if (known.contains(name)) {
      return written;
    }
    Optional<Node> found = before.find(type, rest);
    if (found.isEmpty()) {
      String near = suggested.computeIfAbsent(name, wrong -> nearest(wrong, candidates(type)));
      row.problem(column, "thing.unknown", name, near);
    }
    return found.orElse(written);
  }

  private Collection<String> candidates(String type) {
    Set<String> all = new HashSet<>(known);
    before.slugs(type).forEach(slug -> all.add(type + "/" + slug));
    return all;
  }

  /** The names most like a given one, for a message. */
  static String nearest(String name, Collection<String> accepted) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return accepted.stream()
        .map(candidate -> Map.entry(distance.apply(name, candidate), candidate))
        .sorted(
            Map.Entry.<Integer, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
        .limit(SUGGESTIONS)
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(", "));
  }
}
