package org.vigie.source.indigo;

import java.util.*;
import java.util.stream.*;
import org.junit.jupiter.api.Test;
import org.vigie.source.*;
import org.vigie.claim.*;
import org.vigie.vocab.*;

class ScratchTest {
  static String by(Stream<String> s) { return s.collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting())).toString(); }
  @Test
  void numbers() {
    Map<String, Reading> both = new LinkedHashMap<>();
    for (var path : List.of(Exports.MAY, Exports.DECEMBER)) {
      long t = System.nanoTime();
      Reading r = Exports.read(path);
      both.put(path.toString(), r);
      System.out.println(path.getFileName() + " ms " + (System.nanoTime() - t) / 1_000_000 + " " + r.coverage());
      System.out.println("cells " + r.cells().size() + " not heading, not outcome-funds " + r.cells().stream().filter(c -> c.place().line() > 1 && !"outcome-funds.csv".equals(c.place().part())).count());
      System.out.println("by use " + by(r.cells().stream().map(c -> c.use().getClass().getSimpleName())));
      System.out.println("claims " + r.batch().claims().size() + " assessments " + r.batch().assessments().size() + " declared triples " + r.batch().declared().size());
      System.out.println("things " + by(r.batch().declared().find(org.apache.jena.graph.Node.ANY, W3c.RDF_TYPE, org.apache.jena.graph.Node.ANY).toList().stream().map(x -> x.getObject().getLocalName())));
      System.out.println("unreadable " + by(r.cells().stream().map(Cell::use).filter(u -> u instanceof Use.Unreadable).map(u -> ((Use.Unreadable) u).problem().key())));
      System.out.println("left " + by(r.cells().stream().map(Cell::use).filter(u -> u instanceof Use.Left).map(u -> ((Use.Left) u).reason().key())));
      System.out.println("warnings " + by(r.warnings().stream().map(Problem::key)));
      System.out.println("dangling POJ " + r.warnings().stream().filter(p -> p.key().startsWith("indigo.source") && p.toString().contains("POJ")).mapToInt(p -> p.arguments().get(0).split(",").length).sum());
      System.out.println("reasons " + by(r.batch().assessments().stream().map(c -> c.confidence().getLocalName() + " " + c.rationale().get(1).getLiteralLexicalForm())));
      System.out.println("statedIn dataset " + r.batch().claims().stream().filter(c -> c.provenance().statedIn().contains(Draft.DATASET)).count());
    }
    var it = both.values().iterator();
    Reading may = it.next(), dec = it.next();
    Set<Object> a = may.batch().claims().stream().map(Claim::id).collect(Collectors.toSet()), b = dec.batch().claims().stream().map(Claim::id).collect(Collectors.toSet());
    System.out.println("gone " + may.batch().claims().stream().filter(c -> !b.contains(c.id())).count() + by(may.batch().claims().stream().filter(c -> !b.contains(c.id())).map(c -> c.provenance().locator().split(",")[0])));
    System.out.println("come " + by(dec.batch().claims().stream().filter(c -> !a.contains(c.id())).map(c -> c.provenance().locator().split(",")[0])));
    System.out.println("come of 0340 " + dec.batch().claims().stream().filter(c -> !a.contains(c.id())).filter(c -> c.provenance().locator().contains("POJ-0340")).count());
    System.out.println("come total " + dec.batch().claims().stream().filter(c -> !a.contains(c.id())).count());
    Map<Object, Claim> byId = may.batch().claims().stream().collect(Collectors.toMap(Claim::id, c -> c));
    System.out.println("same id, other wording " + dec.batch().claims().stream().filter(c -> byId.containsKey(c.id()) && !byId.get(c.id()).wording().equals(c.wording())).count());
    Set<String> keys = new HashSet<>();
    for (Reading r : List.of(may, dec)) for (Claim c : r.batch().claims()) if (r == may ? !b.contains(c.id()) : !a.contains(c.id())) if (c.provenance().locator().startsWith("projects,") && !c.provenance().locator().contains("0340")) keys.add(c.provenance().locator());
    System.out.println("project cells concerned " + keys.size());
  }
}
