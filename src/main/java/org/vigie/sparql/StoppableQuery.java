package org.vigie.sparql;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.vigie.state.Asked;

/**
 * Fuseki's processor of queries, each of which stops with its {@link Turn} and at the most rows of
 * an answer, and is asked of the state that its {@link Stated} names.
 */
final class StoppableQuery extends SPARQL_QueryDataset {
  private final int mostRows;

  StoppableQuery(int mostRows) {
    this.mostRows = mostRows;
  }

  /** What the engine ends is told in our words and not in Fuseki’s, wherever we have some. */
  @Override
  protected void execute(String text, HttpAction action) {
    try {
      Optional<Query> read =
          action.getRequest() instanceof Received received ? received.findRead() : Optional.empty();
      if (read.isPresent()) {
        execute(read.get(), action);
      } else {
        super.execute(text, action);
      }
    } catch (RuntimeException | StackOverflowError end) {
      Refusal.find(end).ifPresent(Turn::stopCurrent);
      throw end;
    }
  }

  /** As Fuseki runs a text, but this was read before, and no log wants it written out. */
  private void execute(Query query, HttpAction action) {
    validateQuery(action, query);
    action.beginRead();
    try {
      Pair<DatasetGraph, Query> asked = decideDataset(action, query, "");
      Query decided = Objects.requireNonNullElse(asked.getRight(), query);
      try (QueryExec run = createQueryExec(action, decided, asked.getLeft())) {
        sendResults(action, executeQuery(action, run, decided, ""), decided.getPrologue());
      }
    } finally {
      action.endRead();
    }
  }

  /** Fuseki tells the log of each parameter that it does not know; it need not know ours. */
  @Override
  protected Collection<String> acceptedParams(HttpAction action) {
    Set<String> known = new HashSet<>(super.acceptedParams(action));
    known.addAll(Asked.PARAMETERS);
    known.addAll(Parameters.OURS);
    return known;
  }

  @Override
  protected DatasetGraph getDataset(HttpAction action) {
    return Stated.find().map(Stated::open).orElseGet(() -> super.getDataset(action));
  }

  /**
   * The context of the action, which is its own, is that of the endpoint's dataset; the state may
   * be another one, whose engine and text index are then to run.
   */
  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    action.getContext().putAll(dataset.getContext());
    Query run = Stated.find().map(stated -> stated.trace(query)).orElse(query);
    QueryExec made = super.createQueryExec(action, run, dataset);
    Turn.enlist(made);
    Stated.find()
        .ifPresent(
            stated -> stated.begin(query, more -> super.createQueryExec(action, more, dataset)));
    return new CountedQuery(made, mostRows);
  }

  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
    boolean xml =
        result.isRowSet()
            && action.getRequest() instanceof Received received
            && Answers.areXml(received);
    QueryExecResult sent = xml ? new QueryExecResult(new XmlRows(result.rowSet())) : result;
    Stated.find()
        .ifPresentOrElse(
            stated -> stated.send(sent, shown -> super.sendResults(action, shown, prologue)),
            () -> super.sendResults(action, sent, prologue));
  }
}
