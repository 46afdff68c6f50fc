package org.vigie.source.tidy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.claim.Place;
import org.vigie.source.Literals;
import org.vigie.source.Problems;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The tables that declare things: their class, their one name, their labels. Not claims. */
final class ThingTables {
  private static final Table.Columns COLUMNS =
      Table.Columns.of("slug,class,name,label_fr,label_en")
          .or("title_fr,title_en,summary_fr,summary_en,kind");

  /** Each table, and the classes it may declare with the type in their IRIs. */
  private static final Map<String, Map<String, String>> FILES =
      Map.of(
          "contracts.csv", Map.of("ImpactContract", "contract", "Instrument", "instrument"),
          "actors.csv", Map.of("Organisation", "actor", "Person", "actor"),
          "initiatives.csv", Map.of("Initiative", "initiative"),
          "metrics.csv", Map.of("OutcomeMetric", "metric"),
          "evaluations.csv", Map.of("Evaluation", "evaluation"),
          "events.csv", Map.of("TimelineEvent", "event"),
          "tallies.csv", Map.of("Tally", "tally"));

  private static final Node INITIATIVE_KIND = Iris.term("initiativeKind");

  private final Graph declared;
  private final Map<Node, Place> places;
  private final Values values;

  ThingTables(Graph declared, Map<Node, Place> places, Values values) {
    this.declared = declared;
    this.places = places;
    this.values = values;
  }

  /** The tables that it reads. */
  static Set<String> files() {
    return FILES.keySet();
  }

  void read(DataFolder folder, Names names, Problems problems) {
    FILES.keySet().stream()
        .sorted()
        .forEach(
            file ->
                Table.read(folder, file, COLUMNS, problems)
                    .forEach(row -> declare(row, FILES.getOrDefault(file, Map.of()), names)));
  }

  private void declare(Row row, Map<String, String> classes, Names names) {
    String className = row.get("class");
    String slug = row.get("slug");
    String type = classes.get(className);
    if (type == null) {
      row.problem("class", "class.unknown", className, String.join(", ", classes.keySet()));
      return;
    }
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      row.problem("slug", "slug.form", slug);
    }
    if (!names.add(type, slug)) {
      row.problem("slug", "slug.twice", slug);
    }
    Node thing = Iris.thing(type, slug);
    places.put(thing, row.place());
    declared.add(thing, W3c.RDF_TYPE, Iris.term(className));
    declared.add(thing, Vigie.NAME, Literals.string(row.get("name")));
    for (String language : List.of("fr", "en")) {
      declared.add(thing, W3c.RDFS_LABEL, Literals.text(row.get("label_" + language), language));
      row.find("title_" + language)
          .ifPresent(text -> declared.add(thing, Vigie.PLAIN_TITLE, Literals.text(text, language)));
      row.find("summary_" + language)
          .ifPresent(text -> declared.add(thing, Vigie.SUMMARY, Literals.text(text, language)));
    }
    row.find("kind")
        .flatMap(kind -> values.code(row, "kind", kind, Iris.code("initiative-kinds")))
        .ifPresent(kind -> declared.add(thing, INITIATIVE_KIND, kind));
  }
}
