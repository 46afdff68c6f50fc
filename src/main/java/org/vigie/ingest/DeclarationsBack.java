package org.vigie.ingest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.ingest.Undo.Work;
import org.vigie.state.Recall;
import org.vigie.store.Change;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * The descriptions of an undoing: of things, sources, links and the notes on claims that were
 * known. Each property of a thing is put back as it was, unless a later revision changed it. A
 * thing that the revision brought goes, unless something that stays speaks of it.
 */
final class DeclarationsBack {
  private static final Set<Node> LIFE = Set.of(Vigie.RETRACTED_ON, Vigie.RETRACTION_REASON);

  private final Work work;
  private final Store store;
  private final ClaimsBack claims;
  private final Map<Spot, Edit> edits = new LinkedHashMap<>();
  private final Set<Node> restored = new HashSet<>();

  /** The opinions that came with the revision, and those that answer them: they hold nothing. */
  private final Set<Node> opinions = new HashSet<>();

  DeclarationsBack(Work work, Store store, ClaimsBack claims) {
    this.work = work;
    this.store = store;
    this.claims = claims;
  }

  /** One property of a thing in a graph. */
  private record Spot(Node graph, Node subject, Node property) {}

  /** What the revision did there, all in all. */
  private record Edit(Set<Triple> added, Set<Triple> removed) {}

  void run() {
    Set<Node> generated = new HashSet<>(work.log.generated(work.number));
    store.changes(work.number, change -> note(change, generated));
    opinions.addAll(generated);
    opinions.addAll(work.generated);
    opinions.removeIf(claims::isClaim);
    Set<Node> brought = brought();
    Set<Node> going = going(brought);
    Set<Node> stay = new HashSet<>();
    edits.forEach(
        (spot, edit) -> {
          if (edit.added().isEmpty() && edit.removed().isEmpty()) {
            return;
          }
          if (brought.contains(spot.subject()) && !going.contains(spot.subject())) {
            if (stay.add(spot.subject())) {
              work.keep(spot.subject(), "kept.used");
            }
          } else if (isAsLeft(spot, edit)) {
            touch(spot, edit);
            work.tx.remove(spot.graph(), edit.added());
            work.tx.add(spot.graph(), edit.removed());
            touch(spot, edit);
            restored.add(spot.subject());
          } else if (stay.add(spot.subject())) {
            work.keep(spot.subject(), "kept.changed");
          }
        });
  }

  /** Of how many things the description changed. */
  int count() {
    return restored.size();
  }

  private void note(Change change, Set<Node> generated) {
    Triple t = change.triple();
    if (!isEditable(change.graph())
        || generated.contains(t.getSubject())
        || LIFE.contains(t.getPredicate())) {
      return;
    }
    Edit edit =
        edits.computeIfAbsent(
            new Spot(change.graph(), t.getSubject(), t.getPredicate()),
            unseen -> new Edit(new LinkedHashSet<>(), new LinkedHashSet<>()));
    Set<Triple> one = change.added() ? edit.added() : edit.removed();
    Set<Triple> other = change.added() ? edit.removed() : edit.added();
    if (!other.remove(t)) {
      one.add(t);
    }
  }

  /** The files of this repository have graphs that a contribution does not write. */
  private static boolean isEditable(Node graph) {
    return graph.equals(Graphs.LINKS)
        || graph.toString().startsWith(Graphs.dataset("").toString())
        || graph.toString().startsWith(Graphs.assessments("").toString());
  }

  /** The things that had no type before: none was taken from them in exchange. */
  private Set<Node> brought() {
    Set<Node> brought = new LinkedHashSet<>();
    Set<Node> retyped = new HashSet<>();
    edits.forEach(
        (spot, edit) -> {
          if (spot.property().equals(W3c.RDF_TYPE) && !edit.removed().isEmpty()) {
            retyped.add(spot.subject());
          } else if (spot.property().equals(W3c.RDF_TYPE) && !edit.added().isEmpty()) {
            brought.add(spot.subject());
          }
        });
    brought.removeAll(retyped);
    return brought;
  }

  /** The things brought of which nothing that stays speaks. */
  private Set<Node> going(Set<Node> brought) {
    Set<Node> going = new LinkedHashSet<>(brought);
    boolean again = true;
    while (again) {
      List<Node> used = going.stream().filter(thing -> isSpokenOf(thing, going)).toList();
      used.forEach(going::remove);
      again = !used.isEmpty();
    }
    return going;
  }

  private boolean isSpokenOf(Node thing, Set<Node> going) {
    Graph view = work.tx.graph(Graphs.CONSOLIDATED);
    Graph log = work.tx.graph(Graphs.REVISIONS);
    return work.tx
        .union()
        .find(Node.ANY, Node.ANY, thing)
        .filterKeep(t -> !going.contains(t.getSubject()))
        .filterKeep(t -> !view.contains(t) && !log.contains(t))
        .filterDrop(t -> opinions.contains(t.getSubject()))
        .filterDrop(t -> claims.isClaim(t.getSubject()) && claims.isWithdrawn(t.getSubject()))
        .hasNext();
  }

  private boolean isAsLeft(Spot spot, Edit edit) {
    Graph graph = work.tx.graph(spot.graph());
    return edit.added().stream().allMatch(graph::contains)
        && edit.removed().stream().noneMatch(graph::contains);
  }

  /** Notes what must be described anew: asked before and after, as the paths to it change too. */
  private void touch(Spot spot, Edit edit) {
    Recall recall = new Recall(work.tx);
    work.subjects.add(spot.subject());
    claims.touch(spot.subject());
    work.subjects.addAll(recall.subjectsOfSource(spot.subject()));
    if (spot.graph().equals(Graphs.LINKS)) {
      Set<Node> ends = new HashSet<>(Set.of(spot.subject()));
      edit.added().forEach(t -> ends.add(t.getObject()));
      edit.removed().forEach(t -> ends.add(t.getObject()));
      ends.forEach(end -> work.subjects.addAll(recall.subjectsNaming(end)));
      work.subjects.addAll(ends);
    }
  }
}
