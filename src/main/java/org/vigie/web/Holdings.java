package org.vigie.web;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** One revision of the store, as the pages read it. */
public interface Holdings {
  /** The number of the revision. */
  int revision();

  /** The union of the named graphs. */
  Graph union();

  /** One named graph; empty when there is none of that name. */
  Graph graph(Node name);

  /** The names of the graphs. */
  List<Node> names();

  /** Opens the newest revision for the time of a question. */
  interface Source {
    /** Answers a question to the newest revision. */
    <T> T read(Function<Holdings, T> question);
  }
}
