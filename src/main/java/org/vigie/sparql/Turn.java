package org.vigie.sparql;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;

/**
 * One run of a query on a platform thread of its own, which the system shares the processor with,
 * unlike a virtual one. It can be stopped from outside, and left alone when it does not stop.
 */
final class Turn {
  /** What a turn runs. */
  interface Work {
    Held run() throws IOException, ServletException;
  }

  private static final ThreadLocal<@Nullable Turn> CURRENT = new ThreadLocal<>();

  private final CompletableFuture<Held> answer = new CompletableFuture<>();
  private @Nullable QueryExec running;
  private boolean stopped;

  private Turn() {}

  /**
   * Starts.
   *
   * @param atEnd what is done when the work has ended, however it ends
   */
  static Turn start(Work work, Runnable atEnd) {
    Turn turn = new Turn();
    Thread.ofPlatform().daemon().name("vigie-query").start(() -> turn.run(work, atEnd));
    return turn;
  }

  /** Makes a query stoppable with the turn in which it runs, if it runs in one. */
  static void enlist(QueryExec query) {
    Turn turn = CURRENT.get();
    if (turn != null) {
      turn.watch(query);
    }
  }

  /** What came of it; empty when it is not ready in that time. */
  Optional<Held> await(Duration time) throws InterruptedException, IOException, ServletException {
    try {
      return Optional.of(answer.get(time.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException unfinished) {
      return Optional.empty();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case IOException broken -> throw broken;
        case ServletException broken -> throw broken;
        case RuntimeException refused -> throw refused;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }

  /** Asks it to stop; what it still brings is thrown away. */
  synchronized void stop() {
    stopped = true;
    if (running != null) {
      running.abort();
    }
    var unused = answer.thenAccept(Held::close);
  }

  private synchronized void watch(QueryExec query) {
    running = query;
    if (stopped) {
      query.abort();
    }
  }

  private void run(Work work, Runnable atEnd) {
    CURRENT.set(this);
    Held held = null;
    Throwable failure = null;
    try {
      held = work.run();
    } catch (Throwable thrown) {
      failure = thrown;
    }
    atEnd.run();
    if (failure != null) {
      answer.completeExceptionally(failure);
    } else {
      answer.complete(held);
    }
  }
}
