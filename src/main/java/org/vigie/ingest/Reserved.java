package org.vigie.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.fate.Cause;
import org.vigie.fate.Fate;
import org.vigie.fate.Fates;
import org.vigie.gate.Finding;
import org.vigie.gate.Gate;
import org.vigie.gate.Severity;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * Identifiers that are never used again. What declares one that was withdrawn or split, or speaks
 * of it, is a Violation; so is a dataset that declares an identifier merged from another dataset. A
 * dataset goes on stating its own merged things: what it says of them is seen on the successor.
 * What was erased does not even wait in quarantine: it is left out in silence.
 */
final class Reserved {
  private static final Node SHAPE = NodeFactory.createURI(Iris.SHAPE + "N01");

  private final Batch batch;
  private final Fates fates;
  private final Graph dataset;
  private final boolean anyGone;

  Reserved(Batch batch, Snapshot snapshot) {
    this.batch = batch;
    this.fates = new Fates(snapshot);
    this.dataset = snapshot.graph(batch.dataset());
    this.anyGone = fates.hasTombstones();
  }

  /** What of the batch uses an identifier that is not to be used again. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Node subject : declared()) {
      fates
          .find(subject)
          .filter(fate -> fate instanceof Fate.Gone || !isOwn(subject))
          .ifPresent(fate -> findings.add(finding(subject, fate)));
    }
    for (Claim claim : anyGone ? batch.claims() : List.<Claim>of()) {
      if (!Known.holds(dataset, claim.id())) {
        named(claim).stream()
            .map(fates::gone)
            .flatMap(Optional::stream)
            .findFirst()
            .ifPresent(fate -> findings.add(finding(claim.id(), fate)));
      }
    }
    return findings;
  }

  /** These findings and those of the gate, the gravest first. */
  static List<Finding> join(List<Finding> reserved, List<Finding> others) {
    return Stream.concat(reserved.stream(), others.stream()).sorted(Gate.GRAVEST_FIRST).toList();
  }

  /** The batch without what was erased, what speaks of it, and the opinions on that. */
  Batch withoutErased() {
    if (!anyGone) {
      return batch;
    }
    Predicate<Node> erased =
        node -> fates.gone(node).filter(fate -> fate.kind() == Fate.Kind.ERASED).isPresent();
    Set<Node> out = new HashSet<>();
    declared().stream().filter(erased).forEach(out::add);
    for (Claim claim : batch.claims()) {
      if (erased.test(claim.id()) || named(claim).stream().anyMatch(erased)) {
        out.add(claim.id());
      }
    }
    return out.isEmpty() ? batch : without(out);
  }

  private Batch without(Set<Node> out) {
    Graph declared = GraphFactory.createDefaultGraph();
    batch
        .declared()
        .find()
        .filterDrop(t -> out.contains(t.getSubject()) || out.contains(t.getObject()))
        .forEachRemaining(declared::add);
    return new Batch(
        batch.dataset(),
        batch.assessmentGraph(),
        declared,
        kept(batch.claims(), out, claim -> List.of(claim.id())),
        kept(batch.assessments(), out, opinion -> List.of(opinion.claim(), opinion.id())),
        kept(batch.sourceAssessments(), out, opinion -> List.of(opinion.source(), opinion.id())),
        kept(batch.retractions(), out, retraction -> List.of(retraction.claim())),
        batch.places());
  }

  private static <T> List<T> kept(Collection<T> all, Set<Node> out, Function<T, List<Node>> nodes) {
    return all.stream().filter(one -> nodes.apply(one).stream().noneMatch(out::contains)).toList();
  }

  private Set<Node> declared() {
    return new HashSet<>(batch.declared().find().mapWith(Triple::getSubject).toList());
  }

  private boolean isOwn(Node subject) {
    return dataset.contains(subject, W3c.RDF_TYPE, Node.ANY);
  }

  private static List<Node> named(Claim claim) {
    List<Node> named = new ArrayList<>(claim.provenance().statedIn());
    named.add(claim.key().subject());
    if (claim.content() instanceof Content.Exact exact && exact.value().isURI()) {
      named.add(exact.value());
    }
    return named;
  }

  private static Finding finding(Node focus, Fate fate) {
    Map<Lang, String> messages = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      messages.put(lang, message(fate, lang));
    }
    return new Finding(
        SHAPE,
        Severity.VIOLATION,
        W3c.PROV_WAS_INVALIDATED_BY,
        focus,
        Optional.empty(),
        Optional.of(fate.node()),
        messages);
  }

  private static String message(Fate fate, Lang lang) {
    Words words = Words.of(Reserved.class, lang);
    Cause cause = fate.cause();
    String why =
        cause.reasons().stream()
            .filter(reason -> reason.getLiteralLanguage().equals(lang.tag()))
            .findFirst()
            .or(() -> cause.reasons().stream().findFirst())
            .map(Node::getLiteralLexicalForm)
            .orElse("");
    String when = cause.at().map(at -> Occasion.day(at).toString()).orElse("?");
    String key =
        switch (fate) {
          case Fate.Merged merged -> "reserved.merged";
          case Fate.Gone gone ->
              gone.successors().isEmpty() ? "reserved.gone" : "reserved.replaced";
        };
    String instead =
        fate.successors().stream().map(Obstacles::name).collect(Collectors.joining(", "));
    return words.say(key, Obstacles.name(fate.node()), when, why, instead);
  }
}
