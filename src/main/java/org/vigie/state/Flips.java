package org.vigie.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.vigie.store.Change;

/** What several changes, one after the other, come to. */
final class Flips {
  private final Map<Quad, Flip> flips = new LinkedHashMap<>();
  private boolean inOrder = true;

  /**
   * What became of one quad.
   *
   * @param first whether it was first added, and so was absent before
   * @param last whether it is there afterwards
   */
  private record Flip(boolean first, boolean last) {}

  /** A change is done, as it was. */
  void redo(Change change) {
    flip(change.added(), Quad.create(change.graph(), change.triple()));
  }

  /** A change is undone; the last one first. */
  void undo(Change change) {
    flip(!change.added(), Quad.create(change.graph(), change.triple()));
  }

  private void flip(boolean added, Quad quad) {
    Flip before = flips.get(quad);
    if (before != null && before.last() == added) {
      inOrder = false;
    }
    flips.put(quad, new Flip(before == null ? added : before.first(), added));
  }

  /** Whether these data can have been what was changed. */
  boolean fit(DatasetGraph data) {
    return inOrder
        && flips.entrySet().stream()
            .allMatch(each -> data.contains(each.getKey()) != each.getValue().first());
  }

  /** Gives the quads that go. */
  void forEachRemoved(Consumer<Quad> quads) {
    forEach(false, quads);
  }

  /** Gives the quads that come. */
  void forEachAdded(Consumer<Quad> quads) {
    forEach(true, quads);
  }

  private void forEach(boolean added, Consumer<Quad> quads) {
    flips.forEach(
        (quad, flip) -> {
          if (flip.first() == added && flip.last() == added) {
            quads.accept(quad);
          }
        });
  }
}
