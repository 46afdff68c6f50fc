package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.vigie.claim.Batch;
import org.vigie.claim.Key;
import org.vigie.claim.Place;
import org.vigie.source.Cell;
import org.vigie.source.Coverage;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;

/** Documents as a reader would give them, and what the store shows of them. */
final class Readings {
  private Readings() {}

  /** A document of which each claim is one row. */
  static Reading of(Drafts draft, Coverage coverage) {
    return of(draft.batch(), coverage, List.of());
  }

  static Reading of(Batch batch, Coverage coverage, List<Cell> more) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < batch.claims().size(); i++) {
      Node id = batch.claims().get(i).id();
      cells.add(new Cell(place(i + 2), "row " + i, new Use.Says(List.of(id))));
    }
    cells.addAll(more);
    return new Reading(batch, cells, coverage);
  }

  static Place place(long line) {
    return new Place("test.csv", line, null);
  }

  static Cell unreadable(long line, String text, Map<String, String> row) {
    Place place = new Place("test.csv", line, "value");
    return new Cell(place, text, new Use.Unreadable(Problem.of(place, "value.decimal", text), row));
  }

  static Receipt bring(Store store, Drafts draft, Coverage coverage, LocalDate day) {
    return bring(store, of(draft, coverage), day);
  }

  static Receipt bring(Store store, Reading reading, LocalDate day) {
    Receipt receipt = House.ingest(store).bring(reading, House.occasion(at(day)), false);
    requireStep(store, day);
    return receipt;
  }

  /** Fails when the view kept is not the view rebuilt. */
  static void requireStep(Store store, LocalDate day) {
    Set<Triple> kept = view(store);
    store.write(
        tx -> {
          new View(House.consolidation(), tx, day).rebuild();
          return true;
        });
    assertThat(view(store)).isEqualTo(kept);
  }

  static Set<Triple> view(Store store) {
    return store.read(snapshot -> Set.copyOf(snapshot.graph(Graphs.CONSOLIDATED).find().toList()));
  }

  /** What is displayed of a key, as text. */
  static Set<String> values(Store store, Key key) {
    return store.read(
        snapshot ->
            snapshot
                .graph(Graphs.CONSOLIDATED)
                .find(key.subject(), key.property(), Node.ANY)
                .mapWith(
                    t ->
                        t.getObject().isURI()
                            ? t.getObject().getURI().replaceAll(".*/", "")
                            : t.getObject().getLiteralLexicalForm())
                .toSet()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  static boolean holds(Store store, Node graph, Node subject, Node property, Node object) {
    return store.<Boolean>read(
        snapshot -> snapshot.graph(graph).contains(subject, property, object));
  }

  static Set<Quad> everything(Store store) {
    return store.read(
        snapshot ->
            snapshot.graphs().stream()
                .flatMap(
                    name ->
                        snapshot.graph(name).find().toList().stream()
                            .map(triple -> Quad.create(name, triple)))
                .collect(Collectors.toSet()));
  }

  static Instant at(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
