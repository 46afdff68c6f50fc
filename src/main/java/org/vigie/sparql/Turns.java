package org.vigie.sparql;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.vigie.sparql.client.Clients;

/**
 * Lets queries run so that a few heavy ones hold up neither the pages nor the light ones. Whoever
 * finds a long place free has it for the whole time limit. Else the query is tried for a moment in
 * a short place, in which most end; what does not end there is stopped, waits for a long place and
 * begins again. No client holds all the places, and time beyond the moment is charged to it.
 */
final class Turns implements AutoCloseable {
  /** How long a query is tried in a short place, and what each may take for nothing. */
  private static final Duration MOMENT = Duration.ofMillis(500);

  private static final Duration PATIENCE_FOR_SHORT = Duration.ofSeconds(10);
  private static final Duration PATIENCE_FOR_LONG = Duration.ofSeconds(5);

  /** How long after its time a query may still stop by itself. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** How often one looks whether the client is still there. */
  private static final Duration GLANCE = Duration.ofMillis(200);

  private final Guards guards;
  private final Clients clients;
  private final Watch watch;
  private final Places longPlaces;
  private final Places shortPlaces;

  /** Who waits for an answer, how much it may take, and whether nobody waits any more. */
  private record Asker(String client, Limits limits, BooleanSupplier hasLeft) {}

  Turns(Guards guards) {
    this.guards = guards;
    this.clients = new Clients(guards.budget(), guards.clientHeader());
    this.watch = Watch.start(guards.heapShare());
    int cores = Math.max(2, Runtime.getRuntime().availableProcessors());
    this.longPlaces = places(cores);
    this.shortPlaces = places(cores);
  }

  /** One client has half of them, so that both kinds together keep no more than all cores busy. */
  private Places places(int most) {
    return new Places(most, Math.min(guards.budget().parallel(), most / 2));
  }

  /** How many queries run, those included that were stopped and have not noticed yet. */
  int running() {
    return longPlaces.taken() + shortPlaces.taken();
  }

  /** Charges a client with what was refused, if it is to be blamed. */
  void blame(HttpServletRequest request, Refusal refusal) {
    if (refusal.isBlamed()) {
      clients.blame(clients.identify(request));
    }
  }

  /**
   * Runs the work in its turn.
   *
   * @param request whose client pays for it
   * @param limits of the work
   * @param work may be run twice; its first answer is then thrown away
   * @throws Refusal 429 when the client has spent its budget or runs too many, 503 when no place
   *     became free or when the work did not end in its time
   */
  Held run(HttpServletRequest request, Limits limits, Turn.Work work)
      throws IOException, ServletException {
    String client = clients.identify(request);
    Optional<Duration> wait = clients.findWait(client);
    if (wait.isPresent()) {
      throw Refusal.spent(wait.get());
    }
    return run(new Asker(client, limits, () -> guards.hasLeft().test(request)), work);
  }

  private Held run(Asker asker, Turn.Work work) throws IOException, ServletException {
    try {
      if (longPlaces.take(asker.client(), Duration.ZERO) == Places.Outcome.TAKEN) {
        return atLength(asker, work);
      }
      if (shortPlaces.take(asker.client(), PATIENCE_FOR_SHORT) == Places.Outcome.TAKEN) {
        Optional<Held> soon = run(asker, work, shortPlaces, MOMENT);
        if (soon.isPresent()) {
          return soon.get();
        }
      }
      return switch (longPlaces.take(asker.client(), PATIENCE_FOR_LONG)) {
        case TAKEN -> atLength(asker, work);
        case FULL -> throw Refusal.busy();
        case CLIENT_FULL -> throw Refusal.tooManyAtOnce();
      };
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw Refusal.busy();
    }
  }

  private Held atLength(Asker asker, Turn.Work work)
      throws InterruptedException, IOException, ServletException {
    return run(asker, work, longPlaces, asker.limits().time().plus(GRACE))
        .orElseThrow(() -> Refusal.late(asker.limits()));
  }

  private Optional<Held> run(Asker asker, Turn.Work work, Places places, Duration time)
      throws InterruptedException, IOException, ServletException {
    long start = System.nanoTime();
    Turn[] self = new Turn[1];
    Turn turn =
        Turn.of(
            work,
            () -> {
              watch.remove(self[0]);
              places.leave(asker.client());
              Duration beyond = Duration.ofNanos(System.nanoTime() - start).minus(MOMENT);
              if (beyond.isPositive()) {
                clients.charge(asker.client(), beyond);
              }
            });
    self[0] = turn;
    watch.add(turn);
    turn.start();
    return await(asker, turn, time);
  }

  /** The answer; a turn that is late or no longer wanted is stopped. */
  private Optional<Held> await(Asker asker, Turn turn, Duration time)
      throws InterruptedException, IOException, ServletException {
    long end = System.nanoTime() + time.toNanos();
    boolean ended = false;
    try {
      while (true) {
        Duration rest = Duration.ofNanos(end - System.nanoTime());
        if (!rest.isPositive()) {
          return Optional.empty();
        }
        Optional<Held> answer = turn.await(rest.compareTo(GLANCE) < 0 ? rest : GLANCE);
        if (answer.isPresent()) {
          ended = true;
          return answer;
        }
        if (asker.hasLeft().getAsBoolean()) {
          throw Refusal.left();
        }
        watch.lookAtDisk();
      }
    } finally {
      if (!ended) {
        turn.stop(Refusal.late(asker.limits()));
      }
    }
  }

  @Override
  public void close() {
    watch.close();
  }
}
