package org.vigie.sparql;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets queries run so that a few heavy ones hold up neither the pages nor the light ones. Whoever
 * finds a long place free has it for the whole time limit. Else the query is tried for a moment in
 * a short place, in which most end; what does not end there is stopped, waits for a long place and
 * begins again. No client holds all the places.
 */
final class Turns {
  /** How long a query is tried in a short place. */
  private static final Duration MOMENT = Duration.ofMillis(500);

  private static final Duration PATIENCE_FOR_SHORT = Duration.ofSeconds(10);
  private static final Duration PATIENCE_FOR_LONG = Duration.ofSeconds(5);

  /** How long after its time a query may still stop by itself. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private static final int MOST_PER_CLIENT = 4;

  private final Limits limits;
  private final Places longPlaces;
  private final Places shortPlaces;

  Turns(Limits limits) {
    this.limits = limits;
    int cores = Math.max(2, Runtime.getRuntime().availableProcessors());
    this.longPlaces = places(2 * cores);
    this.shortPlaces = places(cores + 1);
  }

  private static Places places(int most) {
    return new Places(most, Math.min(MOST_PER_CLIENT, most - 1));
  }

  /**
   * Runs the work in its turn.
   *
   * @param client whose it is
   * @param work may be run twice; its first answer is then thrown away
   * @throws Refusal 503 when no place became free, or when the work did not end in its time
   */
  Held run(String client, Turn.Work work) throws IOException, ServletException {
    try {
      if (longPlaces.take(client, Duration.ZERO)) {
        return atLength(client, work);
      }
      Optional<Held> soon = inShort(client, work);
      if (soon.isPresent()) {
        return soon.get();
      }
      if (longPlaces.take(client, PATIENCE_FOR_LONG)) {
        return atLength(client, work);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "busy");
  }

  private Optional<Held> inShort(String client, Turn.Work work)
      throws InterruptedException, IOException, ServletException {
    if (!shortPlaces.take(client, PATIENCE_FOR_SHORT)) {
      return Optional.empty();
    }
    Turn turn = Turn.start(work, () -> shortPlaces.leave(client));
    return await(turn, MOMENT);
  }

  private Held atLength(String client, Turn.Work work)
      throws InterruptedException, IOException, ServletException {
    Turn turn = Turn.start(work, () -> longPlaces.leave(client));
    return await(turn, limits.time().plus(GRACE)).orElseThrow(() -> Refusal.late(limits));
  }

  /** The answer; a turn that is late or no longer wanted is stopped. */
  private static Optional<Held> await(Turn turn, Duration time)
      throws InterruptedException, IOException, ServletException {
    boolean ended = false;
    try {
      Optional<Held> answer = turn.await(time);
      ended = answer.isPresent();
      return answer;
    } finally {
      if (!ended) {
        turn.stop();
      }
    }
  }
}
