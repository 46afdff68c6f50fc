package org.vigie.bench.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.vigie.bench.QueryMix;

/** Clients who ask one question of the mix after the other, each waiting for its answer. */
final class Crowd {
  private static final List<Integer> SIZES = List.of(1, 2, 4);

  /** A question that takes some entrant longer than this would hide all the others. */
  private static final double SLOW_MILLIS = 2_000;

  private final QueryMix mix;
  private final Outcome outcome;

  Crowd(QueryMix mix, Outcome outcome) {
    this.mix = mix;
    this.outcome = outcome;
  }

  /** Lets each entrant serve crowds of several sizes, in turns. */
  void serve(int slices, int seconds) {
    List<String> questions = mix.names().stream().filter(this::isForAll).toList();
    if (questions.isEmpty()) {
      return;
    }
    for (int size : SIZES) {
      int[] answers = new int[outcome.entrants().size()];
      double[] spent = new double[answers.length];
      for (int slice = 0; slice < slices; slice++) {
        for (int i = 0; i < answers.length; i++) {
          int who = (i + slice) % answers.length;
          long begun = System.nanoTime();
          answers[who] += ask(questions, outcome.entrants().get(who), size, seconds);
          spent[who] += (System.nanoTime() - begun) / 1e9;
        }
      }
      for (int i = 0; i < answers.length; i++) {
        outcome.served(size, outcome.entrants().get(i), answers[i] / spent[i]);
      }
    }
  }

  /** The questions that the crowds ask. */
  private boolean isForAll(String name) {
    return outcome.entrants().stream()
        .allMatch(
            who -> {
              Optional<Series> series = outcome.find(name, who);
              return series.isPresent() && series.get().median() < SLOW_MILLIS;
            });
  }

  private int ask(List<String> questions, Endpoint who, int clients, int seconds) {
    AtomicInteger answers = new AtomicInteger();
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int client = 1; client <= clients; client++) {
      int number = client;
      Random chance = new Random(number);
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (System.nanoTime() < end) {
                      String name = questions.get(chance.nextInt(questions.size()));
                      if (who.ask(mix.make(name), number).isAnswer()) {
                        answers.incrementAndGet();
                      }
                    }
                  }));
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    return answers.get();
  }
}
