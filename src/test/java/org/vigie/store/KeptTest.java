package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/** A term is told as the store gives it back, also when a file of the history tells it. */
class KeptTest {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final Node GRAPH = Graphs.dataset("test");

  @TempDir private Path folder;

  @Test
  void eachTermIsWhatTheStoreGivesBack() {
    List<Triple> said = new ArrayList<>();
    for (String[] literal :
        new String[][] {
          {"decimal", "100"},
          {"decimal", "100.50"},
          {"decimal", "-0"},
          {"decimal", "1.0"},
          {"decimal", "123456789012345678901234567890.5"},
          {"integer", "007"},
          {"integer", "+5"},
          {"int", "05"},
          {"boolean", "1"},
          {"boolean", "false"},
          {"double", "1.50E1"},
          {"double", "NaN"},
          {"float", "1.5"},
          {"dateTime", "2026-01-10T12:00:00.100Z"},
          {"dateTime", "2026-01-10T12:00:00.009778566Z"},
          {"dateTime", "2026-01-10T12:00:00Z"},
          {"date", "2026-01-10"},
          {"date", "2026-01-10Z"},
          {"gYear", "2017"},
          {"string", "100"},
          {"decimal", "wrong"},
          {"dateTime", "2026-01-10T24:00:00+02:00"}
        }) {
      Node node =
          NodeFactory.createLiteralDT(
              literal[1], TypeMapper.getInstance().getSafeTypeByName(XSD + literal[0]));
      said.add(Triple.create(Iris.thing("x", "n" + said.size()), Vigie.NOTE, node));
    }
    try (Store store = Store.open(folder.resolve("store"))) {
      Revision revision =
          store.write(
              tx -> {
                tx.add(GRAPH, said);
                return tx.record(
                    java.time.Instant.parse("2026-01-10T12:00:00.100Z"),
                    Iris.thing("actor", "vigie"),
                    List.of(),
                    List.of(),
                    List.of());
              });
      Set<Triple> given = store.read(snapshot -> snapshot.graph(GRAPH).find().toSet());
      assertThat(said.stream().map(Kept::form).collect(Collectors.toSet())).isEqualTo(given);
      Set<Triple> told = new HashSet<>();
      store.changes(revision.number(), change -> told.add(change.triple()));
      given.addAll(
          store.<Set<Triple>>read(snapshot -> snapshot.graph(Graphs.REVISIONS).find().toSet()));
      assertThat(told).isEqualTo(given);
    }
  }
}
