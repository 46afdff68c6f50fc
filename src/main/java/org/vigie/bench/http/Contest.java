package org.vigie.bench.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vigie.bench.QueryMix;

/**
 * Asks several endpoints the same questions in turns, so that whatever else the machine does meets
 * all alike; each question is another than all before, unless it is said that it is repeated.
 */
final class Contest {
  private static final int CHECKS = 2;
  private static final int REPEATS = 5;

  private final QueryMix mix;
  private final Length length;
  private final Outcome outcome;

  /**
   * How long it takes.
   *
   * @param warmings rounds that do not count
   * @param rounds rounds that count
   * @param slices how often each endpoint serves several clients
   * @param sliceSeconds how long each time; 0 leaves that out
   */
  record Length(int warmings, int rounds, int slices, int sliceSeconds) {}

  /** A contest; the first entrant is the one that the others are compared with. */
  Contest(QueryMix mix, List<Endpoint> entrants, Length length) {
    this.mix = mix;
    this.length = length;
    this.outcome = new Outcome(entrants);
  }

  /**
   * Holds the contest.
   *
   * @param stage hears what begins: {@code check}, {@code rounds}, {@code again}, {@code clients}
   */
  Outcome run(Consumer<String> stage) {
    stage.accept("check");
    for (int i = 0; i < CHECKS; i++) {
      mix.names().forEach(name -> check(name, Agreement.whole(mix.make(name))));
    }
    stage.accept("rounds");
    List<Endpoint> order = new ArrayList<>(outcome.entrants());
    for (int round = -length.warmings(); round < length.rounds(); round++) {
      for (String name : mix.names()) {
        order.add(order.removeFirst());
        round(name, mix.make(name), order, round >= 0);
      }
    }
    stage.accept("again");
    mix.names().forEach(this::repeat);
    if (length.sliceSeconds() > 0) {
      stage.accept("clients");
      new Crowd(mix, outcome).serve(length.slices(), length.sliceSeconds());
    }
    return outcome;
  }

  /** All rows of an answer, of each entrant. */
  private void check(String name, String query) {
    Map<Endpoint, List<String>> answers = new LinkedHashMap<>();
    for (Endpoint who : outcome.entrants()) {
      if (outcome.answers(name, who)) {
        Reply reply = who.ask(query, 1);
        read(name, query, who, reply, answers);
      }
    }
    compare(name, answers);
  }

  private void round(String name, String query, List<Endpoint> order, boolean counts) {
    Map<Endpoint, List<String>> answers = new LinkedHashMap<>();
    boolean determined = Agreement.isDetermined(query);
    for (Endpoint who : order) {
      if (outcome.answers(name, who)) {
        Reply reply = who.ask(query, 1);
        boolean good = read(name, query, who, reply, answers);
        if (counts && good) {
          outcome.took(name, who, reply);
        }
      }
    }
    answers.values().forEach(lines -> outcome.counted(name, lines.size()));
    if (determined) {
      compare(name, answers);
    }
  }

  /** Reads an answer after its time was taken; false when it is none. */
  private boolean read(
      String name, String query, Endpoint who, Reply reply, Map<Endpoint, List<String>> answers) {
    if (!reply.isAnswer()) {
      outcome.failed(name, who, reply.complaint());
      return false;
    }
    try {
      answers.put(who, Canonical.lines(query, reply));
      return true;
    } catch (RuntimeException unreadable) {
      outcome.failed(name, who, String.valueOf(unreadable.getMessage()));
      return false;
    }
  }

  private void compare(String name, Map<Endpoint, List<String>> answers) {
    List<String> ours = answers.get(outcome.first());
    if (ours == null) {
      return;
    }
    List<Agreement.Difference> found = new ArrayList<>();
    answers.forEach(
        (who, theirs) -> {
          if (!who.equals(outcome.first())) {
            Agreement.find(name, ours, outcome.first(), theirs, who).ifPresent(found::add);
          }
        });
    outcome.compared(name, answers.size() - 1, found);
  }

  /** A question never asked before, then the same again. */
  private void repeat(String name) {
    if (!outcome.answers(name, outcome.first())) {
      return;
    }
    String query = mix.make(name);
    outcome.first().ask(query, 1);
    for (int i = 0; i < REPEATS; i++) {
      outcome.tookAgain(name, outcome.first().ask(query, 1));
    }
  }
}
