package org.vigie.sparql;

import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;

/**
 * Reads a query before it runs: refuses in words what is malformed, what would open a connection
 * and what would run code.
 */
final class QueryCheck {
  private QueryCheck() {}

  /**
   * Does nothing when the query may run.
   *
   * @throws Refusal 400 with line and column when it is malformed or too deep; 403 when it is not
   *     allowed
   */
  static void require(String text) {
    try {
      Query query = QueryFactory.create(text);
      if (query.hasDatasetDescription()) {
        query.getGraphURIs().forEach(QueryCheck::requireName);
        query.getNamedGraphURIs().forEach(QueryCheck::requireName);
      }
      Op op = Algebra.compile(query);
      Walker.walk(op, new Closed(), new ClosedFunctions());
    } catch (QueryParseException wrong) {
      throw new Refusal(
          400,
          "malformed",
          Integer.toString(Math.max(wrong.getLine(), 0)),
          Integer.toString(Math.max(wrong.getColumn(), 0)),
          firstLine(wrong));
    } catch (QueryException wrong) {
      throw new Refusal(400, "malformed", "0", "0", firstLine(wrong));
    } catch (StackOverflowError deep) {
      throw new Refusal(400, "tooDeep");
    }
  }

  /**
   * A graph is one of the store; an address that could be fetched is not fetched, so it is named.
   */
  private static void requireName(String graph) {
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
      throw new Refusal(400, "malformed", "0", "0", firstLine(wrong));
    }
  }

  private static String firstLine(Exception wrong) {
    String message = String.valueOf(wrong.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  /** Refuses operators that leave the store. */
  private static final class Closed extends OpVisitorBase {
    @Override
    public void visit(OpService service) {
      throw new Refusal(403, "service", service.getService().toString());
    }

    @Override
    public void visit(OpPropFunc function) {
      requireClosed(function.getProperty().toString());
    }
  }

  /** Refuses functions that are named by code. */
  private static final class ClosedFunctions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      check(function);
    }

    private static void check(ExprFunction function) {
      String address = function.getFunctionIRI();
      if (address != null) {
        requireClosed(address);
      }
    }
  }

  private static void requireClosed(String address) {
    if (address.startsWith("java:") || address.contains("jsFunction")) {
      throw new Refusal(403, "code", address);
    }
  }
}
