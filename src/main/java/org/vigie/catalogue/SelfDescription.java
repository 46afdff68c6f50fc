package org.vigie.catalogue;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfWriter;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;

/**
 * What one state of the data tells of itself: its VoID and the description of an endpoint over it.
 * The documents are written once and kept as bytes. Safe for many threads.
 */
public final class SelfDescription {
  /** A server has one address, or a few; whoever invents others gets no room for them. */
  private static final int MOST_KEPT = 64;

  private final long revision;
  private final Tally tally;
  private final Graph graph;
  private final Map<String, byte[]> documents = new ConcurrentHashMap<>();

  private SelfDescription(long revision, Tally tally, Graph graph) {
    this.revision = revision;
    this.tally = tally;
    this.graph = graph;
  }

  /**
   * Counts a dataset.
   *
   * @param data whose union of named graphs is described; read once, in the caller's transaction
   * @param revision the number of the revision that it is
   * @param at when that revision was made, if known
   */
  public static SelfDescription of(DatasetGraph data, long revision, Optional<Instant> at) {
    Tally tally = Tally.of(data);
    return new SelfDescription(revision, tally, VoidGraph.of(tally, revision, at));
  }

  /** The number of the revision described. */
  public long revision() {
    return revision;
  }

  /** The VoID, without the addresses of a server; not to be changed. Belongs in {@code graph/void}. */
  public Graph voidGraph() {
    return graph;
  }

  /**
   * The VoID as a document.
   *
   * @param publicUrl the address of the server, without a final slash
   */
  public byte[] voidDocument(RdfFormat format, String publicUrl) {
    return kept("void " + format + " " + publicUrl, () -> write(located(publicUrl), format));
  }

  /**
   * The description of an endpoint, with the VoID's counts of each named graph.
   *
   * @param endpoint its address
   */
  public byte[] serviceDescription(RdfFormat format, String endpoint) {
    return kept(
        "service " + format + " " + endpoint,
        () -> write(ServiceGraph.of(endpoint, tally), format));
  }

  private Graph located(String publicUrl) {
    Graph all = GraphFactory.createDefaultGraph();
    graph.find().forEachRemaining(all::add);
    String namespace = Prefixes.map().getOrDefault("void", "");
    all.add(
        VoidGraph.DATASET,
        NodeFactory.createURI(namespace + "sparqlEndpoint"),
        NodeFactory.createURI(publicUrl + "/sparql"));
    all.add(
        VoidGraph.DATASET,
        NodeFactory.createURI(namespace + "rootResource"),
        NodeFactory.createURI(Iris.BASE));
    return all;
  }

  private byte[] kept(String key, Supplier<byte[]> maker) {
    byte[] held = documents.get(key);
    if (held == null) {
      held = maker.get();
      if (documents.size() < MOST_KEPT) {
        documents.put(key, held);
      }
    }
    return held.clone();
  }

  private static byte[] write(Graph graph, RdfFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfWriter.write(graph, format, out);
    return out.toByteArray();
  }
}
