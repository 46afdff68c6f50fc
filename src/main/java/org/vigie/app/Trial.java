package org.vigie.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.vigie.claim.Batch;
import org.vigie.gate.Finding;
import org.vigie.gate.Verdict;
import org.vigie.ingest.Ingest;
import org.vigie.source.tidy.DataFolder;

/** Judges tables without a store. */
final class Trial {
  private final Bundled bundled;
  private final Instant now;

  Trial(Bundled bundled, Instant now) {
    this.bundled = bundled;
    this.now = now;
  }

  Outcome of(DataFolder data) {
    Batch batch = new Loader(bundled, now).read(data);
    Map<Node, Graph> reference = bundled.graphs(data);
    Graph said = Ingest.judged(batch, reference);
    MultiUnion context = new MultiUnion(reference.values().toArray(Graph[]::new));
    context.addGraph(said);
    Verdict verdict = bundled.contributionGate().judge(said, context);
    return new Outcome(batch, verdict.findings(), verdict instanceof Verdict.Rejected);
  }

  /**
   * What came of it.
   *
   * @param batch what the tables say
   * @param findings what the gate found
   * @param refused whether a store would refuse them
   */
  record Outcome(Batch batch, List<Finding> findings, boolean refused) {
    Outcome {
      findings = List.copyOf(findings);
    }
  }
}
