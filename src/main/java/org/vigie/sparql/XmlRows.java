package org.vigie.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.rowset.RowSetWrapper;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.util.XML10Char;

/**
 * Rows that are written as XML, which has no way to write some characters (XML 1.0 section 2.2):
 * where there is one the answer is refused, for nobody could read it.
 */
final class XmlRows extends RowSetWrapper {
  XmlRows(RowSet rows) {
    super(rows);
  }

  @Override
  public Binding next() {
    Binding row = super.next();
    row.forEach((variable, value) -> require(value));
    return row;
  }

  private static void require(Node value) {
    if (value.isLiteral()
        && value.getLiteralLexicalForm().codePoints().anyMatch(XML10Char::isInvalid)) {
      Turn.stopCurrent(Refusal.unwritable());
      throw new QueryCancelledException();
    }
  }
}
