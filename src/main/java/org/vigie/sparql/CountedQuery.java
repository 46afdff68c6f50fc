package org.vigie.sparql;

import java.util.Iterator;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.rowset.RowSetWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** A query whose answer is counted, and refused whole when it has too many rows or triples. */
final class CountedQuery implements QueryExec {
  private final QueryExec query;
  private final int most;

  CountedQuery(QueryExec query, int most) {
    this.query = query;
    this.most = most;
  }

  @Override
  public RowSet select() {
    return new CountedRows(query.select());
  }

  @Override
  public DatasetGraph constructDataset(DatasetGraph dataset) {
    return query.constructDataset(new CountedData(dataset, most));
  }

  @Override
  public DatasetGraph constructDataset() {
    return constructDataset(DatasetGraphFactory.create());
  }

  @Override
  public Graph construct(Graph graph) {
    return query.construct(new CountedGraph(graph, most));
  }

  @Override
  public Graph describe(Graph graph) {
    return query.describe(new CountedGraph(graph, most));
  }

  @Override
  public Iterator<Triple> constructTriples() {
    return query.constructTriples();
  }

  @Override
  public Iterator<Quad> constructQuads() {
    return query.constructQuads();
  }

  @Override
  public Iterator<Triple> describeTriples() {
    return describe().find();
  }

  @Override
  public boolean ask() {
    return query.ask();
  }

  @Override
  public JsonArray execJson() {
    return query.execJson();
  }

  @Override
  public Iterator<JsonObject> execJsonItems() {
    return query.execJsonItems();
  }

  @Override
  public DatasetGraph getDataset() {
    return query.getDataset();
  }

  @Override
  public Context getContext() {
    return query.getContext();
  }

  @Override
  public @Nullable Query getQuery() {
    return query.getQuery();
  }

  @Override
  public String getQueryString() {
    return query.getQueryString();
  }

  @Override
  public void abort() {
    query.abort();
  }

  @Override
  public void close() {
    query.close();
  }

  @Override
  public boolean isClosed() {
    return query.isClosed();
  }

  /** Does nothing as long as an answer has no more than so many rows. */
  static void requireAtMost(int most, int rows) {
    Turn.requireRunning();
    if (rows > most) {
      Turn.stopCurrent(Refusal.tooManyRows(most));
      throw new QueryCancelledException();
    }
  }

  private final class CountedRows extends RowSetWrapper {
    private int rows;

    CountedRows(RowSet table) {
      super(table);
    }

    @Override
    public Binding next() {
      requireAtMost(most, ++rows);
      return super.next();
    }
  }
}
