package org.vigie.sparql;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * One run of a query on a platform thread, which the system shares the processor with, unlike a
 * virtual one, after the pages where the system heeds priorities ({@code
 * -XX:ThreadPriorityPolicy=1} on Linux). It can be stopped from outside, and left alone when it
 * does not stop.
 */
final class Turn {
  /** What a turn runs. */
  interface Work {
    Held run() throws IOException, ServletException;
  }

  private static final ThreadLocal<@Nullable Turn> CURRENT = new ThreadLocal<>();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** A thread whose turn is over takes the next, as long as that comes soon. */
  private static final ExecutorService POOL = Executors.newCachedThreadPool(Turn::thread);

  private final CompletableFuture<Held> answer = new CompletableFuture<>();
  private final Work work;
  private final Runnable atEnd;
  private volatile @Nullable Thread thread;
  private volatile long before;
  private volatile @Nullable QueryExec running;
  private volatile boolean stopped;

  private Turn(Work work, Runnable atEnd) {
    this.work = work;
    this.atEnd = atEnd;
  }

  /** The priority is a wish: all is right without it, only slower for the pages. */
  @SuppressWarnings("ThreadPriorityCheck")
  private static Thread thread(Runnable turns) {
    Thread thread = Thread.ofPlatform().daemon().name("vigie-query").unstarted(turns);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /**
   * A turn that has not begun.
   *
   * @param atEnd what is done when the work has ended, however it ends
   */
  static Turn of(Work work, Runnable atEnd) {
    return new Turn(work, atEnd);
  }

  void start() {
    POOL.execute(this::run);
  }

  /** Makes a query stoppable with the turn in which it runs, if it runs in one. */
  static void enlist(QueryExec query) {
    Turn turn = CURRENT.get();
    if (turn != null) {
      turn.watch(query);
    }
  }

  /**
   * Does nothing while the turn in which this runs may go on. For loops that the engine itself
   * would not stop.
   *
   * @throws QueryCancelledException when it was stopped
   */
  static void requireRunning() {
    Turn turn = CURRENT.get();
    if (turn != null && turn.stopped) {
      throw new QueryCancelledException();
    }
  }

  /** Stops the turn in which this runs, for a reason that its client is told. */
  static void stopCurrent(Refusal why) {
    Turn turn = CURRENT.get();
    if (turn == null) {
      throw why;
    }
    turn.stop(why);
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
        case OutOfMemoryError full -> throw Refusal.memory();
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }

  /**
   * Stops it, and answers at once: what it still brings is thrown away, whether it heeds the signal
   * soon, late or never.
   *
   * @param why what the client is told, unless the turn has ended
   */
  void stop(Refusal why) {
    answer.completeExceptionally(why);
    stopped = true;
    QueryExec query = running;
    if (query != null) {
      cancel(query);
    }
    var unused = answer.thenAccept(Held::close);
  }

  /** How many bytes it has made until now, also those that were garbage since. */
  long allocated() {
    Thread mine = thread;
    return mine == null ? 0 : THREADS.getThreadAllocatedBytes(mine.threadId()) - before;
  }

  private void watch(QueryExec query) {
    running = query;
    if (stopped) {
      cancel(query);
    }
  }

  /** The signal is for each step; the call, which waits while the query is planned, for sorts. */
  private static void cancel(QueryExec query) {
    Context.getOrSetCancelSignal(query.getContext()).set(true);
    Thread.ofVirtual().start(query::abort);
  }

  private void run() {
    CURRENT.set(this);
    before = THREADS.getCurrentThreadAllocatedBytes();
    thread = Thread.currentThread();
    Held held = null;
    Throwable failure = null;
    try {
      held = work.run();
    } catch (Throwable thrown) {
      failure = thrown;
    }
    running = null;
    thread = null;
    CURRENT.remove();
    atEnd.run();
    boolean wanted =
        failure == null ? answer.complete(held) : answer.completeExceptionally(failure);
    if (!wanted && held != null) {
      held.close();
    }
  }
}
