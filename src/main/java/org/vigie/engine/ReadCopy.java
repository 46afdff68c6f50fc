package org.vigie.engine;

import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.vigie.engine.index.Index;

/**
 * An immutable copy in memory of one state of the data, for reading by many threads at once.
 * Queries over its {@link #dataset} run on numbers instead of terms.
 */
public final class ReadCopy {
  private final Index index;
  private final ReadDataset dataset;

  private ReadCopy(Index index, boolean union) {
    this.index = index;
    this.dataset = new ReadDataset(index, union);
  }

  /**
   * A copy whose default graph, in queries, is the union of the named graphs.
   *
   * @param quads gives each quad of the state, in any order; what it gives twice counts once
   */
  public static ReadCopy of(Consumer<Consumer<Quad>> quads) {
    return new ReadCopy(Index.of(quads), true);
  }

  /** A copy whose default graph is that of the quads without a named graph. */
  static ReadCopy withOwnDefaultGraph(Consumer<Consumer<Quad>> quads) {
    return new ReadCopy(Index.of(quads), false);
  }

  /**
   * The state after a change; this one stays as it is, and both share their terms. Takes a time
   * that follows the size of the copy, as copying its arrays does, and not a sort.
   *
   * @param removed gives the quads that go, first; what is not there is passed by
   * @param added gives the quads that come; what is there is passed by
   */
  public ReadCopy with(Consumer<Consumer<Quad>> removed, Consumer<Consumer<Quad>> added) {
    return new ReadCopy(index.with(removed, added), dataset.isUnion());
  }

  /**
   * The data for a query engine: read-only, without transactions (beginning and ending one does
   * nothing). Its context leads ARQ to the engine of this package; options may be set in it, but
   * each copy has its own.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** How many quads there are. */
  public long quads() {
    return index.quads();
  }

  /** About how much memory the copy takes, terms included. */
  public long bytes() {
    return index.bytes();
  }
}
