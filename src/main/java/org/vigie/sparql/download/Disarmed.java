package org.vigie.sparql.download;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.vigie.format.Formulas;

/**
 * Rows for a table of text that a person opens in a spreadsheet: a text that it would take for a
 * formula has an apostrophe before it. Counts the rows and these texts.
 */
public final class Disarmed implements RowSet {
  private final RowSet rows;
  private final boolean disarms;
  private long disarmed;
  private long count;

  /**
   * Wraps rows.
   *
   * @param disarms whether texts are changed at all, or rows are only counted
   */
  public Disarmed(RowSet rows, boolean disarms) {
    this.rows = rows;
    this.disarms = disarms;
  }

  /** How many texts were changed until now. */
  public long disarmed() {
    return disarmed;
  }

  /** How many rows there were until now. */
  public long count() {
    return count;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Binding next() {
    Binding row = rows.next();
    count++;
    if (!disarms) {
      return row;
    }
    BindingBuilder safe = Binding.builder();
    row.forEach((variable, node) -> safe.add(variable, disarm(node)));
    return safe.build();
  }

  private Node disarm(Node node) {
    if (!node.isLiteral() || !Formulas.isDangerous(node.getLiteralLexicalForm())) {
      return node;
    }
    disarmed++;
    String text = Formulas.disarm(node.getLiteralLexicalForm());
    return node.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralString(text)
        : NodeFactory.createLiteralLang(text, node.getLiteralLanguage());
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return rows.getRowNumber();
  }

  @Override
  public void close() {
    rows.close();
  }
}
