package org.vigie.catalogue;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfWriter;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;

/**
 * What one state of the data tells of itself: its VoID and the description of an endpoint over it.
 * The documents are written once and kept as bytes. Safe for many threads.
 */
public final class SelfDescription {
  /** A server has one address, or a few; whoever invents others gets no room for them. */
  private static final int MOST_KEPT = 64;

  /** The syntaxes in which the VoID can be had. */
  public static final List<RdfFormat> FORMATS =
      List.of(RdfFormat.TURTLE, RdfFormat.JSON_LD, RdfFormat.N_TRIPLES, RdfFormat.RDF_XML);

  private final long revision;
  private final Tally tally;
  private final Graph graph;
  private final Graph records;
  private final Graph questions;
  private final Optional<Instant> at;
  private final Map<Wanted, byte[]> documents = new ConcurrentHashMap<>();

  /** The documents about the data. */
  private enum Document {
    VOID,
    SERVICE,
    CATALOG
  }

  /** A document that somebody asked for. */
  private record Wanted(Document document, RdfFormat format, String address) {}

  private SelfDescription(
      Tally tally, Graph records, Graph questions, long revision, Optional<Instant> at) {
    this.revision = revision;
    this.tally = tally;
    this.graph = VoidGraph.of(tally, revision, at);
    this.records = records;
    this.questions = questions;
    this.at = at;
  }

  /**
   * Counts a dataset.
   *
   * @param data whose union of named graphs is described; read once, in the caller's transaction
   * @param revision the number of the revision that it is
   * @param at when that revision was made, if known
   */
  public static SelfDescription of(DatasetGraph data, long revision, Optional<Instant> at) {
    return of(Counting.tally(data), data, revision, at);
  }

  /** The same of a dataset that was counted before. */
  static SelfDescription of(Tally tally, DatasetGraph data, long revision, Optional<Instant> at) {
    Graph records = GraphFactory.createDefaultGraph();
    data.getGraph(Graphs.META).find().forEachRemaining(records::add);
    Graph questions = ServiceGraph.questions(data.getGraph(Graphs.QUESTIONS));
    return new SelfDescription(tally, records, questions, revision, at);
  }

  /** The number of the revision described. */
  public long revision() {
    return revision;
  }

  /**
   * The VoID, without the addresses of a server; not to be changed. Belongs in {@code graph/void}.
   */
  public Graph voidGraph() {
    return graph;
  }

  /**
   * The VoID as a document.
   *
   * @param publicUrl the address of the server, without a final slash
   */
  public byte[] voidDocument(RdfFormat format, String publicUrl) {
    return document(new Wanted(Document.VOID, format, publicUrl)).clone();
  }

  /**
   * The description of an endpoint, with the VoID's counts of each named graph, the prefixes and
   * the names of the published questions.
   *
   * @param endpoint its address
   */
  public byte[] serviceDescription(RdfFormat format, String endpoint) {
    return document(new Wanted(Document.SERVICE, format, endpoint)).clone();
  }

  /**
   * The catalogue of the data and of the endpoint, by DCAT-AP 3.
   *
   * @param publicUrl the address of the server, without a final slash
   */
  public byte[] catalogDocument(RdfFormat format, String publicUrl) {
    return document(new Wanted(Document.CATALOG, format, publicUrl)).clone();
  }

  /** Writes the documents that were asked of another description. */
  void prepare(SelfDescription other) {
    other.documents.keySet().forEach(this::document);
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

  private byte[] document(Wanted wanted) {
    byte[] held = documents.get(wanted);
    if (held == null) {
      held =
          write(
              switch (wanted.document()) {
                case VOID -> located(wanted.address());
                case SERVICE -> ServiceGraph.of(wanted.address(), tally, graph.size(), questions);
                case CATALOG -> CatalogGraph.of(records, revision, at, wanted.address());
              },
              wanted.format());
      if (documents.size() < MOST_KEPT) {
        documents.put(wanted, held);
      }
    }
    return held;
  }

  private static byte[] write(Graph graph, RdfFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfWriter.write(graph, format, out);
    return out.toByteArray();
  }
}
