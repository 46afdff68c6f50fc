package org.vigie.sparql;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.vigie.sparql.partner.ForbiddenPartnerException;
import org.vigie.sparql.partner.Partners;

/**
 * Walks through a query and refuses what leaves the store, what runs code, and more steps than any
 * limit of time would notice. The walker itself passes sorts and groups by.
 */
final class Closed extends OpVisitorBase {
  /** More triple patterns and conditions than a query ever needs. */
  private static final int MOST_PATTERNS = 2_000;

  /** The same of functions; a chain of || has two for each of its parts. */
  private static final int MOST_CALLS = 5_000;

  /** Code named by its class, and the engine's JavaScript: an IRI, or one in the text of a path. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:^|<)(?:java:|http://jena\\.(?:apache\\.org|hpl\\.hp\\.com)/ARQ/jsFunction)");

  private static final Logger LOG = Logger.getLogger(Closed.class.getName());

  private final Partners partners;
  private final ExprVisitor functions = new Functions();
  private int patterns;
  private int calls;

  private Closed(Partners partners) {
    this.partners = partners;
  }

  /**
   * Looks at all of a query.
   *
   * @param partners whom it may ask; one whose address is a variable is looked at when it runs
   * @throws Refusal 400 when it has too many steps, 403 when it has one that is never allowed
   */
  static void require(Query query, Partners partners) {
    Closed walk = new Closed(partners);
    Walker.walk(Algebra.compile(query), walk, walk.functions);
  }

  @Override
  public void visit(OpService service) {
    if (partners.isEmpty() || service.getService().isConcrete()) {
      requirePartner(service.getService().toString());
    }
  }

  private void requirePartner(String address) {
    try {
      partners.require(address);
    } catch (ForbiddenPartnerException forbidden) {
      LOG.log(Level.WARNING, "Refused: {0}", forbidden.getMessage());
      throw Refusal.of(forbidden);
    }
  }

  @Override
  public void visit(OpPropFunc function) {
    requirePredicate(function.getProperty());
  }

  @Override
  public void visit(OpBGP pattern) {
    count(pattern.getPattern().size());
    pattern.getPattern().forEach(triple -> requirePredicate(triple.getPredicate()));
  }

  @Override
  public void visit(OpPath path) {
    count(1);
    requireNoCode(path.getTriplePath().toString());
  }

  @Override
  public void visit(OpFilter filter) {
    count(filter.getExprs().size());
  }

  @Override
  public void visit(OpOrder order) {
    order.getConditions().forEach(each -> Walker.walk(each.getExpression(), this, functions));
  }

  @Override
  public void visit(OpGroup group) {
    Walker.walk(group.getGroupVars(), this, functions);
    for (ExprAggregator each : group.getAggregators()) {
      ExprList arguments = each.getAggregator().getExprList();
      if (arguments != null) {
        Walker.walk(arguments, this, functions);
      }
    }
  }

  /** To find their order takes longer than any limit notices. */
  private void count(int more) {
    patterns += more;
    if (patterns > MOST_PATTERNS) {
      throw new Refusal(400, "tooMany", Integer.toString(MOST_PATTERNS));
    }
  }

  private static void requirePredicate(Node predicate) {
    requireNoCode(predicate.toString());
    if (predicate.isURI()) {
      Permitted.require(predicate.getURI());
    }
  }

  private static void requireNoCode(String address) {
    if (CODE.matcher(address).find()) {
      throw new Refusal(403, "code", address);
    }
  }

  /** All of them may be called for one row, between two looks at the time. */
  private final class Functions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunction0 function) {
      require(function);
    }

    @Override
    public void visit(ExprFunction1 function) {
      require(function);
    }

    @Override
    public void visit(ExprFunction2 function) {
      require(function);
    }

    @Override
    public void visit(ExprFunction3 function) {
      require(function);
    }

    @Override
    public void visit(ExprFunctionN function) {
      require(function);
    }

    private void require(ExprFunction function) {
      if (++calls > MOST_CALLS) {
        throw new Refusal(400, "tooManyCalls", Integer.toString(MOST_CALLS));
      }
      if (function instanceof E_Call) {
        throw new Refusal(403, "code", "CALL");
      }
      if (function instanceof E_Function named) {
        requireNoCode(named.getFunctionIRI());
        Permitted.require(named.getFunctionIRI());
      }
    }
  }
}
