package org.vigie.sparql.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A query under way for which others wait who ask the same. Who began it must end it, by {@link
 * #land}, {@link #fail} or {@link #close}; the first of them counts.
 */
public final class Flight implements AutoCloseable {
  private final CompletableFuture<Optional<Answer>> outcome = new CompletableFuture<>();
  private final Runnable atEnd;

  Flight(Runnable atEnd) {
    this.atEnd = atEnd;
  }

  /** A query for which nobody waits. */
  public static Flight over() {
    Flight flight = new Flight(() -> {});
    flight.close();
    return flight;
  }

  /** Gives those who wait the answer. */
  public void land(Answer answer) {
    end(() -> outcome.complete(Optional.of(answer)));
  }

  /** Gives those who wait the reason why there is no answer. */
  public void fail(RuntimeException why) {
    end(() -> outcome.completeExceptionally(why));
  }

  /** Lets those who wait ask for themselves. */
  @Override
  public void close() {
    end(() -> outcome.complete(Optional.empty()));
  }

  /** Whether nobody waits any more, nor will. */
  public boolean isOver() {
    return outcome.isDone();
  }

  private void end(Runnable completion) {
    completion.run();
    atEnd.run();
  }

  /**
   * Waits for the answer of whoever began.
   *
   * @return empty when everybody is to ask for themselves, or that takes too long
   * @throws RuntimeException the reason why there is no answer
   */
  Optional<Answer> await(Duration most) {
    try {
      return outcome.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      return Optional.empty();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw new IllegalStateException(failed);
    }
  }
}
