package org.vigie.sparql;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
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
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.vigie.sparql.partner.ForbiddenPartnerException;
import org.vigie.sparql.partner.PartnerFailureException;
import org.vigie.sparql.partner.Partners;
import org.vigie.vocab.Prefixes;

/**
 * Reads a query before it runs: refuses in words what is malformed, what would open a connection
 * and what would run code.
 */
final class QueryCheck {
  private static final Pattern PLACE =
      Pattern.compile("(?:,? at)? ?\\[?line:? (\\d+), col(?:umn)?:? (\\d+)\\]?[.:]?");

  /** What the parser says of a prefix that the query does not declare. */
  private static final Pattern UNDECLARED =
      Pattern.compile("Line (\\d+), column (\\d+): Unresolved prefixed name: ([^:\\s]+):");

  /** Code named by its class, and the engine's JavaScript: an IRI, or one in the text of a path. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:^|<)(?:java:|http://jena\\.(?:apache\\.org|hpl\\.hp\\.com)/ARQ/jsFunction)");

  /** More triple patterns and conditions than a query ever needs. */
  private static final int MOST_PATTERNS = 2_000;

  /** For addresses that a query leaves relative; the same as Fuseki's own. */
  private static final String NO_BASE = "http://server/unset-base/";

  private static final Logger LOG = Logger.getLogger(QueryCheck.class.getName());

  private QueryCheck() {}

  /** Why a partner has no part in the answer, in words. */
  static Refusal refusal(RuntimeException why) {
    return switch (why) {
      case ForbiddenPartnerException forbidden -> refusal(forbidden);
      case PartnerFailureException failure -> new Refusal(502, "partner", failure.address());
      default -> throw why;
    };
  }

  private static Refusal refusal(ForbiddenPartnerException forbidden) {
    String key =
        switch (forbidden.rule()) {
          case LISTED -> "service";
          case PUBLIC -> "servicePrivate";
          case COUNTED -> "serviceOften";
        };
    return new Refusal(403, key, forbidden.address());
  }

  /**
   * The query, when it may run: in SPARQL 1.2 as the W3C has it, without the engine's own words, so
   * that it runs elsewhere too. A SERVICE whose address is a variable is looked at when it runs.
   *
   * @param partners whom it may ask
   * @throws Refusal 400 with line and column when it is malformed or too deep; 403 when it is not
   *     allowed
   */
  static Query require(String text, Partners partners) {
    try {
      Query query = QueryFactory.create(text, NO_BASE, Syntax.syntaxSPARQL_12);
      if (query.hasDatasetDescription()) {
        query.getGraphURIs().forEach(QueryCheck::requireName);
        query.getNamedGraphURIs().forEach(QueryCheck::requireName);
      }
      Walker.walk(Algebra.compile(query), new Closed(partners), ClosedFunctions.INSTANCE);
      return query;
    } catch (ExprEvalException pattern) {
      throw new Refusal(400, "pattern", reason(pattern));
    } catch (QueryException wrong) {
      throw isUpdate(text) ? new Refusal(403, "update") : malformed(wrong);
    } catch (StackOverflowError deep) {
      throw tooDeep();
    }
  }

  /** What is wrong with a regular expression, without the name of the class that noticed. */
  private static String reason(ExprEvalException pattern) {
    return firstLine(pattern)
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
      throw malformed(wrong);
    }
  }

  /**
   * The place is the one that the parser's own sentence names, where it names one. For a prefix
   * that we publish, the line that declares it is offered.
   */
  private static Refusal malformed(QueryException wrong) {
    if (wrong.getMessage() == null || wrong.getCause() instanceof StackOverflowError) {
      return tooDeep();
    }
    String said = firstLine(wrong);
    Matcher undeclared = UNDECLARED.matcher(said);
    String prefix = undeclared.find() ? undeclared.group(3) : "";
    String namespace = Prefixes.map().get(prefix);
    if (namespace != null) {
      String line = "PREFIX " + prefix + ": <" + namespace + ">";
      return new Refusal(400, "undeclared", undeclared.group(1), undeclared.group(2), prefix, line);
    }
    Matcher place = PLACE.matcher(said);
    if (place.find()) {
      String rest = place.replaceFirst("").strip();
      return new Refusal(400, "malformed", place.group(1), place.group(2), rest);
    }
    return new Refusal(400, "invalid", said);
  }

  private static String firstLine(Exception wrong) {
    String message = String.valueOf(wrong.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  /** Refuses operators that leave the store or run code; the walker passes sorts and groups by. */
  private static final class Closed extends OpVisitorBase {
    private final Partners partners;
    private int patterns;

    Closed(Partners partners) {
      this.partners = partners;
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
        throw refusal(forbidden);
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
      requireClosed(path.getTriplePath().toString());
    }

    @Override
    public void visit(OpFilter filter) {
      count(filter.getExprs().size());
    }

    /** To find their order takes longer than any limit notices. */
    private void count(int more) {
      patterns += more;
      if (patterns > MOST_PATTERNS) {
        throw new Refusal(400, "tooMany", Integer.toString(MOST_PATTERNS));
      }
    }

    private static void requirePredicate(Node predicate) {
      requireClosed(predicate.toString());
      if (predicate.isURI()) {
        Permitted.require(predicate.getURI());
      }
    }

    @Override
    public void visit(OpOrder order) {
      order
          .getConditions()
          .forEach(each -> Walker.walk(each.getExpression(), this, ClosedFunctions.INSTANCE));
    }

    @Override
    public void visit(OpGroup group) {
      Walker.walk(group.getGroupVars(), this, ClosedFunctions.INSTANCE);
      for (ExprAggregator each : group.getAggregators()) {
        ExprList arguments = each.getAggregator().getExprList();
        if (arguments != null) {
          Walker.walk(arguments, this, ClosedFunctions.INSTANCE);
        }
      }
    }
  }

  /** Refuses functions that are named by code. */
  private static final class ClosedFunctions extends ExprVisitorBase {
    static final ClosedFunctions INSTANCE = new ClosedFunctions();

    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Call) {
        throw new Refusal(403, "code", "CALL");
      }
      String address = function.getFunctionIRI();
      if (address != null) {
        requireClosed(address);
      }
      if (function instanceof E_Function named) {
        Permitted.require(named.getFunctionIRI());
      }
    }
  }

  private static void requireClosed(String address) {
    if (CODE.matcher(address).find()) {
      throw new Refusal(403, "code", address);
    }
  }
}
