package org.vigie.sparql;

import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.vigie.sparql.partner.Partners;

/**
 * Reads a query before it runs: refuses in words what is malformed, what would open a connection
 * and what would run code.
 */
final class QueryCheck {
  /** For addresses that a query leaves relative; the same as Fuseki's own. */
  private static final String NO_BASE = "http://server/unset-base/";

  private QueryCheck() {}

  /**
   * The query, when it may run: in SPARQL 1.2 as the W3C has it, without the engine's own words, so
   * that it runs elsewhere too. A SERVICE whose address is a variable is looked at when it runs.
   *
   * @param partners whom it may ask
   * @throws Refusal 400 with line and column when it is malformed or too deep; 403 when it is not
   *     allowed
   */
  static Query require(String text, Partners partners) {
    if (text.isBlank()) {
      throw new Refusal(400, "noQuery");
    }
    try {
      Query query = QueryFactory.create(text, NO_BASE, Syntax.syntaxSPARQL_12);
      if (query.hasDatasetDescription()) {
        query.getGraphURIs().forEach(QueryCheck::requireName);
        query.getNamedGraphURIs().forEach(QueryCheck::requireName);
      }
      Closed.require(query, partners);
      return query;
    } catch (ExprEvalException pattern) {
      throw new Refusal(400, "pattern", reason(pattern));
    } catch (QueryException wrong) {
      throw isUpdate(text) ? new Refusal(403, "update") : Malformed.refusal(text, wrong);
    } catch (StackOverflowError deep) {
      throw tooDeep();
    }
  }

  /** What is wrong with a regular expression, without the name of the class that noticed. */
  private static String reason(ExprEvalException pattern) {
    return Malformed.firstLine(pattern)
        .replaceFirst("^.*?(?:Exception|exception): (?:[\\w.]+Exception: )?", "");
  }

  /** Whether somebody wants to write by what only reads. */
  private static boolean isUpdate(String text) {
    try {
      return !UpdateFactory.create(text, NO_BASE).getOperations().isEmpty();
    } catch (QueryException neither) {
      return false;
    }
  }

  static Refusal tooDeep() {
    return new Refusal(400, "tooDeep");
  }

  /**
   * A graph is one of the store; an address that could be fetched is not fetched, so it is named.
   */
  static void requireName(String graph) {
    if (graph.toLowerCase(Locale.ROOT).startsWith("file:")) {
      throw new Refusal(403, "fetch", graph);
    }
  }

  /**
   * An update whose data set the protocol names must not name one itself (SPARQL 1.1 Protocol
   * section 2.2.3).
   *
   * @throws Refusal 400 when it does
   */
  static void requireOneDataset(String update) {
    try {
      for (Update each : UpdateFactory.create(update).getOperations()) {
        if (each instanceof UpdateModify modify
            && (modify.getWithIRI() != null
                || !modify.getUsing().isEmpty()
                || !modify.getUsingNamed().isEmpty())) {
          throw new Refusal(400, "twoDatasets");
        }
      }
    } catch (QueryException wrong) {
      throw Malformed.refusal(update, wrong);
    }
  }
}
