package org.vigie.state;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimReader;
import org.vigie.claim.Content;
import org.vigie.claim.SourceAssessment;
import org.vigie.claim.SourceRecord;
import org.vigie.consolidation.Knowledge;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Recalls from the store all that is known of some things: the input of their consolidation. */
public final class Recall {
  private final Snapshot snapshot;
  private final Graph union;
  private final ClaimReader reader;
  private final Graph links;

  /** Recalls from a snapshot, as long as that is good. */
  public Recall(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.union = snapshot.union();
    this.reader = new ClaimReader(union);
    this.links = snapshot.graph(Graphs.LINKS);
  }

  /** The things that claims are about. */
  public Set<Node> subjects() {
    Set<Node> subjects = new HashSet<>();
    for (Node claim : subjectsOf(W3c.RDF_TYPE, Vigie.CLAIM)) {
      subjects.addAll(objectsOf(claim, Vigie.ABOUT));
    }
    return subjects;
  }

  /** The things whose portrait may change with a claim. */
  public Set<Node> subjectsOfClaim(Node claim) {
    return new HashSet<>(objectsOf(claim, Vigie.ABOUT));
  }

  /** The things whose portrait may change with a source, or with one that derives from it. */
  public Set<Node> subjectsOfSource(Node source) {
    Set<Node> subjects = new HashSet<>();
    Set<Node> reached = new HashSet<>();
    collectCiting(source, reached, subjects);
    return subjects;
  }

  /**
   * The things of which a claim or an opinion begins or ceases to count after one day and up to
   * another: their portrait changes though nobody writes.
   */
  public Set<Node> subjectsDue(LocalDate after, LocalDate upTo) {
    Set<Node> subjects = new HashSet<>();
    Consumer<Node> due = claim -> subjects.addAll(subjectsOfClaim(claim));
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      Node date = NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
      subjectsOf(Vigie.RECORDED_ON, date).forEach(due);
      subjectsOf(Vigie.RETRACTED_ON, date).forEach(due);
      firstOn(day).forEach(from -> subjectsOf(Vigie.VALID_FROM, from).forEach(due));
      lastOn(day.minusDays(1)).forEach(until -> subjectsOf(Vigie.VALID_UNTIL, until).forEach(due));
      for (Node opinion : subjectsOf(Vigie.ASSESSED_ON, date)) {
        for (Node assessed : objectsOf(opinion, Vigie.ASSESSES)) {
          subjects.addAll(subjectsOfClaim(assessed));
          subjects.addAll(subjectsOfSource(assessed));
        }
      }
    }
    return subjects;
  }

  /** The dates, of each precision, whose first day is this one. */
  private static List<Node> firstOn(LocalDate day) {
    return dates(day, day.getDayOfMonth() == 1, day.getDayOfYear() == 1);
  }

  /** The dates, of each precision, whose last day is this one. */
  private static List<Node> lastOn(LocalDate day) {
    LocalDate next = day.plusDays(1);
    return dates(day, next.getDayOfMonth() == 1, next.getDayOfYear() == 1);
  }

  private static List<Node> dates(LocalDate day, boolean month, boolean year) {
    String text = day.toString();
    List<Node> dates = new ArrayList<>(List.of(NodeFactory.createLiteralString(text)));
    if (month) {
      dates.add(NodeFactory.createLiteralString(text.substring(0, 7)));
    }
    if (year) {
      dates.add(NodeFactory.createLiteralString(text.substring(0, 4)));
    }
    return dates;
  }

  /** The things of which a claim names a node as its value. */
  public Set<Node> subjectsNaming(Node value) {
    Set<Node> subjects = new HashSet<>();
    subjectsOf(Vigie.VALUE, value).forEach(claim -> subjects.addAll(subjectsOfClaim(claim)));
    return subjects;
  }

  /** The canonical things of some nodes. */
  public Set<Node> canonical(Collection<Node> nodes) {
    Set<Node> canonical = new HashSet<>();
    nodes.forEach(node -> canonical.add(follow(node)));
    return canonical;
  }

  /** All that is known of some canonical things and of their aliases. */
  public Knowledge of(Collection<Node> subjects) {
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
        List.copyOf(claims.values()), assessments, sourceAssessments, sources, links(claims));
  }

  /** The links that lead on from what the claims are about and from their values. */
  private Map<Node, Node> links(Map<Node, Claim> claims) {
    Map<Node, Node> followed = new HashMap<>();
    for (Claim claim : claims.values()) {
      follow(claim.key().subject(), followed);
      if (claim.content() instanceof Content.Exact exact && exact.value().isURI()) {
        follow(exact.value(), followed);
      }
    }
    return followed;
  }

  private void follow(Node node, Map<Node, Node> followed) {
    Node at = node;
    for (Optional<Node> next = link(at); next.isPresent(); next = link(at)) {
      if (followed.put(at, next.get()) != null) {
        return;
      }
      at = next.get();
    }
  }

  private Optional<Node> link(Node node) {
    return links
        .find(node, Vigie.SAME_ENTITY_AS, Node.ANY)
        .mapWith(t -> t.getObject())
        .toList()
        .stream()
        .min(comparing(Node::toString));
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
    Set<Node> all = new LinkedHashSet<>(subjects);
    List<Node> queue = new ArrayList<>(all);
    for (int i = 0; i < queue.size(); i++) {
      links
          .find(Node.ANY, Vigie.SAME_ENTITY_AS, queue.get(i))
          .mapWith(t -> t.getSubject())
          .toList()
          .stream()
          .filter(alias -> subjects.contains(follow(alias)))
          .filter(all::add)
          .forEach(queue::add);
    }
    return all;
  }

  private Node follow(Node node) {
    Set<Node> seen = new HashSet<>();
    Node at = node;
    for (Optional<Node> next = link(at); next.isPresent() && seen.add(at); next = link(at)) {
      at = next.get();
    }
    return at;
  }

  private List<Node> subjectsOf(Node property, Node value) {
    return union.find(Node.ANY, property, value).mapWith(t -> t.getSubject()).toList();
  }

  private List<Node> objectsOf(Node subject, Node property) {
    return union.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList();
  }
}
