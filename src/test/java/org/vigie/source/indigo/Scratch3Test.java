package org.vigie.source.indigo;

import java.util.*;
import java.util.stream.*;
import org.apache.jena.graph.*;
import org.junit.jupiter.api.Test;
import org.vigie.source.*;
import org.vigie.claim.*;
import org.vigie.vocab.*;

class Scratch3Test {
  @Test
  void diff() throws Exception {
    Map<Node, Claim> may = byId(Exports.read(Exports.MAY)), dec = byId(Exports.read(Exports.DECEMBER));
    for (var pair : List.of(List.of("only May", may, dec), List.of("only December", dec, may))) {
      @SuppressWarnings("unchecked") Map<Node, Claim> a = (Map<Node, Claim>) pair.get(1), b = (Map<Node, Claim>) pair.get(2);
      List<Claim> only = a.values().stream().filter(c -> !b.containsKey(c.id())).toList();
      System.out.println(pair.get(0) + " " + only.size());
      System.out.println((Object) only.stream().collect(Collectors.groupingBy(c -> c.provenance().locator().split(",")[0], TreeMap::new, Collectors.counting())));
      only.stream().filter(c -> c.provenance().locator().startsWith("projects,")).filter(c -> !c.provenance().locator().contains("0340")).limit(400).forEach(c -> System.out.println("  " + pair.get(0) + " " + c.provenance().locator() + " = " + Text.shorten(c.content().toString(), 90) + " " + c.provenance().statedIn().stream().map(n -> n.getURI().replaceAll(".*/", "")).toList()));
      only.stream().filter(c -> c.provenance().locator().startsWith("projects_results") || c.provenance().locator().startsWith("projects_inv")).limit(40).forEach(c -> System.out.println("  " + pair.get(0) + " " + c.key().subject() + c.provenance().locator() + " = " + Text.shorten(c.content().toString(), 90)));
    }
  }
  static Map<Node, Claim> byId(Reading r) { Map<Node, Claim> m = new LinkedHashMap<>(); r.batch().claims().forEach(c -> m.put(c.id(), c)); return m; }
}
