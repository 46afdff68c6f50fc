package org.vigie.web.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.vigie.web.speech.Speech;

/**
 * The answer to a question, as far as a page shows it.
 *
 * @param state what came of the query
 * @param columns the heads of the table; none when the answer is no table
 * @param rows its rows
 * @param count of an answer that is no table: its triples
 */
public record Reply(State state, List<Column> columns, List<List<Cell>> rows, int count) {
  private static final int MOST_ROWS = 300;
  private static final int SECONDS = 8;

  /** What came of a query. */
  public enum State {
    /** All its rows are here. */
    WHOLE,
    /** It has more rows than a page shows. */
    CUT,
    /** It took more time than a page has. */
    STOPPED,
    /** It is a graph. */
    GRAPH,
    YES,
    NO
  }

  /**
   * The head of a column.
   *
   * @param name in words
   * @param variable of the query
   * @param number whether its cells are numbers
   */
  public record Column(String name, String variable, boolean number) {}

  /** Copies the lists. */
  public Reply {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The number of rows shown. */
  public int size() {
    return rows.size();
  }

  /**
   * Asks, within the time of a page.
   *
   * @param data read in the caller's transaction
   * @param bars whether the numbers are compared by bars
   */
  static Reply to(Query query, DatasetGraph data, Terms terms, Speech say, boolean bars) {
    try (QueryExec exec =
        QueryExec.dataset(data).query(query).timeout(SECONDS, TimeUnit.SECONDS).build()) {
      if (query.isAskType()) {
        return bare(exec.ask() ? State.YES : State.NO, 0);
      }
      if (query.isConstructType()) {
        return bare(State.GRAPH, exec.construct().size());
      }
      return table(exec.select(), terms, say, bars);
    } catch (QueryCancelledException late) {
      return bare(State.STOPPED, 0);
    }
  }

  private static Reply bare(State state, int count) {
    return new Reply(state, List.of(), List.of(), count);
  }

  private static Reply table(RowSet set, Terms terms, Speech say, boolean bars) {
    List<Var> variables = set.getResultVars();
    List<Binding> bindings = new ArrayList<>();
    while (bindings.size() < MOST_ROWS && set.hasNext()) {
      bindings.add(set.next());
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Binding binding : bindings) {
      rows.add(
          variables.stream()
              .map(each -> terms.cell(each.getVarName(), binding.get(each)))
              .toList());
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      int at = i;
      String variable = variables.get(i).getVarName();
      columns.add(
          new Column(
              say.findText("column." + variable).orElse("?" + variable),
              variable,
              rows.stream().anyMatch(row -> row.get(at).number())
                  && rows.stream().map(row -> row.get(at)).allMatch(Reply::isNumberOrNothing)));
    }
    List<List<Cell>> shown = bars ? barred(rows, bindings, variables, columns) : rows;
    return new Reply(set.hasNext() ? State.CUT : State.WHOLE, columns, shown, 0);
  }

  private static boolean isNumberOrNothing(Cell cell) {
    return cell.number() || cell.text().isEmpty();
  }

  /** The first column of counts gets bars that begin at zero. */
  private static List<List<Cell>> barred(
      List<List<Cell>> rows, List<Binding> bindings, List<Var> variables, List<Column> columns) {
    int at =
        columns.stream()
            .filter(column -> column.number() && !column.variable().equals("year"))
            .map(columns::indexOf)
            .findFirst()
            .orElse(-1);
    if (at < 0) {
      return rows;
    }
    List<Double> values =
        bindings.stream().map(binding -> value(binding.get(variables.get(at)))).toList();
    double longest = values.stream().max(Comparator.naturalOrder()).orElse(1.0);
    List<List<Cell>> shown = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Cell> row = new ArrayList<>(rows.get(i));
      row.set(at, row.get(at).barred(longest <= 0 ? 0 : 100 * values.get(i) / longest));
      shown.add(List.copyOf(row));
    }
    return shown;
  }

  private static double value(@Nullable Node term) {
    return term != null && term.isLiteral() && term.getLiteralValue() instanceof Number number
        ? number.doubleValue()
        : 0;
  }
}
