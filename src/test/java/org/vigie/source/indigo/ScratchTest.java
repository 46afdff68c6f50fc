package org.vigie.source.indigo;

import java.util.*;
import java.util.stream.*;
import org.junit.jupiter.api.Test;
import org.vigie.source.*;
import org.vigie.claim.*;
import org.vigie.vocab.*;

class ScratchTest {
  @Test
  void numbers() {
    for (var path : List.of(Exports.MAY, Exports.DECEMBER)) {
      long t = System.nanoTime();
      Reading r = Exports.read(path);
      System.out.println(path + " ms " + (System.nanoTime() - t) / 1_000_000 + " " + r.coverage());
      System.out.println("cells " + r.cells().size() + " by use " + r.cells().stream().collect(Collectors.groupingBy(c -> c.use().getClass().getSimpleName(), TreeMap::new, Collectors.counting())));
      System.out.println("claims " + r.batch().claims().size() + " assessments " + r.batch().assessments().size() + " declared triples " + r.batch().declared().size());
      Map<String, Long> types = new TreeMap<>();
      r.batch().declared().find(org.apache.jena.graph.Node.ANY, W3c.RDF_TYPE, org.apache.jena.graph.Node.ANY).forEachRemaining(x -> types.merge(x.getObject().getLocalName(), 1L, Long::sum));
      System.out.println("things " + types);
      System.out.println("unreadable " + r.cells().stream().map(Cell::use).filter(u -> u instanceof Use.Unreadable).map(u -> ((Use.Unreadable) u).problem().key()).collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting())));
      System.out.println("left " + r.cells().stream().map(Cell::use).filter(u -> u instanceof Use.Left).map(u -> ((Use.Left) u).reason().key() + " " + ((Use.Left) u).reason().arguments()).collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting())));
      System.out.println("warnings " + r.warnings().stream().map(Problem::key).collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting())));
      System.out.println("props " + r.batch().claims().stream().map(c -> c.key().property().getLocalName()).collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting())));
      System.out.println("conf " + r.batch().assessments().stream().map(c -> c.rationale().get(1).getLiteralLexicalForm()).collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting())));
      if (path.equals(Exports.DECEMBER)) {
        r.cells().stream().filter(c -> c.use() instanceof Use.Unreadable).forEach(c -> System.out.println("U " + c.place() + " " + Text.shorten(c.text(), 60) + " " + ((Use.Unreadable) c.use()).problem().key()));
        r.warnings().stream().filter(p -> !p.key().contains("source.absent")).forEach(p -> System.out.println("W " + p.place() + " " + p.key() + " " + p.arguments()));
      }
    }
  }
}
