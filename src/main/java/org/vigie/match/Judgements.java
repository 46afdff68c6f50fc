package org.vigie.match;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The judgements of a graph: for each pair the one that prevails. */
public final class Judgements {
  private final Map<String, Judgement> byPair = new LinkedHashMap<>();

  private Judgements() {}

  /** Reads the judgements of {@code graph/links}. */
  public static Judgements from(Graph links) {
    Judgements judgements = new Judgements();
    links
        .find(Node.ANY, W3c.RDF_TYPE, Vigie.MATCH_JUDGEMENT)
        .mapWith(t -> judgement(links, t.getSubject()))
        .toList()
        .stream()
        .filter(judgement -> isInForce(links, judgement))
        .sorted(
            comparing(Judgement::on)
                .thenComparing(Judgement::verdict)
                .thenComparing(judgement -> judgement.id().toString()))
        .forEach(judgement -> judgements.byPair.put(judgement.pair().id(), judgement));
    return judgements;
  }

  /** An acceptance whose link is gone was undone: it is as if nobody had judged. */
  private static boolean isInForce(Graph links, Judgement judgement) {
    Pair pair = judgement.pair();
    return judgement.verdict() != Judgement.Verdict.ACCEPTED
        || links.contains(pair.left(), Vigie.SAME_ENTITY_AS, pair.right());
  }

  /** What prevails of each pair. */
  public Collection<Judgement> list() {
    return List.copyOf(byPair.values());
  }

  /** What prevails of the pair of that short name. */
  public Optional<Judgement> find(String id) {
    return Optional.ofNullable(byPair.get(id));
  }

  private static Judgement judgement(Graph links, Node id) {
    return new Judgement(
        new Pair(get(links, id, Vigie.LEFT), get(links, id, Vigie.RIGHT)),
        Judgement.Verdict.of(get(links, id, Vigie.JUDGEMENT)),
        get(links, id, Vigie.ASSESSED_BY),
        LocalDate.parse(get(links, id, Vigie.ASSESSED_ON).getLiteralLexicalForm()),
        links.find(id, Vigie.RATIONALE, Node.ANY).mapWith(Triple::getObject).toList());
  }

  private static Node get(Graph links, Node id, Node property) {
    return links
        .find(id, property, Node.ANY)
        .mapWith(Triple::getObject)
        .nextOptional()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no " + property));
  }
}
