package org.vigie.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.W3c;

/** What the doctor works with: the data, the words of the query, and the time that is left. */
final class Ward {
  private static final Duration LONGEST_TRY = Duration.ofSeconds(2);

  private final DatasetGraph data;
  private final PrefixMapping prefixes;
  private final long until;

  Ward(DatasetGraph data, PrefixMapping prefixes, Duration time) {
    this.data = data;
    this.prefixes = prefixes;
    this.until = System.nanoTime() + time.toNanos();
  }

  /** All named graphs as one. */
  Graph union() {
    return data.getUnionGraph();
  }

  /** The terms that the ontology declares. */
  List<Node> declared() {
    return data.getGraph(Graphs.ONTOLOGY)
        .find(Node.ANY, W3c.RDF_TYPE, Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList();
  }

  boolean hasGraph(Node name) {
    return data.containsGraph(name);
  }

  List<Node> graphs() {
    List<Node> names = new ArrayList<>();
    data.listGraphNodes().forEachRemaining(names::add);
    return names;
  }

  /** The first triples that match, at most so many. */
  List<Triple> some(Node subject, Node predicate, Node object, int most) {
    ExtendedIterator<Triple> found = union().find(subject, predicate, object);
    try {
      List<Triple> some = new ArrayList<>();
      while (some.size() < most && found.hasNext() && inTime()) {
        some.add(found.next());
      }
      return some;
    } finally {
      found.close();
    }
  }

  boolean inTime() {
    return System.nanoTime() < until;
  }

  /** Whether a question of yes or no is answered yes; no when that takes too long to know. */
  boolean holds(Query ask) {
    long left = Math.min(LONGEST_TRY.toNanos(), until - System.nanoTime());
    if (left <= 0) {
      return false;
    }
    try (QueryExec run =
        QueryExec.dataset(data)
            .query(ask)
            .timeout(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)), TimeUnit.MILLISECONDS)
            .build()) {
      return run.ask();
    } catch (QueryCancelledException late) {
      return false;
    }
  }

  /** A node as the query writes it. */
  String write(Node node) {
    return FmtUtils.stringForNode(node, prefixes);
  }
}
