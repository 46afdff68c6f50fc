package org.vigie.sparql.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * What the values of a state's view rest on: the claims that its Decisions chose. Belongs to one
 * thread, in whose transaction the state is read.
 */
public final class Decided {
  /** How many things are remembered at a time. */
  private static final int MOST_THINGS = 5_000;

  /** What is derived from the value of another property, whose Decision it has. */
  private static final Map<Node, Node> DERIVED =
      Map.of(
          Vigie.SIGNATURE_YEAR,
          Iris.term("signatureDate"),
          Vigie.SIGNATURE_NOT_BEFORE,
          Iris.term("signatureDate"),
          Vigie.SIGNATURE_NOT_AFTER,
          Iris.term("signatureDate"));

  /** What a Participation says; it rests on claims without a Decision of its own. */
  private static final Set<Node> PARTICIPATION =
      Set.of(Vigie.IN_INSTRUMENT, Vigie.ACTOR_PROPERTY, Vigie.ROLE);

  private final DatasetGraph state;
  private final Map<Node, List<Node>> narrower = new HashMap<>();
  private final Map<Node, Map<Node, List<Node>>> decisions =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, Map<Node, List<Node>>> eldest) {
          return size() > MOST_THINGS;
        }
      };

  /** Reads a whole state. */
  public Decided(DatasetGraph state) {
    this.state = state;
  }

  /** Whether the values of a property rest on claims. */
  boolean isDecided(Node property) {
    return DERIVED.containsKey(property)
        || PARTICIPATION.contains(property)
        || property.equals(Vigie.INVESTED_AMOUNT_EUR)
        || state.contains(Graphs.ONTOLOGY, property, Vigie.CLAIMABLE, Node.ANY)
        || !narrower(property).isEmpty();
  }

  /** The claims that were chosen for the values of a property; none where nothing was decided. */
  public Set<Node> chosen(Node subject, Node property) {
    Set<Node> claims = new LinkedHashSet<>();
    decisions
        .computeIfAbsent(subject, this::decisions)
        .getOrDefault(DERIVED.getOrDefault(property, property), List.of())
        .forEach(decision -> claims.addAll(objects(decision, Vigie.CHOSEN_CLAIM)));
    if (claims.isEmpty() && PARTICIPATION.contains(property)) {
      claims.addAll(objects(subject, Vigie.BASED_ON));
    }
    return claims;
  }

  /**
   * The claims behind one value of the view; none when the view does not hold it. A value that no
   * chosen claim has as it stands, since it was derived or its identifier has changed, rests on all
   * that were chosen.
   */
  Set<Node> behind(Node subject, Node property, Node value) {
    if (!state.contains(Graphs.CONSOLIDATED, subject, property, value)) {
      return Set.of();
    }
    Set<Node> claims = new LinkedHashSet<>(saying(chosen(subject, property), value));
    for (Node closer : narrower(property)) {
      if (state.contains(Graphs.CONSOLIDATED, subject, closer, value)) {
        claims.addAll(saying(chosen(subject, closer), value));
      }
    }
    return claims;
  }

  private Set<Node> saying(Set<Node> claims, Node value) {
    Set<Node> saying = new LinkedHashSet<>();
    for (Node claim : claims) {
      if (says(claim, Vigie.VALUE, value) || says(claim, Vigie.GLOSS, value)) {
        saying.add(claim);
      }
    }
    return saying.isEmpty() ? claims : saying;
  }

  private boolean says(Node claim, Node property, Node value) {
    return objects(claim, property).stream().anyMatch(value::sameValueAs);
  }

  private Map<Node, List<Node>> decisions(Node subject) {
    Map<Node, List<Node>> found = new HashMap<>();
    if (subject.isConcrete() && !subject.isLiteral()) {
      for (Node decision : subjects(Graphs.CONSOLIDATED, Vigie.ABOUT, subject)) {
        for (Node property : objects(decision, Vigie.PROPERTY)) {
          found.computeIfAbsent(property, unseen -> new ArrayList<>()).add(decision);
        }
      }
    }
    return found;
  }

  /** The properties whose values are values of this one too. */
  private List<Node> narrower(Node property) {
    return narrower.computeIfAbsent(
        property,
        wider ->
            subjects(Graphs.ONTOLOGY, W3c.RDFS_SUB_PROPERTY_OF, wider).stream()
                .filter(each -> !each.equals(wider))
                .filter(each -> state.contains(Graphs.ONTOLOGY, each, Vigie.CLAIMABLE, Node.ANY))
                .toList());
  }

  /** The sources in which a claim is stated. */
  public List<Node> sources(Node claim) {
    return objects(claim, Vigie.STATED_IN);
  }

  /** What the judgement on a claim is in this view: at most one code. */
  List<Node> statuses(Node claim) {
    return Iter.toList(state.find(Graphs.CONSOLIDATED, claim, Vigie.STATUS, Node.ANY)).stream()
        .map(Quad::getObject)
        .toList();
  }

  /** The days on which a claim was recorded and judged. */
  List<Node> days(Node claim) {
    List<Node> days = new ArrayList<>(objects(claim, Vigie.RECORDED_ON));
    for (Node opinion : subjects(Node.ANY, Vigie.ASSESSES, claim)) {
      days.addAll(objects(opinion, Vigie.ASSESSED_ON));
    }
    return days;
  }

  private List<Node> subjects(Node graph, Node property, Node object) {
    return Iter.toList(state.find(graph, Node.ANY, property, object)).stream()
        .map(Quad::getSubject)
        .toList();
  }

  private List<Node> objects(Node subject, Node property) {
    return Iter.toList(state.find(Node.ANY, subject, property, Node.ANY)).stream()
        .map(Quad::getObject)
        .toList();
  }
}
