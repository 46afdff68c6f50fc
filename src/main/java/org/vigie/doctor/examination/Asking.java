package org.vigie.doctor.examination;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/** Makes the questions of yes or no that the doctor asks of the data. */
public final class Asking {
  private Asking() {}

  /** Whether the data have all of these triples together, in whichever graphs. */
  public static Query of(List<TriplePath> triples) {
    return of(group(triples));
  }

  /** The same of plain triples. */
  public static Query of(Triple... triples) {
    return of(Arrays.stream(triples).map(TriplePath::new).toList());
  }

  /** Whether one graph has all of these triples; a variable stands for any graph. */
  public static Query within(Node graph, List<TriplePath> triples) {
    ElementGroup group = new ElementGroup();
    group.addElement(new ElementNamedGraph(graph, group(triples)));
    return of(group);
  }

  /** Whether a pattern finds anything. */
  public static Query of(Element pattern) {
    Query ask = QueryFactory.make();
    ask.setQueryAskType();
    ask.setQueryPattern(pattern);
    return ask;
  }

  private static ElementGroup group(List<TriplePath> triples) {
    ElementPathBlock block = new ElementPathBlock();
    triples.forEach(block::addTriplePath);
    ElementGroup group = new ElementGroup();
    group.addElement(block);
    return group;
  }
}
