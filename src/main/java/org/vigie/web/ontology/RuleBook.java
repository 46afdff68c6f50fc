package org.vigie.web.ontology;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.dossier.DossierReader;
import org.vigie.ontology.Publication;
import org.vigie.ontology.Rule;
import org.vigie.ontology.Rules;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Page;

/**
 * The rules of a state in words: those for a contribution, those for the consolidated view, by what
 * they judge.
 *
 * @param parts the two files
 */
public record RuleBook(List<Part> parts) {
  /** The first letters of the names, in the order in which a contributor meets the rules. */
  private static final String ORDER = "CSARKEGDVN";

  private static final Node BUILD = NodeFactory.createURI(Iris.SHAPE + "build");

  /** Copies the list. */
  public RuleBook {
    parts = List.copyOf(parts);
  }

  /** A file of rules: a key, and its rules by what they judge. */
  public record Part(String key, List<Chapter> chapters) {
    /** Copies the list. */
    public Part {
      chapters = List.copyOf(chapters);
    }

    /** How many rules there are. */
    public int count() {
      return chapters.stream().mapToInt(chapter -> chapter.rules().size()).sum();
    }
  }

  /**
   * The rules for the same things.
   *
   * @param targets what they judge; none for what the program sees to
   * @param rules by name
   */
  public record Chapter(List<Item> targets, List<RuleCard> rules) {
    /** Copies the lists. */
    public Chapter {
      targets = List.copyOf(targets);
      rules = List.copyOf(rules);
    }
  }

  /** The rules of a state, for a page. */
  public static RuleBook of(Snapshot snapshot, DossierReader reader, Page page) {
    Naming naming = new Naming(page, reader);
    RuleWords words = new RuleWords(page, naming);
    Map<String, Map<List<Node>, List<RuleCard>>> parts = new LinkedHashMap<>();
    List.of("contribution", "build").forEach(key -> parts.put(key, new LinkedHashMap<>()));
    Graph shapes = snapshot.graph(Publication.SHAPES.graph());
    for (Rule rule : Rules.list(shapes)) {
      boolean build = shapes.contains(BUILD, W3c.DCT_HAS_PART, rule.node());
      parts
          .computeIfAbsent(build ? "build" : "contribution", unseen -> new LinkedHashMap<>())
          .computeIfAbsent(rule.targets(), unseen -> new ArrayList<>())
          .add(words.card(rule));
    }
    return new RuleBook(
        parts.entrySet().stream()
            .map(part -> new Part(part.getKey(), chapters(part.getValue(), naming)))
            .filter(part -> part.count() > 0)
            .toList());
  }

  /** How many rules there are. */
  public int count() {
    return parts.stream().mapToInt(Part::count).sum();
  }

  private static List<Chapter> chapters(Map<List<Node>, List<RuleCard>> rules, Naming naming) {
    return rules.entrySet().stream()
        .sorted(comparingInt(entry -> ORDER.indexOf(entry.getValue().getFirst().id().charAt(0))))
        .map(entry -> new Chapter(naming.items(entry.getKey()), entry.getValue()))
        .toList();
  }
}
