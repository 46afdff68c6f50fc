package org.vigie.catalogue;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.vigie.words.Lang;

/**
 * A blank in a question, which whoever asks fills in.
 *
 * @param name the variable that it binds, without the question mark; also its name in an address
 * @param labels what a reader calls it
 * @param kind what it stands for
 * @param choices a SELECT query that lists what it may be, as {@code ?value} with {@code ?label}s;
 *     empty when anything of its kind may be given
 * @param fallback what it is when nobody says; empty when the question can do without it
 */
public record Parameter(
    String name,
    Map<Lang, String> labels,
    Kind kind,
    Optional<String> choices,
    Optional<Node> fallback) {
  /** Copies the map. */
  public Parameter {
    labels = Map.copyOf(labels);
  }

  /** What a reader calls it. */
  public String label(Lang lang) {
    return labels.getOrDefault(lang, name);
  }

  /**
   * What it may be, each once and in the order of {@link #choices}; nothing when anything may be
   * given.
   *
   * @param data that are read in a transaction of the caller
   */
  public Set<Node> offered(DatasetGraph data) {
    Set<Node> values = new LinkedHashSet<>();
    choices
        .map(query -> QueryExec.dataset(data).query(query).build())
        .ifPresent(
            asked -> {
              try (asked) {
                asked
                    .select()
                    .forEachRemaining(
                        row -> {
                          Node value = row.get("value");
                          if (value != null && !value.isBlank()) {
                            values.add(value);
                          }
                        });
              }
            });
    return values;
  }

  /** Whether the question can do without it. */
  public boolean optional() {
    return fallback.isEmpty();
  }
}
