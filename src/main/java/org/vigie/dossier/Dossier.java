package org.vigie.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;

/**
 * All that is known of a thing.
 *
 * @param thing its IRI and name
 * @param types its classes
 * @param title a title in plain words, empty when nobody wrote one
 * @param summary a few sentences, empty when nobody wrote them
 * @param facts one per property, in the order of the ontology's labels
 */
public record Dossier(Ref thing, List<Ref> types, Label title, Label summary, List<Fact> facts) {
  /** The four statuses that the public reads, best first. */
  public static final List<String> STATUSES =
      List.of("verified", "plausible", "unreviewed", "contested");

  /** The place of a status, best first; one that the public does not read comes last. */
  public static int rank(String status) {
    int place = STATUSES.indexOf(status);
    return place < 0 ? STATUSES.size() : place;
  }

  /** A status in short; a claim without an assessment is unreviewed. */
  public static String status(Optional<Node> code) {
    return code.flatMap(Iris::findCode)
        .map(slug -> Iris.bare(slug, "status-"))
        .orElse("unreviewed");
  }

  /** Copies the lists. */
  public Dossier {
    types = List.copyOf(types);
    facts = List.copyOf(facts);
  }

  /** The fact of a property, by its local name. */
  public Optional<Fact> findFact(String property) {
    return facts.stream().filter(fact -> fact.property().name().equals(property)).findFirst();
  }

  /** Whether the thing has that class, by its local name. */
  public boolean hasType(String type) {
    return types.stream().anyMatch(ref -> ref.slug().equals(type));
  }

  /** Every claim about the thing. */
  public Stream<Statement> statements() {
    return facts.stream().flatMap(fact -> fact.statements().stream());
  }

  /** How many claims have each status; the four public statuses are always there. */
  public Map<String, Integer> countsByStatus() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    STATUSES.forEach(status -> counts.put(status, 0));
    statements().forEach(statement -> counts.merge(statement.status(), 1, Integer::sum));
    return counts;
  }

  /** The facts on which sources contradict one another. */
  public List<Fact> disputes() {
    return facts.stream().filter(Fact::disputed).toList();
  }

  /** Each source with the claims taken from it, most used first. */
  public Map<SourceCard, List<Statement>> sources() {
    Map<SourceCard, List<Statement>> bySource = new LinkedHashMap<>();
    statements()
        .forEach(
            statement ->
                statement
                    .origin()
                    .sources()
                    .forEach(
                        source ->
                            bySource
                                .computeIfAbsent(source, k -> new java.util.ArrayList<>())
                                .add(statement)));
    Map<SourceCard, List<Statement>> sorted = new LinkedHashMap<>();
    bySource.entrySet().stream()
        .sorted((a, b) -> b.getValue().size() - a.getValue().size())
        .forEach(entry -> sorted.put(entry.getKey(), List.copyOf(entry.getValue())));
    return sorted;
  }

  /** How many claims come from each kind of source ({@link SourceCard#kind}). */
  public Map<String, Integer> countsBySpeaker() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    statements()
        .forEach(
            statement ->
                statement.origin().sources().stream()
                    .map(SourceCard::kind)
                    .distinct()
                    .forEach(kind -> counts.merge(kind, 1, Integer::sum)));
    return counts;
  }
}
