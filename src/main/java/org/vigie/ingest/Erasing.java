package org.vigie.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vigie.consolidation.Consolidation;
import org.vigie.gate.Gate;
import org.vigie.quarantine.Entry;
import org.vigie.quarantine.Quarantine;
import org.vigie.store.Erased;
import org.vigie.store.Redaction;
import org.vigie.store.Revision;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * Removes a content everywhere because the law requires it: from the store with its history, the
 * quarantine, the short links and the index of texts. What remains is that, when, by whom and why,
 * under an identifier computed from the erased one. It cannot be undone.
 */
public final class Erasing {
  private static final int SHORTEST = 4;

  private final Store store;
  private final Publication publication;
  private final Quarantine quarantine;

  /** Wires the path; the gate judges what consolidation makes. */
  public Erasing(Store store, Gate buildGate, Consolidation consolidation) {
    this.store = store;
    this.publication = new Publication(buildGate, consolidation);
    this.quarantine = Quarantine.of(store.path());
  }

  /**
   * What was erased, or would be.
   *
   * @param revision the revision
   * @param identifiers the identifiers erased, with all that they said
   * @param redacted the texts of which a part was erased, as they were
   * @param statements how many statements of the newest state held the content
   * @param past how many changes of past revisions held it
   * @param waiting how many entries in quarantine held it
   * @param still the files of the store's folder that hold it all the same: somebody else's
   */
  public record Done(
      RevisionNumber revision,
      List<Node> identifiers,
      List<String> redacted,
      int statements,
      int past,
      int waiting,
      List<String> still) {
    /** Copies the lists. */
    public Done {
      identifiers = List.copyOf(identifiers);
      redacted = List.copyOf(redacted);
      still = List.copyOf(still);
    }

    Done with(List<String> left) {
      return new Done(revision, identifiers, redacted, statements, past, waiting, left);
    }
  }

  /**
   * Erases things, claims or sources with all that is said of them, and texts wherever they stand.
   * Nobody else may read meanwhile.
   *
   * @param keep false for a rehearsal, of which nothing is kept
   * @throws RetirementException when there is nothing to erase, or it would remain in the reason
   */
  public Done erase(Collection<Node> nodes, List<String> texts, Occasion occasion, boolean keep) {
    for (String text : texts) {
      if (text.strip().length() < SHORTEST) {
        throw new RetirementException("erase.short", text, Integer.toString(SHORTEST));
      }
    }
    Done[] done = new Done[1];
    try {
      Erased<Done> erased =
          store.erase(
              tx -> {
                done[0] = erase(tx, nodes, texts, occasion);
                if (!keep) {
                  throw new OneWrite.NothingToKeep();
                }
                return done[0];
              });
      return erased.result().with(erased.still());
    } catch (OneWrite.NothingToKeep expected) {
      return done[0];
    }
  }

  private Done erase(WriteTx tx, Collection<Node> nodes, List<String> texts, Occasion occasion) {
    Redaction redaction = ErasurePlan.of(tx, nodes, texts);
    List<String> redacted = redacted(tx, redaction);
    int past = past(tx, redaction);
    int waiting = (int) quarantine.list().stream().filter(e -> holds(redaction, e)).count();
    requireSilence(tx, redaction, occasion);
    int statements = tx.erase(redaction);
    if (statements + past + waiting == 0) {
      throw new RetirementException(
          "erase.absent",
          Stream.concat(nodes.stream().map(Obstacles::name), texts.stream())
              .findFirst()
              .orElse(""));
    }
    Node revision = Revision.id(tx.revision().next());
    for (String instead : redaction.identifiers().values()) {
      Node tombstone = NodeFactory.createURI(instead);
      tx.add(
          Graphs.LINKS,
          List.of(
              Triple.create(tombstone, W3c.RDF_TYPE, Vigie.TOMBSTONE),
              Triple.create(tombstone, W3c.PROV_WAS_INVALIDATED_BY, revision),
              Triple.create(
                  tombstone, W3c.PROV_INVALIDATED_AT_TIME, Retirement.time(occasion.at()))));
    }
    publication.check(publication.view(tx, occasion).rebuild().triples(), tx);
    tx.add(Graphs.REVISIONS, List.of(Triple.create(revision, W3c.RDF_TYPE, Vigie.ERASURE)));
    Revision recorded =
        tx.record(occasion.at(), occasion.agent(), occasion.reasons(), List.of(), List.of());
    return new Done(
        recorded.number(),
        redaction.identifiers().keySet().stream().map(NodeFactory::createURI).toList(),
        redacted,
        statements,
        past,
        waiting,
        List.of());
  }

  /** The texts that stay without a part of them. */
  private static List<String> redacted(Snapshot snapshot, Redaction redaction) {
    return snapshot.graphs().stream()
        .filter(name -> !name.equals(Graphs.CONSOLIDATED))
        .flatMap(
            name -> snapshot.graph(name).find().filterKeep(redaction::touches).toList().stream())
        .filter(t -> t.getObject().isLiteral() && redaction.apply(t).isPresent())
        .map(t -> Obstacles.name(t.getSubject()) + ": " + t.getObject().getLiteralLexicalForm())
        .distinct()
        .sorted()
        .toList();
  }

  private int past(Snapshot snapshot, Redaction redaction) {
    int[] count = new int[1];
    for (long number = 1; number <= snapshot.revision().value(); number++) {
      store.changes(
          new RevisionNumber(number),
          change -> count[0] += redaction.touches(change.triple()) ? 1 : 0);
    }
    return count[0];
  }

  private static boolean holds(Redaction redaction, Entry entry) {
    return redaction.holds(entry.toString());
  }

  private static Pattern word(String name) {
    return Pattern.compile(
        "(?<!\\p{L})" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?!\\p{L})");
  }

  /** What is to go must not stay in the reason; the names of a thing count. */
  private static void requireSilence(Snapshot snapshot, Redaction redaction, Occasion occasion) {
    List<String> names = new ArrayList<>(redaction.texts());
    for (String iri : redaction.identifiers().keySet()) {
      Node node = NodeFactory.createURI(iri);
      for (Node property : List.of(Vigie.NAME, W3c.RDFS_LABEL)) {
        snapshot
            .union()
            .find(node, property, Node.ANY)
            .filterKeep(t -> t.getObject().isLiteral())
            .forEachRemaining(t -> names.add(t.getObject().getLiteralLexicalForm()));
      }
    }
    String said =
        occasion.reasons().stream()
            .map(Node::getLiteralLexicalForm)
            .reduce("", (one, other) -> one + "\n" + other)
            .toLowerCase(Locale.ROOT);
    names.stream()
        .filter(name -> !name.isBlank() && word(name).matcher(said).find())
        .findFirst()
        .ifPresent(
            name -> {
              throw new RetirementException("erase.repeated", name);
            });
  }
}
