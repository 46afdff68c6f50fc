package org.vigie.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.vigie.claim.Assessment;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimGraph;
import org.vigie.claim.Place;
import org.vigie.gate.Severity;
import org.vigie.quarantine.Entry;
import org.vigie.quarantine.Reason;
import org.vigie.quarantine.TidyRow;
import org.vigie.source.Cell;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** What of a reading goes to quarantine: the cells that could not be read, the nodes held back. */
final class Holding {
  private static final Place NOWHERE = new Place("", 0, null);

  private final Reading reading;
  private final Sorting sorting;
  private final Occasion occasion;
  private final long judgedAt;
  private final Map<Node, Cell> cells = new HashMap<>();
  private final Map<Node, List<Node>> groups = new LinkedHashMap<>();
  private final Map<Node, List<Triple>> said = new HashMap<>();
  private final Map<Node, Claim> claims = new HashMap<>();
  private final Map<Node, Assessment> opinions = new HashMap<>();
  private final Map<Node, List<Reason>> wrong = new HashMap<>();

  Holding(Reading reading, Sorting sorting, Occasion occasion, long judgedAt) {
    this.reading = reading;
    this.sorting = sorting;
    this.occasion = occasion;
    this.judgedAt = judgedAt;
    sorting.findings().stream()
        .filter(finding -> finding.severity() == Severity.VIOLATION)
        .forEach(
            finding ->
                wrong
                    .computeIfAbsent(finding.focus(), unseen -> new ArrayList<>())
                    .add(Reason.of(finding)));
  }

  /** The entries, those of unreadable cells first. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    Set<Node> held = sorting.held();
    for (Cell cell : reading.cells()) {
      switch (cell.use()) {
        case Use.Unreadable unreadable -> entries.add(entry(cell, unreadable));
        case Use.Says says ->
            says.nodes().stream()
                .filter(held::contains)
                .forEach(node -> cells.putIfAbsent(node, cell));
        case Use.Frame frame -> {}
        case Use.Left left -> {}
        case Use.Known again -> {}
      }
    }
    if (!held.isEmpty()) {
      collect(reading.batch(), held);
      groups.forEach((owner, nodes) -> entries.add(entry(owner, nodes)));
    }
    return entries;
  }

  /** What each held node says; an opinion on a held claim or source goes with that. */
  private void collect(Batch batch, Set<Node> held) {
    Map<Node, Node> owners = new HashMap<>();
    for (Claim claim : batch.claims()) {
      if (held.contains(claim.id())) {
        claims.put(claim.id(), claim);
        said(claim.id(), ClaimGraph.triples(claim));
      }
    }
    batch
        .declared()
        .find()
        .filterKeep(t -> held.contains(t.getSubject()))
        .forEachRemaining(t -> said(t.getSubject(), List.of(t)));
    batch.retractions().stream()
        .filter(retraction -> held.contains(retraction.claim()))
        .forEach(retraction -> said(retraction.claim(), ClaimGraph.triples(retraction)));
    for (Assessment opinion : batch.assessments()) {
      if (held.contains(opinion.id())) {
        said(opinion.id(), ClaimGraph.triples(opinion));
        owners.put(opinion.id(), opinion.claim());
        opinions.putIfAbsent(opinion.claim(), opinion);
      }
    }
    batch.sourceAssessments().stream()
        .filter(opinion -> held.contains(opinion.id()))
        .forEach(
            opinion -> {
              said(opinion.id(), ClaimGraph.triples(opinion));
              owners.put(opinion.id(), opinion.source());
            });
    for (Node node : held) {
      Node owner = owners.getOrDefault(node, node);
      groups
          .computeIfAbsent(held.contains(owner) ? owner : node, unseen -> new ArrayList<>())
          .add(node);
    }
  }

  private void said(Node node, List<Triple> triples) {
    said.computeIfAbsent(node, unseen -> new ArrayList<>()).addAll(triples);
  }

  private Entry entry(Cell cell, Use.Unreadable unreadable) {
    return entry(
        cell.place(),
        cell.text(),
        unreadable.row(),
        List.of(Reason.of(unreadable.problem())),
        List.of());
  }

  private Entry entry(Node owner, List<Node> nodes) {
    Cell cell = cells.get(owner);
    Place place =
        cell == null ? reading.batch().places().getOrDefault(owner, NOWHERE) : cell.place();
    Claim claim = claims.get(owner);
    List<String> statements =
        nodes.stream()
            .flatMap(node -> said.getOrDefault(node, List.of()).stream())
            .map(Holding::line)
            .sorted()
            .toList();
    return entry(
        place,
        cell == null ? "" : cell.text(),
        claim == null ? Map.of() : TidyRow.of(claim, opinions.get(owner)),
        reasons(owner, nodes),
        statements);
  }

  private List<Reason> reasons(Node owner, List<Node> nodes) {
    List<Reason> reasons =
        nodes.stream()
            .flatMap(node -> wrong.getOrDefault(node, List.of()).stream())
            .distinct()
            .toList();
    return reasons.isEmpty() ? List.of(Reason.dependsOn(name(sorting.cause(owner)))) : reasons;
  }

  private Entry entry(
      Place place,
      String text,
      Map<String, String> row,
      List<Reason> reasons,
      List<String> statements) {
    String dataset = slug(reading.batch().dataset());
    return new Entry(
        Entry.id(dataset, place, text, row, statements),
        dataset,
        occasion.agent().toString(),
        occasion.at().toString(),
        judgedAt,
        place,
        text,
        row,
        reasons,
        statements);
  }

  private static String slug(Node dataset) {
    String prefix = Graphs.dataset("").toString();
    String name = dataset.toString();
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }

  private static String name(Node node) {
    return Iris.findThing(node)
        .map(thing -> thing.type() + "/" + thing.slug())
        .orElse(node.toString());
  }

  private static String line(Triple t) {
    return NodeFmtLib.strNT(t.getSubject())
        + " "
        + NodeFmtLib.strNT(t.getPredicate())
        + " "
        + NodeFmtLib.strNT(t.getObject())
        + " .";
  }
}
