package org.vigie.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.vigie.claim.Batch;
import org.vigie.claim.ClaimGraph;
import org.vigie.claim.ClaimReader;
import org.vigie.claim.SourceAssessment;
import org.vigie.claim.SourceRecord;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Knowledge;
import org.vigie.consolidation.Policy;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * Writes an observatory as N-Quads, a share at a time: what is contributed, and when asked the
 * reference graphs and the consolidated view, as a store would hold them.
 */
public final class Document {
  /** How many contracts are in memory at a time. */
  static final int SHARE = 250;

  private final Observatory observatory;
  private final Consolidation consolidation;
  private long quads;

  /** A document of an observatory; the consolidation makes its view. */
  public Document(Observatory observatory, Consolidation consolidation) {
    this.observatory = observatory;
    this.consolidation = consolidation;
  }

  /**
   * Writes a file, packed when its name ends in {@code .gz}.
   *
   * @param contracts how many contracts
   * @param reference named graphs that go with the view; none for what is contributed alone
   * @param progress hears how many contracts are written
   * @return how many quads it holds
   */
  public long write(int contracts, Map<Node, Graph> reference, Path file, IntConsumer progress) {
    try (OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        OutputStream out =
            file.toString().endsWith(".gz") ? new GZIPOutputStream(plain, 1 << 16) : plain) {
      StreamRDF rdf = StreamRDFWriter.getWriterStream(out, org.apache.jena.riot.Lang.NQUADS);
      rdf.start();
      reference.forEach(
          (name, graph) -> graph.find().forEachRemaining(triple -> put(rdf, name, triple)));
      Batch foundation = observatory.foundation();
      said(foundation, rdf);
      Sources sources = new Sources(foundation);
      for (int from = 0; from < contracts; from += SHARE) {
        Batch batch = observatory.contracts(from, Math.min(contracts, from + SHARE));
        said(batch, rdf);
        if (!reference.isEmpty()) {
          view(sources.with(batch), rdf);
        }
        progress.accept(Math.min(contracts, from + SHARE));
      }
      rdf.finish();
      return quads;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private void said(Batch batch, StreamRDF rdf) {
    batch.declared().find().forEachRemaining(triple -> put(rdf, batch.dataset(), triple));
    batch.claims().forEach(claim -> put(rdf, batch.dataset(), ClaimGraph.triples(claim)));
    batch
        .assessments()
        .forEach(opinion -> put(rdf, batch.assessmentGraph(), ClaimGraph.triples(opinion)));
    batch
        .sourceAssessments()
        .forEach(opinion -> put(rdf, batch.assessmentGraph(), ClaimGraph.triples(opinion)));
  }

  private void view(Knowledge knowledge, StreamRDF rdf) {
    consolidation
        .portraits(knowledge, Policy.WORKING, Observatory.DAY)
        .forEach(portrait -> put(rdf, Graphs.CONSOLIDATED, portrait.triples()));
  }

  private void put(StreamRDF rdf, Node graph, Collection<Triple> triples) {
    triples.forEach(triple -> put(rdf, graph, triple));
  }

  private void put(StreamRDF rdf, Node graph, Triple triple) {
    rdf.quad(Quad.create(graph, triple));
    quads++;
  }

  /** The sources that all share, beside those of a share. */
  private record Sources(Batch foundation) {
    Knowledge with(Batch batch) {
      Map<Node, SourceRecord> sources = new HashMap<>();
      read(foundation, sources);
      read(batch, sources);
      List<SourceAssessment> opinions = new ArrayList<>(foundation.sourceAssessments());
      opinions.addAll(batch.sourceAssessments());
      return new Knowledge(batch.claims(), batch.assessments(), opinions, sources, Map.of());
    }

    private static void read(Batch batch, Map<Node, SourceRecord> sources) {
      ClaimReader reader = new ClaimReader(batch.declared());
      batch
          .declared()
          .find(Node.ANY, W3c.RDF_TYPE, Vigie.SOURCE)
          .mapWith(Triple::getSubject)
          .forEachRemaining(source -> sources.put(source, reader.source(source)));
    }
  }
}
