package org.vigie.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.claim.Place;
import org.vigie.gate.Finding;
import org.vigie.gate.Severity;
import org.vigie.ingest.Receipt;
import org.vigie.source.Cell;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.source.Refusal;
import org.vigie.source.Use;
import org.vigie.vocab.Iris;

/**
 * The account of one document: every cell that is not empty once, with what became of it.
 *
 * @param document its name
 * @param entries the cells, in the order in which they were read
 * @param findings what the gate found, and what could not be read, for programs
 * @param refused why it was refused as a whole, if it was
 */
public record Account(
    String document, List<Entry> entries, List<Finding> findings, Optional<Refused> refused) {
  /** In a report of SHACL, the constraint that a document can be read. */
  private static final Node READING = NodeFactory.createURI(Iris.SHAPE + "reading");

  /** Copies the lists. */
  public Account {
    entries = List.copyOf(entries);
    findings = List.copyOf(findings);
  }

  /**
   * That a document was refused before the gate, and nothing of it was added.
   *
   * @param reasons why, with the place of each
   * @param readable how many of its cells could be read all the same; the first of them are entries
   */
  public record Refused(List<Entry> reasons, long readable) {
    /** Copies the list. */
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** The account of a document that could not be read as a whole. */
  public static Account refused(String document, Refusal refusal) {
    List<Entry> reasons =
        refusal.problems().stream()
            .map(
                problem ->
                    new Entry(problem.place(), "", Fate.NOT_TAKEN, List.of(Reason.of(problem))))
            .toList();
    return new Account(
        document,
        refusal.readable().stream()
            .map(cell -> new Entry(cell.place(), cell.text(), Fate.NOT_TAKEN, List.of()))
            .toList(),
        refusal.problems().stream().map(problem -> finding(problem.place(), "", problem)).toList(),
        Optional.of(new Refused(reasons, refusal.count())));
  }

  /** Brings together what reading made of a document and what the write path answered. */
  public static Account of(String document, Reading reading, Receipt receipt) {
    Fates fates = new Fates(receipt);
    List<Finding> findings = new ArrayList<>(receipt.findings());
    for (Cell cell : reading.cells()) {
      if (cell.use() instanceof Use.Unreadable wrong) {
        findings.add(finding(cell.place(), cell.text(), wrong.problem()));
      }
    }
    return new Account(
        document, reading.cells().stream().map(fates::entry).toList(), findings, Optional.empty());
  }

  /** What could not be read, as a finding: its focus is the place, as no node came of it. */
  private static Finding finding(Place place, String text, Problem problem) {
    return new Finding(
        READING,
        Severity.VIOLATION,
        READING,
        NodeFactory.createLiteralString(place.toString()),
        Optional.empty(),
        text.isEmpty() ? Optional.empty() : Optional.of(NodeFactory.createLiteralString(text)),
        Reason.of(problem).words());
  }

  /** The account of a document of which more was read. */
  public Account with(Account more) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(more.entries);
    List<Finding> found = new ArrayList<>(findings);
    found.addAll(more.findings);
    return new Account(document, all, found, refused.or(more::refused));
  }

  /** How many cells fared in each way; a fate that none met is not in it. */
  public Map<Fate, Long> counts() {
    Map<Fate, Long> counts = new EnumMap<>(Fate.class);
    entries.forEach(entry -> counts.merge(entry.fate(), 1L, Long::sum));
    return counts;
  }

  /** Whether a cell waits for somebody's correction. */
  public boolean isClean() {
    return refused.isEmpty()
        && entries.stream()
            .noneMatch(entry -> entry.fate() == Fate.QUARANTINED || entry.fate() == Fate.NOT_TAKEN);
  }

  /** Settles the fate of each cell by what became of the nodes it made. */
  private static final class Fates {
    private final Map<Node, List<Finding>> findings = new HashMap<>();
    private final Set<Node> held;
    private final Set<Node> known;
    private final boolean nothingNew;
    private final boolean refused;

    Fates(Receipt receipt) {
      receipt
          .findings()
          .forEach(
              finding ->
                  findings
                      .computeIfAbsent(finding.focus(), unseen -> new ArrayList<>())
                      .add(finding));
      held =
          switch (receipt) {
            case Receipt.Published published -> published.held();
            case Receipt.AlreadyKnown already -> already.held();
            case Receipt.Refused none -> Set.of();
          };
      known = receipt instanceof Receipt.Published published ? published.known() : Set.of();
      nothingNew = receipt instanceof Receipt.AlreadyKnown;
      refused = receipt instanceof Receipt.Refused;
    }

    Entry entry(Cell cell) {
      return switch (cell.use()) {
        case Use.Frame frame -> entry(cell, Fate.FRAME, List.of());
        case Use.Known again -> entry(cell, Fate.KNOWN, List.of());
        case Use.Left left -> entry(cell, Fate.LEFT, List.of(Reason.of(left.reason())));
        case Use.Unreadable wrong ->
            entry(cell, Fate.QUARANTINED, List.of(Reason.of(wrong.problem())));
        case Use.Says says -> said(cell, says.nodes());
      };
    }

    private Entry said(Cell cell, List<Node> nodes) {
      List<Reason> violations = reasons(nodes, Severity.VIOLATION);
      List<Reason> warnings = reasons(nodes, Severity.WARNING);
      if (!violations.isEmpty() || nodes.stream().anyMatch(held::contains)) {
        return entry(cell, Fate.QUARANTINED, violations);
      }
      if (refused) {
        return entry(cell, Fate.NOT_TAKEN, List.of());
      }
      if (nothingNew || known.containsAll(nodes)) {
        return entry(cell, Fate.KNOWN, warnings);
      }
      return entry(cell, warnings.isEmpty() ? Fate.ACCEPTED : Fate.WARNING, warnings);
    }

    private List<Reason> reasons(Collection<Node> nodes, Severity severity) {
      return nodes.stream()
          .flatMap(node -> findings.getOrDefault(node, List.of()).stream())
          .filter(finding -> finding.severity() == severity)
          .map(Reason::of)
          .distinct()
          .toList();
    }

    private static Entry entry(Cell cell, Fate fate, List<Reason> reasons) {
      return new Entry(cell.place(), cell.text(), fate, reasons);
    }
  }
}
