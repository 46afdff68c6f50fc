package org.vigie.sparql.partner;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * {@code SERVICE} (SPARQL 1.1 Federated Query), asked of listed partners only. {@code SILENT}
 * forgives a partner that does not answer, but neither hides nor forgives that one may not be
 * asked.
 */
public final class PartnerService implements ServiceExecutor {
  private static final Logger LOG = Logger.getLogger(PartnerService.class.getName());
  private static final Symbol CALLS = Symbol.create("urn:x-vigie:partner-calls");
  private static final int MOST_CALLS = 100;
  private static final Set<Lang> TABLES = Set.of(ResultSetLang.RS_JSON, ResultSetLang.RS_XML);

  private final Partners partners;
  private final Consumer<RuntimeException> onFailure;

  private PartnerService(Partners partners, Consumer<RuntimeException> onFailure) {
    this.partners = partners;
    this.onFailure = onFailure;
  }

  /**
   * The only way out for the queries of a context.
   *
   * @param context of the data set that is asked
   * @param onFailure is told, in the query's thread, why the query fails: that a partner may not be
   *     asked ({@link ForbiddenPartnerException}) or gave no answer ({@link
   *     PartnerFailureException})
   */
  public static void install(
      Context context, Partners partners, Consumer<RuntimeException> onFailure) {
    ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
    registry.add(new PartnerService(partners, onFailure));
    ServiceExecutorRegistry.set(context, registry);
  }

  @Override
  public QueryIterator createExecution(
      OpService asked, OpService original, Binding binding, ExecutionContext execution) {
    String address = asked.getService().toString();
    try {
      count(execution.getContext(), address);
      return new QueryIterCommonParent(ask(asked, address, execution), binding, execution);
    } catch (ForbiddenPartnerException forbidden) {
      LOG.log(Level.WARNING, "Refused: {0}", forbidden.getMessage());
      onFailure.accept(forbidden);
      throw forbidden;
    } catch (PartnerFailureException failed) {
      LOG.log(Level.INFO, "SERVICE {0} has no answer: {1}", new Object[] {address, failed});
      if (!asked.getSilent()) {
        onFailure.accept(failed);
        throw failed;
      }
      return QueryIterSingleton.create(binding, execution);
    }
  }

  private static void count(Context context, String address) {
    AtomicInteger calls = context.get(CALLS);
    if (calls == null) {
      calls = new AtomicInteger();
      context.set(CALLS, calls);
    }
    if (calls.incrementAndGet() > MOST_CALLS) {
      throw new ForbiddenPartnerException(ForbiddenPartnerException.Rule.COUNTED, address);
    }
  }

  private QueryIterator ask(OpService asked, String address, ExecutionContext execution) {
    Op remote = Rename.reverseVarRename(asked.getSubOp(), true);
    AtomicBoolean signal = execution.getContext().get(ARQConstants.symCancelQuery);
    RowSet rows;
    try {
      rows =
          table(
              address,
              PartnerCall.ask(
                  partners.resolve(address),
                  OpAsQuery.asQuery(remote).serialize(),
                  () -> signal != null && signal.get()));
    } catch (IOException broken) {
      throw new PartnerFailureException(address, broken);
    }
    QueryIterator found = QueryIterPlainWrapper.create(rows, execution);
    return remote.equals(asked.getSubOp()) ? found : QueryIter.map(found, names(asked, remote));
  }

  private static RowSet table(String address, PartnerCall.Answer answer) {
    Lang lang = RDFLanguages.contentTypeToLang(answer.type());
    if (lang == null || !TABLES.contains(lang)) {
      throw new PartnerFailureException(address, "answered " + answer.type());
    }
    try {
      return RowSetReaderRegistry.getFactory(lang)
          .create(lang)
          .read(answer.body(), Context.emptyContext())
          .materialize();
    } catch (RuntimeException malformed) {
      throw new PartnerFailureException(address, malformed);
    }
  }

  /** Names as the partner was told them, to names as this query has them within its scopes. */
  private static Map<Var, Var> names(OpService asked, Op remote) {
    Set<Var> told = OpVars.visibleVars(remote);
    Map<Var, Var> names = new HashMap<>();
    for (Var each : OpVars.visibleVars(asked)) {
      Var plain = Var.alloc(each.getName().substring(each.getName().lastIndexOf('/') + 1));
      if (told.contains(plain)) {
        names.put(plain, each);
      }
    }
    return names;
  }
}
