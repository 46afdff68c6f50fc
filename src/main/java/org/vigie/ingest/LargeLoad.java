package org.vigie.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Batch;
import org.vigie.gate.Finding;
import org.vigie.quarantine.Entry;
import org.vigie.source.Reading;
import org.vigie.state.Recall;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Graphs;

/**
 * Many documents that are brought in together. Each is judged in the context of those before it and
 * becomes a revision; what they are about is described once, at the end. Used once, within {@link
 * Ingest#load}.
 */
public final class LargeLoad {
  /** How many things are described at once: what memory holds of their claims. */
  private static final int AT_ONCE = 1_000;

  private final Ingest ingest;
  private final Publication publication;
  private final Publication later;
  private final Set<Node> subjects = new HashSet<>();
  private final Map<String, Entry> waiting = new LinkedHashMap<>();
  private final List<Predicate<Entry>> retold = new ArrayList<>();
  private @Nullable WriteTx tx;
  private @Nullable Occasion last;
  private boolean all;

  LargeLoad(Ingest ingest, Publication publication) {
    this.ingest = ingest;
    this.publication = publication;
    this.later = publication.with(this::note);
  }

  /** Brings in a batch, as {@link Ingest#accept}. */
  public Receipt accept(Batch batch, Map<Node, Graph> reference, Occasion occasion) {
    return end(ingest.accept(tx(), batch, reference, occasion, later));
  }

  /** Brings in what a document says, as {@link Ingest#bring}. */
  public Receipt bring(Reading reading, Occasion occasion, boolean strict) {
    Arrival arrival = ingest.arrive(tx(), reading, occasion, strict, later);
    if (!(arrival.receipt() instanceof Receipt.Refused)) {
      Predicate<Entry> told = Retold.by(reading);
      Predicate<Entry> here = entry -> Ingest.isOf(entry, reading.batch()) && told.test(entry);
      waiting.values().removeIf(here);
      retold.add(here);
    }
    arrival.entries().forEach(entry -> waiting.put(entry.id(), entry));
    return end(arrival.receipt());
  }

  void begin(WriteTx opened) {
    tx = opened;
  }

  /** Describes all that was touched, and checks it. */
  Loaded finish() {
    Occasion occasion = last;
    if (occasion == null) {
      return new Loaded(0, List.of());
    }
    List<Node> touched =
        List.copyOf(all ? new Recall(tx()).canonical(new Recall(tx()).subjects()) : subjects);
    if (all) {
      tx().replace(Graphs.CONSOLIDATED, GraphFactory.createDefaultGraph());
    }
    int portraits = 0;
    List<Collection<Node>> described = new ArrayList<>();
    for (int from = 0; from < touched.size(); from += AT_ONCE) {
      View.Painted painted =
          publication
              .view(tx(), occasion)
              .repaint(touched.subList(from, Math.min(touched.size(), from + AT_ONCE)));
      portraits += painted.portraits();
      described.add(painted.nodes());
    }
    List<Finding> findings = new ArrayList<>();
    for (Collection<Node> nodes : described) {
      findings.addAll(publication.check(said(nodes), tx()));
    }
    ingest.wait(waiting.values());
    return new Loaded(portraits, findings);
  }

  /** The entries that these documents decided. */
  Set<String> retold(Collection<Entry> entries) {
    return entries.stream()
        .filter(entry -> !waiting.containsKey(entry.id()))
        .filter(entry -> retold.stream().anyMatch(one -> one.test(entry)))
        .map(Entry::id)
        .collect(Collectors.toSet());
  }

  private Graph said(Collection<Node> nodes) {
    Graph said = GraphFactory.createDefaultGraph();
    Graph view = tx().graph(Graphs.CONSOLIDATED);
    nodes.forEach(node -> view.find(node, Node.ANY, Node.ANY).forEachRemaining(said::add));
    return said;
  }

  private View.Painted note(
      WriteTx opened, Collection<Node> touched, Occasion occasion, boolean everything) {
    last = occasion;
    subjects.addAll(touched);
    subjects.addAll(Publication.due(opened, occasion));
    all |= everything;
    return View.Painted.NOTHING;
  }

  private Receipt end(Receipt receipt) {
    if (receipt instanceof Receipt.Published) {
      tx().keep();
    }
    return receipt;
  }

  private WriteTx tx() {
    return Objects.requireNonNull(tx, "used outside of its load");
  }
}
