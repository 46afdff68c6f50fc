package org.vigie.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vigie.gate.Finding;
import org.vigie.gate.Severity;
import org.vigie.ingest.Receipt;
import org.vigie.source.Cell;
import org.vigie.source.Reading;
import org.vigie.source.Use;

/**
 * The account of one document: every cell that is not empty once, with what became of it.
 *
 * @param document its name
 * @param entries the cells, in the order in which they were read
 * @param findings what the gate found, for programs
 */
public record Account(String document, List<Entry> entries, List<Finding> findings) {
  /** Copies the lists. */
  public Account {
    entries = List.copyOf(entries);
    findings = List.copyOf(findings);
  }

  /** Brings together what reading made of a document and what the write path answered. */
  public static Account of(String document, Reading reading, Receipt receipt) {
    Fates fates = new Fates(receipt);
    return new Account(
        document, reading.cells().stream().map(fates::entry).toList(), receipt.findings());
  }

  /** The account of a document of which more was read. */
  public Account with(Account more) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(more.entries);
    List<Finding> found = new ArrayList<>(findings);
    found.addAll(more.findings);
    return new Account(document, all, found);
  }

  /** How many cells fared in each way; a fate that none met is not in it. */
  public Map<Fate, Long> counts() {
    Map<Fate, Long> counts = new EnumMap<>(Fate.class);
    entries.forEach(entry -> counts.merge(entry.fate(), 1L, Long::sum));
    return counts;
  }

  /** Whether a cell waits for somebody's correction. */
  public boolean isClean() {
    return entries.stream()
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
