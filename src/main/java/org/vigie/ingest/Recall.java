package org.vigie.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimReader;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.SourceAssessment;
import org.vigie.claim.SourceRecord;
import org.vigie.consolidation.Knowledge;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Recalls from the store all that is known of some things: the input of their consolidation. */
final class Recall {
  private final Snapshot snapshot;
  private final Graph union;
  private final ClaimReader reader;
  private final Map<Node, Node> links;

  Recall(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.union = snapshot.union();
    this.reader = new ClaimReader(union);
    this.links = links(snapshot.graph(Graphs.LINKS));
  }

  /** The things that claims are about. */
  Set<Node> subjects() {
    Set<Node> subjects = new HashSet<>();
    for (Node claim : subjectsOf(W3c.RDF_TYPE, Vigie.CLAIM)) {
      subjects.addAll(objectsOf(claim, Vigie.ABOUT));
    }
    return subjects;
  }

  /** The things whose portrait may change with a claim. */
  Set<Node> subjectsOfClaim(Node claim) {
    return new HashSet<>(objectsOf(claim, Vigie.ABOUT));
  }

  /** The things whose portrait may change with a source, or with one that derives from it. */
  Set<Node> subjectsOfSource(Node source) {
    Set<Node> subjects = new HashSet<>();
    Set<Node> reached = new HashSet<>();
    collectCiting(source, reached, subjects);
    return subjects;
  }

  /**
   * The things of which a claim or an opinion begins or ceases to count after one day and up to
   * another: their portrait changes though nobody writes.
   */
  Set<Node> subjectsDue(LocalDate after, LocalDate upTo) {
    Predicate<LocalDate> due = day -> day.isAfter(after) && !day.isAfter(upTo);
    Set<Node> subjects = new HashSet<>();
    Predicate<Node> dueDay = day -> due.test(LocalDate.parse(day.getLiteralLexicalForm()));
    for (Node property : List.of(Vigie.RECORDED_ON, Vigie.RETRACTED_ON)) {
      having(property, dueDay).forEach(claim -> subjects.addAll(subjectsOfClaim(claim)));
    }
    having(Vigie.VALID_FROM, from -> due.test(date(from).notBefore()))
        .forEach(claim -> subjects.addAll(subjectsOfClaim(claim)));
    having(Vigie.VALID_UNTIL, until -> due.test(date(until).notAfter().plusDays(1)))
        .forEach(claim -> subjects.addAll(subjectsOfClaim(claim)));
    for (Node opinion : having(Vigie.ASSESSED_ON, dueDay)) {
      for (Node assessed : objectsOf(opinion, Vigie.ASSESSES)) {
        subjects.addAll(subjectsOfClaim(assessed));
        subjects.addAll(subjectsOfSource(assessed));
      }
    }
    return subjects;
  }

  private List<Node> having(Node property, Predicate<Node> wanted) {
    return union
        .find(Node.ANY, property, Node.ANY)
        .filterKeep(t -> wanted.test(t.getObject()))
        .mapWith(t -> t.getSubject())
        .toList();
  }

  private static EdtfDate date(Node literal) {
    return new EdtfDate(literal.getLiteralLexicalForm());
  }

  /** The canonical things of some nodes. */
  Set<Node> canonical(Collection<Node> nodes) {
    Set<Node> canonical = new HashSet<>();
    nodes.forEach(node -> canonical.add(follow(node)));
    return canonical;
  }

  /** All that is known of some canonical things and of their aliases. */
  Knowledge of(Collection<Node> subjects) {
    Map<Node, Claim> claims = new LinkedHashMap<>();
    for (Node subject : withAliases(subjects)) {
      for (Node claim : subjectsOf(Vigie.ABOUT, subject)) {
        if (union.contains(claim, W3c.RDF_TYPE, Vigie.CLAIM)) {
          Node dataset = snapshot.graphsOf(claim, Vigie.CLAIM).getFirst();
          claims.put(claim, reader.claim(claim, dataset));
        }
      }
    }
    List<Assessment> assessments = new ArrayList<>();
    Map<Node, SourceRecord> sources = new HashMap<>();
    for (Claim claim : claims.values()) {
      subjectsOf(Vigie.ASSESSES, claim.id()).forEach(id -> assessments.add(reader.assessment(id)));
      claim.provenance().statedIn().forEach(source -> collectSource(source, sources));
    }
    List<SourceAssessment> sourceAssessments = new ArrayList<>();
    for (Node source : sources.keySet()) {
      subjectsOf(Vigie.ASSESSES, source)
          .forEach(id -> sourceAssessments.add(reader.sourceAssessment(id)));
    }
    return new Knowledge(
        List.copyOf(claims.values()), assessments, sourceAssessments, sources, links);
  }

  private void collectSource(Node source, Map<Node, SourceRecord> sources) {
    if (!sources.containsKey(source)) {
      SourceRecord record = reader.source(source);
      sources.put(source, record);
      record.derivesFrom().forEach(root -> collectSource(root, sources));
    }
  }

  private void collectCiting(Node source, Set<Node> reached, Set<Node> subjects) {
    if (reached.add(source)) {
      subjectsOf(Vigie.STATED_IN, source)
          .forEach(claim -> subjects.addAll(objectsOf(claim, Vigie.ABOUT)));
      subjectsOf(Vigie.DERIVES_FROM, source)
          .forEach(copy -> collectCiting(copy, reached, subjects));
    }
  }

  private Set<Node> withAliases(Collection<Node> subjects) {
    Set<Node> all = new HashSet<>(subjects);
    links.keySet().stream().filter(alias -> subjects.contains(follow(alias))).forEach(all::add);
    return all;
  }

  private Node follow(Node node) {
    Set<Node> seen = new HashSet<>();
    Node at = node;
    for (Node next = links.get(at); next != null && seen.add(at); next = links.get(at)) {
      at = next;
    }
    return at;
  }

  private List<Node> subjectsOf(Node property, Node value) {
    return union.find(Node.ANY, property, value).mapWith(t -> t.getSubject()).toList();
  }

  private List<Node> objectsOf(Node subject, Node property) {
    return union.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList();
  }

  private static Map<Node, Node> links(Graph graph) {
    Map<Node, Node> links = new HashMap<>();
    graph
        .find(Node.ANY, Vigie.SAME_ENTITY_AS, Node.ANY)
        .forEachRemaining(t -> links.put(t.getSubject(), t.getObject()));
    return links;
  }
}
