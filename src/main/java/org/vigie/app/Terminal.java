package org.vigie.app;

import java.io.PrintWriter;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vigie.claim.Place;
import org.vigie.gate.Finding;
import org.vigie.gate.Report;
import org.vigie.gate.Severity;
import org.vigie.ingest.BuildFault;
import org.vigie.source.Problem;
import org.vigie.source.TableException;
import org.vigie.words.Lang;
import org.vigie.words.SpokenException;
import org.vigie.words.Words;

/** Speaks to the person at the terminal, in their language. */
final class Terminal {
  private static final int MOST_PROBLEMS = 40;

  private final Lang lang;
  private final Words words;
  private final PrintWriter out;
  private final PrintWriter err;

  Terminal(Lang lang, PrintWriter out, PrintWriter err) {
    this.lang = lang;
    this.words = Words.of(Terminal.class, lang);
    this.out = out;
    this.err = err;
  }

  /** The same terminal, speaking a language when one is given. */
  Terminal in(java.util.Optional<Lang> other) {
    return other.map(asked -> new Terminal(asked, out, err)).orElse(this);
  }

  Lang lang() {
    return lang;
  }

  Words words() {
    return words;
  }

  void say(String key, Object... arguments) {
    line(words.say(key, arguments));
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  void complain(String text) {
    err.println(text);
    err.flush();
  }

  /** Tells what was found; the gravest first. */
  void report(java.util.List<Finding> findings, Map<Node, Place> places) {
    Report report = new Report(findings, places);
    report.lines(lang).forEach(this::line);
    Map<Severity, Long> counts = report.counts();
    say(
        "findings",
        counts.getOrDefault(Severity.VIOLATION, 0L),
        counts.getOrDefault(Severity.WARNING, 0L),
        counts.getOrDefault(Severity.INFO, 0L));
  }

  /** Tells what went wrong, and what would help; false when it is a fault of ours. */
  boolean explain(Throwable fault) {
    switch (fault) {
      case SpokenException refused -> complain(refused.say(lang));
      case TableException wrong -> problems(wrong);
      case BuildFault ours -> {
        new Report(ours.findings(), Map.of()).lines(lang).forEach(this::complain);
        complain(words.say("fault.build"));
      }
      default -> {
        complain(words.say("fault", String.valueOf(fault)));
        return false;
      }
    }
    return true;
  }

  private void problems(TableException wrong) {
    Words tables = Words.of(TableException.class, lang);
    wrong.problems().stream()
        .limit(MOST_PROBLEMS)
        .forEach(
            problem ->
                complain(
                    tables.say(
                        "problem",
                        place(problem),
                        tables.say(problem.key(), problem.arguments().toArray()))));
    complain(words.say("tables.refused", wrong.problems().size()));
  }

  private static String place(Problem problem) {
    return problem.place().toString();
  }
}
