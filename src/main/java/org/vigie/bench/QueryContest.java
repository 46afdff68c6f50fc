package org.vigie.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Asks the same queries of several engines in this process, in turns, and compares how much time of
 * the processor each took, from the text of the query to the last term of the last row.
 */
final class QueryContest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<String, DatasetGraph> engines;
  private final QueryMix mix;
  private final Map<String, Map<String, List<Double>>> times = new LinkedHashMap<>();
  private int differences;

  /**
   * A contest.
   *
   * @param engines the first is the one that the others are compared with
   */
  QueryContest(Map<String, DatasetGraph> engines, QueryMix mix) {
    this.engines = engines;
    this.mix = mix;
  }

  /** Asks each query some times without and some times with a look at the clock. */
  void run(int warmings, int rounds, PrintStream out) {
    List<String> order = new ArrayList<>(engines.keySet());
    for (int round = -warmings; round < rounds; round++) {
      for (String name : mix.names()) {
        String text = mix.make(name);
        Map<String, Long> answers = new LinkedHashMap<>();
        order.add(order.removeFirst());
        for (String engine : order) {
          long begun = THREADS.getCurrentThreadCpuTime();
          long answer = ask(text, get(engines, engine));
          double took = (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
          answers.put(engine, answer);
          if (round >= 0) {
            times
                .computeIfAbsent(name, unseen -> new LinkedHashMap<>())
                .computeIfAbsent(engine, unseen -> new ArrayList<>())
                .add(took);
          }
        }
        if (answers.values().stream().distinct().count() > 1) {
          differences++;
          out.println("Different answers to " + name + ": " + answers);
        }
      }
    }
  }

  /** A sum over the answer that no order changes. */
  private static long ask(String text, DatasetGraph data) {
    Query query = QueryFactory.create(text);
    long sum = 0;
    try (QueryExec run = QueryExec.dataset(data).query(query).build()) {
      if (query.isSelectType()) {
        RowSet rows = run.select();
        List<Var> variables = rows.getResultVars();
        while (rows.hasNext()) {
          sum += hash(rows.next(), variables);
        }
      } else if (query.isAskType()) {
        sum = run.ask() ? 1 : 0;
      } else {
        var triples = query.isDescribeType() ? run.describe().find() : run.construct().find();
        while (triples.hasNext()) {
          Triple triple = triples.next();
          sum += triple.hashCode() | 1;
        }
      }
    }
    return sum;
  }

  private static long hash(Binding row, List<Var> variables) {
    long hash = 17;
    for (Var variable : variables) {
      var term = row.get(variable);
      hash = 31 * hash + (term == null ? 0 : term.hashCode());
    }
    return hash * hash | 1;
  }

  /** Prints medians and ratios as a table in Markdown. */
  void print(PrintStream out) {
    List<String> names = new ArrayList<>(engines.keySet());
    out.println("| query | " + String.join(" | ", names) + " | ratio |");
    out.println("|---|" + "---:|".repeat(names.size() + 1));
    double logs = 0;
    double worst = 0;
    for (Map.Entry<String, Map<String, List<Double>>> each : times.entrySet()) {
      StringBuilder line = new StringBuilder("| " + each.getKey());
      for (String name : names) {
        line.append(String.format(Locale.ROOT, " | %.2f", median(get(each.getValue(), name))));
      }
      double ratio =
          median(get(each.getValue(), names.getLast()))
              / median(get(each.getValue(), names.getFirst()));
      logs += Math.log(ratio);
      worst = Math.max(worst, ratio);
      out.println(line.append(String.format(Locale.ROOT, " | %.2f |", ratio)));
    }
    out.printf(
        Locale.ROOT,
        "Geometric mean %.3f, worst %.2f, %d different answers.%n",
        Math.exp(logs / times.size()),
        worst,
        differences);
  }

  private static <T> T get(Map<String, T> map, String name) {
    return Objects.requireNonNull(map.get(name), name);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
