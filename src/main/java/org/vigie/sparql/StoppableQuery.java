package org.vigie.sparql;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Fuseki's processor of queries, each of which stops with its {@link Turn} and at the most rows of
 * an answer.
 */
final class StoppableQuery extends SPARQL_QueryDataset {
  private final int mostRows;

  StoppableQuery(int mostRows) {
    this.mostRows = mostRows;
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    QueryExec made = super.createQueryExec(action, query, dataset);
    Turn.enlist(made);
    return new CountedQuery(made, mostRows);
  }
}
