package org.vigie.ingest;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.claim.Assessment;
import org.vigie.claim.ClaimId;
import org.vigie.claim.ClaimReader;
import org.vigie.claim.SourceAssessment;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/**
 * Opinions that are brought again after the revision that brought them was undone. The undoing
 * answered them with another opinion, and none is ever erased: so they are said once more, after
 * the answer.
 */
final class OpinionsAgain {
  private final Graph own;
  private final Graph union;
  private final ClaimReader reader;
  private final RevisionLog log;
  private final boolean needless;

  /**
   * Looks into a store.
   *
   * @param graph the named graph that the opinions join
   */
  OpinionsAgain(Node graph, Snapshot snapshot) {
    this.own = snapshot.graph(graph);
    this.union = snapshot.union();
    this.reader = new ClaimReader(union);
    this.log = new RevisionLog(snapshot);
    this.needless = !log.hasUndoings();
  }

  /** Whether no opinion can have been answered, as nothing was ever undone. */
  boolean isNeedless() {
    return needless;
  }

  /** An opinion, or the same after the answer that an undoing gave to it. */
  Assessment again(Assessment opinion) {
    return answer(opinion.id(), opinion.claim(), opinion.body())
        .map(reader::assessment)
        .filter(
            answer ->
                !answer.status().equals(opinion.status())
                    || !answer.confidence().equals(opinion.confidence()))
        .map(
            answer -> {
              LocalDate on = later(opinion.assessedOn(), answer.assessedOn());
              Node id = idAfter(opinion.id(), answer.id());
              return opinion.again(id, on);
            })
        .orElse(opinion);
  }

  /** An opinion on a source, or the same after the answer that an undoing gave to it. */
  SourceAssessment again(SourceAssessment opinion) {
    return answer(opinion.id(), opinion.source(), opinion.body())
        .map(reader::sourceAssessment)
        .filter(answer -> !answer.reliability().equals(opinion.reliability()))
        .map(
            answer -> {
              LocalDate on = later(opinion.assessedOn(), answer.assessedOn());
              Node id = idAfter(opinion.id(), answer.id());
              return opinion.again(id, on);
            })
        .orElse(opinion);
  }

  /** The last word of a body on something, when an undoing said it and the opinion is known. */
  private Optional<Node> answer(Node opinion, Node target, Node body) {
    if (needless || !own.contains(opinion, Vigie.ASSESSES, target)) {
      return Optional.empty();
    }
    return union
        .find(Node.ANY, Vigie.ASSESSES, target)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .filter(other -> body.equals(body(other)))
        .max(comparing(this::day).thenComparing((Node other) -> other.toString()))
        .filter(log::cameBack);
  }

  private Node body(Node opinion) {
    return first(opinion, Vigie.ON_BEHALF_OF)
        .or(() -> first(opinion, Vigie.ASSESSED_BY))
        .orElse(opinion);
  }

  private String day(Node opinion) {
    return first(opinion, Vigie.ASSESSED_ON).map(Node::getLiteralLexicalForm).orElse("");
  }

  private Optional<Node> first(Node subject, Node property) {
    return union.find(subject, property, Node.ANY).mapWith(Triple::getObject).nextOptional();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Of opinions of one day the one with the last IRI counts: this one is later. */
  private static Node idAfter(Node opinion, Node answer) {
    for (int salt = 0; ; salt++) {
      Node id =
          Iris.thing("assessment", ClaimId.hash("again\n" + opinion + "\n" + answer + "\n" + salt));
      if (id.toString().compareTo(answer.toString()) > 0) {
        return id;
      }
    }
  }
}
