package org.vigie.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Batch;
import org.vigie.gate.JenaShacl;
import org.vigie.ingest.Ingest;
import org.vigie.store.JenaLoader;
import org.vigie.store.Store;

/** The same data, given to the tools that others would take. */
public final class Beside {
  private Beside() {}

  /**
   * What a tool took.
   *
   * @param done how many quads or claims it dealt with
   * @param seconds the time of the clock
   * @param processor the time of all threads on a processor
   */
  public record Took(long done, double seconds, double processor) {
    /** How many a second. */
    public double rate() {
      return done / seconds;
    }
  }

  /** TDB2's bulk loader on what a store holds: it checks nothing and consolidates nothing. */
  public static Took loader(Store store) {
    try {
      Path folder = Files.createTempDirectory("vigie-bench");
      try {
        Path file = folder.resolve("store.nq");
        Dump.write(store, file, false);
        Path database = Files.createDirectory(folder.resolve("database"));
        Clock clock = new Clock();
        clock.go();
        long quads = JenaLoader.load(file, database);
        clock.stop();
        return new Took(quads, clock.seconds(), clock.processor());
      } finally {
        IO.deleteAll(folder);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /**
   * Jena's SHACL validation on the claims of some contracts, in memory.
   *
   * @param shapes the shapes of a contribution
   * @param reference the ontology and the codes
   */
  public static Took shacl(
      Observatory observatory, int contracts, Graph shapes, Map<Node, Graph> reference) {
    Graph data = GraphFactory.createDefaultGraph();
    reference.values().forEach(graph -> graph.find().forEachRemaining(data::add));
    for (Batch batch :
        new Batch[] {observatory.foundation(), observatory.contracts(0, contracts)}) {
      Ingest.judged(batch, Map.of()).find().forEachRemaining(data::add);
    }
    Clock clock = new Clock();
    clock.go();
    JenaShacl.validate(shapes, data);
    clock.stop();
    return new Took((long) contracts * Observatory.CLAIMS, clock.seconds(), clock.processor());
  }
}
