package org.vigie.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;

/**
 * Reads all files of a database and compares what they say of each other, since TDB2 keeps no
 * checksums: each term has the digest under which it is filed, each quad stands in each index and
 * is found there from the root, and no index has more. Used once, in one transaction.
 */
final class Soundness {
  private static final int MOST_OF_A_KIND = 20;

  private final DatasetGraphTDB data;
  private final List<Damage> damages = new ArrayList<>();
  private long[] terms = new long[1 << 10];
  private int termCount;

  Soundness(DatasetGraphTDB data) {
    this.data = data;
  }

  /** What is damaged; empty when all is sound. */
  List<Damage> list() {
    NodeTable nodes = data.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
    guard("nodes", () -> checkTerms(nodes));
    Arrays.sort(terms, 0, termCount);
    check(data.getQuadTable().getNodeTupleTable().getTupleTable());
    check(data.getTripleTable().getNodeTupleTable().getTupleTable());
    return damages;
  }

  private void checkTerms(NodeTable nodes) {
    Iterator<Pair<NodeId, Node>> all = nodes.all();
    int wrong = 0;
    while (all.hasNext() && wrong < MOST_OF_A_KIND) {
      Pair<NodeId, Node> term = all.next();
      note(term.getLeft().getPtrLocation());
      if (!term.getLeft().equals(nodes.getNodeIdForNode(term.getRight()))) {
        damages.add(Damage.of("damage.term", String.valueOf(term.getRight())));
        wrong++;
      }
    }
  }

  private void note(long term) {
    if (termCount == terms.length) {
      terms = Arrays.copyOf(terms, terms.length * 2);
    }
    terms[termCount++] = term;
  }

  private void check(TupleTable table) {
    TupleIndex[] indexes = table.getIndexes();
    for (TupleIndex index : indexes) {
      guard(index.getName(), () -> lookUp(indexes[0], index, index.equals(indexes[0])));
      guard(index.getName(), () -> compareSizes(indexes[0], index));
    }
  }

  /**
   * Each row of the first index is found in another one, from its root, and its terms are known.
   */
  private void lookUp(TupleIndex first, TupleIndex other, boolean isFirst) {
    Iterator<Tuple<NodeId>> rows = first.all();
    int wrong = 0;
    while (rows.hasNext() && wrong < MOST_OF_A_KIND) {
      Tuple<NodeId> row = rows.next();
      Iterator<Tuple<NodeId>> found = other.find(row);
      if (!found.hasNext()) {
        damages.add(Damage.of("damage.row", other.getName(), row.toString()));
        wrong++;
      }
      if (isFirst && !row.stream().allMatch(this::isKnown)) {
        damages.add(Damage.of("damage.unknownTerm", other.getName(), row.toString()));
        wrong++;
      }
    }
  }

  private boolean isKnown(NodeId id) {
    return id.isInline() || (id.isPtr() && isTerm(id));
  }

  private boolean isTerm(NodeId id) {
    return Arrays.binarySearch(terms, 0, termCount, id.getPtrLocation()) >= 0;
  }

  private void compareSizes(TupleIndex first, TupleIndex other) {
    long expected = count(first);
    long found = count(other);
    if (expected != found) {
      damages.add(
          Damage.of(
              "damage.size",
              other.getName(),
              Long.toString(found),
              first.getName(),
              Long.toString(expected)));
    }
  }

  private static long count(TupleIndex index) {
    Iterator<Tuple<NodeId>> rows = index.all();
    long count = 0;
    for (; rows.hasNext(); rows.next()) {
      count++;
    }
    return count;
  }

  /** A damaged file makes TDB2 fail in any way. */
  private void guard(String file, Runnable check) {
    try {
      check.run();
    } catch (RuntimeException | StackOverflowError | InternalError fault) {
      damages.add(Damage.of("damage.unreadable", file, String.valueOf(fault)));
    }
  }
}
