package org.vigie.doctor;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/** Makes the questions of yes or no that the doctor asks of the data. */
final class Asking {
  private Asking() {}

  /** Whether the data have all of these triples together, in whichever graphs. */
  static Query of(List<TriplePath> triples) {
    ElementPathBlock block = new ElementPathBlock();
    triples.forEach(block::addTriplePath);
    ElementGroup group = new ElementGroup();
    group.addElement(block);
    return of(group);
  }

  /** Whether a pattern finds anything. */
  static Query of(Element pattern) {
    Query ask = QueryFactory.make();
    ask.setQueryAskType();
    ask.setQueryPattern(pattern);
    return ask;
  }
}
