package org.vigie.doctor.steps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpLib;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.vigie.doctor.examination.Allowance;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * How the answer of a query is found: its algebra after optimisation, with the rows that each step
 * gave and the time that it took for itself, from a run beside the ordinary one.
 *
 * @param steps from the last one to be finished to those it stands on
 * @param algebra as SPARQL S-expressions
 * @param rows of the answer, as far as it was run
 * @param nanos in all
 * @param stopped whether the time limit stopped it
 */
public record Explanation(
    List<Seen> steps, String algebra, long rows, long nanos, boolean stopped) {
  private static final Symbol UNION = Symbol.create("http://jena.apache.org/TDB#unionDefaultGraph");

  /**
   * A step as it is told.
   *
   * @param depth how many steps it stands inside
   * @param says what it does, in words
   * @param code the part of the query that it is; empty when the words say it all
   * @param rows that it gave
   * @param turns how many times it was begun
   * @param nanos that it took for itself
   */
  public record Seen(int depth, String says, String code, long rows, long turns, long nanos) {}

  /** Copies the list. */
  public Explanation {
    steps = List.copyOf(steps);
  }

  /**
   * Runs the query and watches.
   *
   * @param query to explain, already found harmless
   * @param data what is asked
   * @param allowance after which it is stopped; what was counted until then is told
   * @param lang of the words
   */
  public static Explanation of(Query query, DatasetGraph data, Allowance allowance, Lang lang) {
    Context context = data.getContext().copy();
    RewriteFactory usual = context.get(ARQConstants.sysOptimizerFactory, Optimize.getFactory());
    Wrapping wrapping = new Wrapping();
    RewriteFactory counting =
        inner -> {
          var rewrite = usual.create(inner);
          return op -> wrapping.wrap(asRun(rewrite.rewrite(op), context));
        };
    context.set(ARQConstants.sysOptimizerFactory, counting);
    long rows = 0;
    boolean stopped = false;
    long began = System.nanoTime();
    try (QueryExec run =
        QueryExec.dataset(data)
            .query(query)
            .context(context)
            .timeout(allowance.time().toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      allowance.watch().accept(run);
      rows = Drain.count(run, query);
    } catch (QueryCancelledException late) {
      stopped = true;
    }
    return new Explanation(
        wrapping.steps().stream().map(step -> seen(step, query, lang)).toList(),
        wrapping.algebra(query),
        rows,
        System.nanoTime() - began,
        stopped);
  }

  /** TDB2 turns a plan into quads after the optimiser, and would not look inside our steps. */
  private static Op asRun(Op op, Context context) {
    return context.isTrue(UNION) ? OpLib.unionDefaultGraphQuads(Algebra.toQuadForm(op)) : op;
  }

  private static Seen seen(Step step, Query query, Lang lang) {
    Telling telling = new Telling(query.getPrefixMapping(), lang);
    Telling.Told told = telling.tell(step.op());
    return new Seen(step.depth(), told.says(), told.code(), step.rows, step.turns, step.nanos);
  }

  /** The one sentence that sums it up. */
  public String summary(Lang lang) {
    Words words = Words.of(Explanation.class, lang);
    Seen slowest = steps.stream().max(java.util.Comparator.comparingLong(Seen::nanos)).orElse(null);
    long spent = Math.max(1, steps.stream().mapToLong(Seen::nanos).sum());
    return slowest == null
        ? words.say("explain.nothing")
        : words.say(
            "explain.summary",
            rows,
            Duration.ofNanos(nanos).toMillis(),
            slowest.says(),
            100 * slowest.nanos() / spent);
  }

  /** As JSON has it. */
  public Map<String, Object> json(Lang lang) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Seen step : steps) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("depth", step.depth());
      json.put("says", step.says());
      json.put("code", step.code());
      json.put("rows", step.rows());
      json.put("turns", step.turns());
      json.put("micros", step.nanos() / 1000);
      all.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("summary", summary(lang));
    json.put("rows", rows);
    json.put("millis", Duration.ofNanos(nanos).toMillis());
    json.put("stopped", stopped);
    json.put("steps", all);
    json.put("algebra", algebra);
    return json;
  }
}
