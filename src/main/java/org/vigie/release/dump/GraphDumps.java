package org.vigie.release.dump;

import java.io.IOException;
import java.io.Writer;
import org.vigie.vocab.Prefixes;

/** Turtle and TriG (RDF 1.1). */
final class GraphDumps {
  private GraphDumps() {}

  /** All graphs as one. */
  static long turtle(CanonicalFile view, Writer out) throws IOException {
    TurtleWriter.prefixes(Prefixes.map(), out);
    TurtleWriter turtle = new TurtleWriter(out, TurtleTerms.ofHouse(), "");
    view.forEachTriple(turtle::write);
    turtle.end();
    return 0;
  }

  /** Each graph under its name. */
  static long trig(CanonicalFile view, Writer out) throws IOException {
    TurtleWriter.prefixes(Prefixes.map(), out);
    TurtleTerms terms = TurtleTerms.ofHouse();
    TurtleWriter[] open = {new TurtleWriter(out, terms, "")};
    String[] graph = {""};
    view.forEachByGraph(
        statement -> {
          if (!statement.graph().equals(graph[0])) {
            open[0].end();
            out.write(graph[0].isEmpty() ? "" : "}\n\n");
            graph[0] = statement.graph();
            out.write(terms.term(graph[0]) + " {\n");
            open[0] = new TurtleWriter(out, terms, "  ");
          }
          open[0].write(statement);
        });
    open[0].end();
    out.write(graph[0].isEmpty() ? "" : "}\n");
    return 0;
  }
}
