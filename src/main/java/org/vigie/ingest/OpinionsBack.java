package org.vigie.ingest;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vigie.claim.Assessment;
import org.vigie.claim.ClaimGraph;
import org.vigie.claim.ClaimId;
import org.vigie.claim.ClaimReader;
import org.vigie.claim.SourceAssessment;
import org.vigie.ingest.Undo.Work;
import org.vigie.state.Recall;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * The opinions of an undoing. Opinions are never erased: where the last word of a body is what the
 * revision made it, the body's word before the revision is said again, with the date of today.
 */
final class OpinionsBack {
  private final Work work;
  private final ClaimsBack claims;
  private int count;

  OpinionsBack(Work work, ClaimsBack claims) {
    this.work = work;
    this.claims = claims;
  }

  void run() {
    Set<String> done = new HashSet<>();
    ClaimReader reader = new ClaimReader(work.tx.union());
    for (Node id : work.log.generated(work.number)) {
      if (is(id, Vigie.ASSESSMENT)) {
        Assessment opinion = reader.assessment(id);
        if (done.add(opinion.claim() + " " + opinion.body())) {
          restore(opinion);
        }
      } else if (is(id, Vigie.SOURCE_ASSESSMENT)) {
        SourceAssessment opinion = reader.sourceAssessment(id);
        if (done.add(opinion.source() + " " + opinion.body())) {
          restore(opinion);
        }
      }
    }
  }

  int count() {
    return count;
  }

  private void restore(Assessment brought) {
    Node claim = claims.now(brought.claim());
    if (claims.isWithdrawn(claim)) {
      return;
    }
    List<Assessment> here = claims.opinionsOn(brought.claim());
    LastWord<Assessment> words =
        new LastWord<>(Assessment::id, Assessment::body, Assessment::assessedOn);
    Optional<Assessment> before = words.last(here, brought.body(), this::isBefore);
    Optional<Assessment> after = words.last(here, brought.body(), this::isUpTo);
    Optional<Assessment> now = words.last(claims.opinionsOn(claim), brought.body(), unseen -> true);
    if (now.isEmpty() || !same(now, after) || same(now, before)) {
      return;
    }
    LocalDate on = later(now.get().assessedOn());
    Node id = idAfter(now.get().id(), now.get().assessedOn(), on);
    Assessment model = before.orElse(brought);
    Assessment again =
        new Assessment(
            id,
            claim,
            before.map(Assessment::status).orElse(Iris.code("status-unreviewed")),
            before.map(Assessment::confidence).orElse(Iris.code("conf-unassessed")),
            before.map(Assessment::rationale).orElseGet(this::why),
            model.assessedBy(),
            model.onBehalfOf(),
            on);
    add(brought.id(), Vigie.ASSESSMENT, id, ClaimGraph.triples(again));
    claims.touch(claim);
  }

  private void restore(SourceAssessment brought) {
    List<SourceAssessment> here = opinionsOn(brought.source());
    LastWord<SourceAssessment> words =
        new LastWord<>(SourceAssessment::id, SourceAssessment::body, SourceAssessment::assessedOn);
    Optional<SourceAssessment> before = words.last(here, brought.body(), this::isBefore);
    Optional<SourceAssessment> after = words.last(here, brought.body(), this::isUpTo);
    Optional<SourceAssessment> now = words.last(here, brought.body(), unseen -> true);
    Function<SourceAssessment, Node> said = SourceAssessment::reliability;
    if (now.isEmpty()
        || !now.map(said).equals(after.map(said))
        || now.map(said).equals(before.map(said))) {
      return;
    }
    LocalDate on = later(now.get().assessedOn());
    Node id = idAfter(now.get().id(), now.get().assessedOn(), on);
    SourceAssessment model = before.orElse(brought);
    SourceAssessment again =
        new SourceAssessment(
            id,
            brought.source(),
            before.map(said).orElse(Iris.code("rel-F")),
            before.map(SourceAssessment::rationale).orElseGet(this::why),
            model.assessedBy(),
            model.onBehalfOf(),
            on);
    add(brought.id(), Vigie.SOURCE_ASSESSMENT, id, ClaimGraph.triples(again));
    work.subjects.addAll(new Recall(work.tx).subjectsOfSource(brought.source()));
  }

  private void add(Node brought, Node type, Node id, List<Triple> triples) {
    work.tx.add(work.tx.graphsOf(brought, type).getFirst(), triples);
    work.generated.add(id);
    count++;
  }

  private static boolean same(Optional<Assessment> one, Optional<Assessment> other) {
    return one.map(Assessment::status).equals(other.map(Assessment::status))
        && one.map(Assessment::confidence).equals(other.map(Assessment::confidence));
  }

  private List<SourceAssessment> opinionsOn(Node source) {
    Graph union = work.tx.union();
    ClaimReader reader = new ClaimReader(union);
    return union
        .find(Node.ANY, Vigie.ASSESSES, source)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .map(reader::sourceAssessment)
        .toList();
  }

  private boolean isBefore(Node opinion) {
    return work.log.bornIn(opinion) < work.number.value();
  }

  private boolean isUpTo(Node opinion) {
    return work.log.bornIn(opinion) <= work.number.value();
  }

  private LocalDate later(LocalDate day) {
    return day.isAfter(work.occasion.day()) ? day : work.occasion.day();
  }

  /** Of opinions of one day the one with the last IRI counts: the new one has a later IRI. */
  private Node idAfter(Node last, LocalDate day, LocalDate on) {
    long revision = work.tx.revision().next().value();
    for (int salt = 0; ; salt++) {
      Node id =
          Iris.thing("assessment", ClaimId.hash("undo\n" + last + "\n" + revision + "\n" + salt));
      if (on.isAfter(day) || id.toString().compareTo(last.toString()) > 0) {
        return id;
      }
    }
  }

  private List<Node> why() {
    return List.of(why(Lang.FR), why(Lang.EN));
  }

  private Node why(Lang lang) {
    return NodeFactory.createLiteralLang(
        Words.of(OpinionsBack.class, lang).say("undo.opinion", work.number.toString()), lang.tag());
  }

  private boolean is(Node node, Node type) {
    return work.tx.union().contains(node, W3c.RDF_TYPE, type);
  }

  /** The last word of a body among opinions. */
  private record LastWord<T>(
      Function<T, Node> id, Function<T, Node> body, Function<T, LocalDate> on) {
    Optional<T> last(List<T> all, Node whose, Predicate<Node> among) {
      return all.stream()
          .filter(opinion -> body.apply(opinion).equals(whose))
          .filter(opinion -> among.test(id.apply(opinion)))
          .max(comparing(on).thenComparing(id.andThen(Node::toString)));
    }
  }
}
