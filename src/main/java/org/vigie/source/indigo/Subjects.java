package org.vigie.source.indigo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.ClaimId;
import org.vigie.source.Directory;
import org.vigie.source.indigo.Mapping.Part;
import org.vigie.source.indigo.Mapping.Table;
import org.vigie.source.indigo.writing.Text;
import org.vigie.source.indigo.writing.Vocabulary;
import org.vigie.vocab.Iris;

/**
 * Which thing each line is about, by IRIs that stay the same from one export to the next: those of
 * INDIGO's identifiers, and, for a row that has none, a hash of what tells it from the others of
 * its project.
 */
final class Subjects {
  private static final Pattern IDENTIFIER =
      Pattern.compile("INDIGO-(POJ|PL|FUND|ORG)-\\d+", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> TYPES =
      Map.of("POJ", "contract", "PL", "instrument", "FUND", "instrument", "ORG", "actor");
  private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "HKD");

  /**
   * What a line is about.
   *
   * @param node the thing, or the parent when the line only adds to it
   * @param id INDIGO's identifier of the main thing, such as {@code INDIGO-POJ-0031}
   * @param parent the main thing, when the line describes a part of it
   * @param key what tells the row from the others, in words; empty for a main thing
   */
  record Subject(Node node, String id, @Nullable Node parent, String key) {}

  private final Directory directory;
  private final IdentityHashMap<Line, Subject> subjects = new IdentityHashMap<>();
  private final Map<Node, String> names = new HashMap<>();
  private final Map<String, Node> parts = new HashMap<>();
  private final Map<Node, Set<String>> countries = new HashMap<>();
  private final Map<Node, String> dollars = new HashMap<>();
  private final Map<Node, String> assistance = new HashMap<>();
  private final Set<Line> repeated = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> withSources = new java.util.HashSet<>();

  Subjects(List<Line> lines, Directory directory) {
    this.directory = directory;
    lines.stream().filter(line -> line.table().parent().isEmpty()).forEach(this::addMain);
    Map<String, Integer> seen = new HashMap<>();
    lines.stream().filter(line -> !line.table().parent().isEmpty()).forEach(l -> addPart(l, seen));
    lines.forEach(this::survey);
  }

  /** What a line is about; empty when it does not say. */
  Optional<Subject> find(Line line) {
    return Optional.ofNullable(subjects.get(line));
  }

  /** Whether a line describes a thing that an earlier line described. */
  boolean isRepeated(Line line) {
    return repeated.contains(line);
  }

  /** The name of a thing that the export describes. */
  Optional<String> name(Node thing) {
    return Optional.ofNullable(names.get(thing));
  }

  /** The thing of an identifier, whether it is described or not; empty for other words. */
  static Optional<Node> thing(String id) {
    Matcher matcher = IDENTIFIER.matcher(id);
    return matcher.matches()
        ? Optional.of(
            Iris.thing(
                TYPES.getOrDefault(matcher.group(1).toUpperCase(Locale.ROOT), "actor"),
                id.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Whether a thing is described here, or was before. */
  boolean isKnown(Node thing) {
    return names.containsKey(thing)
        || Iris.findThing(thing).flatMap(it -> directory.find(it.type(), it.slug())).isPresent();
  }

  /**
   * A part of a main thing by its own identifier.
   *
   * @param type its type, such as {@code metric} or {@code source}
   */
  Optional<Node> part(Node main, String type, String key) {
    return Optional.ofNullable(parts.get(main + "|" + type + "|" + Text.fold(key)))
        .or(
            () ->
                Iris.findThing(main)
                    .map(it -> Iris.thing(type, it.slug() + "-" + Text.slug(key)))
                    .filter(node -> !names.containsKey(main))
                    .filter(this::isKnown));
  }

  /** Whether anything says which sources a main thing has. */
  boolean hasSources(Node main) {
    return withSources.contains(main);
  }

  /** The one country of the places of a contract; empty when there are several or none. */
  Optional<String> onlyCountry(Node main) {
    Set<String> all = countries.getOrDefault(main, Set.of());
    return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
  }

  /** The dollar of a project: what a lone dollar sign means in its rows. */
  @Nullable String dollar(Node main) {
    return dollars.get(main);
  }

  /** The currency of the technical assistance of a project, which its details do not repeat. */
  String assistanceCurrency(String id) {
    return thing(id).map(assistance::get).orElse("");
  }

  private void addMain(Line line) {
    String id = line.text(Part.ID);
    String name = line.text(Part.NAME);
    Optional<Node> node = id.isEmpty() ? byName(line.table(), name) : thing(id);
    node.filter(it -> Iris.findThing(it).orElseThrow().type().equals(line.table().thing()))
        .ifPresent(
            it -> {
              subjects.put(line, new Subject(it, identifier(it), null, ""));
              if (names.putIfAbsent(it, name.isEmpty() ? identifier(it) : name) != null) {
                repeated.add(line);
              }
            });
  }

  /** A hand-edited table may have lost the identifiers: a name that is known still tells. */
  private Optional<Node> byName(Table table, String name) {
    return directory
        .find(table.thing(), name)
        .filter(node -> Iris.findThing(node).orElseThrow().slug().startsWith("indigo-"));
  }

  private static String identifier(Node thing) {
    return Iris.findThing(thing).orElseThrow().slug().toUpperCase(Locale.ROOT);
  }

  private void addPart(Line line, Map<String, Integer> seen) {
    Optional<Node> parent = thing(line.text(Part.PARENT));
    if (parent.isEmpty()) {
      return;
    }
    Node main = parent.get();
    Table table = line.table();
    if (table.thing().isEmpty()) {
      subjects.put(line, new Subject(main, identifier(main), null, ""));
      return;
    }
    String own = line.text(Part.KEY);
    String base = Iris.findThing(main).orElseThrow().slug() + "-";
    String slug =
        own.isEmpty() || table.name().endsWith("_documents")
            ? hashed(line, main)
            : base + Text.slug(own);
    int times =
        table.name().endsWith("_documents") ? 1 : seen.merge(table.thing() + slug, 1, Integer::sum);
    Node node = Iris.thing(table.thing(), times == 1 ? slug : slug + "-" + times);
    String words =
        line.table().key().stream()
            .map(line::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    String key =
        !own.isEmpty()
            ? own
            : !words.isEmpty()
                ? Text.shorten(words, 80)
                : slug.substring(slug.lastIndexOf('-') + 1);
    subjects.put(
        line, new Subject(node, identifier(main), main, times == 1 ? key : key + " " + times));
    names.putIfAbsent(node, key);
    if (!own.isEmpty()) {
      parts.putIfAbsent(main + "|" + table.thing() + "|" + Text.fold(own), node);
    }
    if (table.thing().equals("source")) {
      withSources.add(main);
    }
  }

  /** A document is one source wherever it is named; any other row is its project's own. */
  private static String hashed(Line line, Node main) {
    String words =
        line.table().key().stream()
            .map(line::text)
            .map(Text::fold)
            .collect(Collectors.joining("|"));
    if (words.replace("|", "").isEmpty()) {
      words = line.fields().stream().map(Line.Field::text).collect(Collectors.joining("|"));
    }
    String hash = ClaimId.hash(line.table().name() + "|" + words).substring(0, 10);
    String start =
        line.table().name().endsWith("_documents")
            ? "indigo"
            : Iris.findThing(main).orElseThrow().slug();
    String slug = line.table().slug().isEmpty() ? line.table().thing() : line.table().slug();
    return start + "-" + slug + "-" + hash;
  }

  private void survey(Line line) {
    Subject subject = subjects.get(line);
    if (subject == null) {
      return;
    }
    Node main = subject.parent() == null ? subject.node() : subject.parent();
    for (Line.Field field : line.fields()) {
      if (field.column().part() == Part.COUNTRIES && subject.parent() != null) {
        Set<String> all = countries.computeIfAbsent(main, unseen -> new TreeSet<>());
        new ArrayList<>(Text.items(field.raw()))
            .forEach(item -> all.add(Vocabulary.get().country(item).orElse(item)));
      } else if (field.column().part() == Part.CURRENCY && subject.parent() == null) {
        Vocabulary.get()
            .currency(field.text())
            .filter(DOLLARS::contains)
            .ifPresent(code -> dollars.putIfAbsent(main, code));
      } else if (field.column().part() == Part.CURRENCY
          && line.table().name().endsWith("_assistances")) {
        assistance.put(main, field.text());
      }
    }
  }
}
