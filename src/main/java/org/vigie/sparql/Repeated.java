package org.vigie.sparql;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.sparql.cache.Answer;
import org.vigie.sparql.cache.AnswerCache;
import org.vigie.sparql.cache.Flight;
import org.vigie.sparql.cache.Key;
import org.vigie.state.StateException;
import org.vigie.state.States;
import org.vigie.vocab.AnswerHeader;
import org.vigie.words.Lang;

/**
 * Answers again what was answered before of the same state, without taking a turn, and lets those
 * who ask the same at the same time wait for one answer. Says so in the headers (RFC 9111 and
 * 9211).
 */
final class Repeated {
  /** The part of the memory that the answers take. */
  private static final int SHARE = 16;

  private static final String STATUS = AnswerHeader.CACHE_STATUS.field();
  private static final String TIMING = AnswerHeader.TIMING.field();
  private static final String CONTROL = "Cache-Control";

  /** The newest state may be another one at any moment; a past one is what it was. */
  private static final String ASK_AGAIN = "public, max-age=0, must-revalidate";

  private static final String LASTING = "public, max-age=86400";

  private final States states;
  private final Guards guards;
  private final AnswerCache cache;

  /** What answers a query. */
  interface Fresh {
    /**
     * Runs the query.
     *
     * @param flight who else waits for it; ended when nobody can have the same answer
     */
    Held run(Flight flight) throws IOException, ServletException;
  }

  Repeated(States states, Guards guards) {
    this.states = states;
    this.guards = guards;
    this.cache = new AnswerCache(Runtime.getRuntime().maxMemory() / SHARE);
  }

  /** Answers a request that asks one query; any other it leaves to the work. */
  void answer(Received received, HttpServletResponse response, Fresh fresh)
      throws IOException, ServletException {
    long begun = System.nanoTime();
    Optional<String> query = received.findQuery();
    if (query.isEmpty() || received.wantsFile()) {
      alone(received, fresh);
      return;
    }
    Key key = key(received, query.get());
    Optional<Answer> kept = cache.find(key);
    if (kept.isPresent()) {
      send(kept.get(), "vigie-answer; hit", millis(begun), received, response);
      return;
    }
    Optional<Flight> mine = cache.begin(key);
    if (mine.isPresent()) {
      lead(key, mine.get(), received, response, fresh);
      return;
    }
    Duration patience = guards.limits().time().multipliedBy(2);
    Optional<Answer> other = cache.await(key, patience);
    if (other.isPresent()) {
      send(other.get(), "vigie-answer; fwd=miss; collapsed", millis(begun), received, response);
    } else {
      alone(received, fresh);
    }
  }

  private static void alone(Received received, Fresh fresh) throws IOException, ServletException {
    try (Flight nobody = Flight.over();
        Held held = fresh.run(nobody)) {
      held.addHeader(STATUS, "vigie-answer; fwd=bypass");
      held.release(received.wantsNoBody());
    }
  }

  private void lead(
      Key key, Flight flight, Received received, HttpServletResponse response, Fresh fresh)
      throws IOException, ServletException {
    try (flight;
        Held held = fresh.run(flight)) {
      Optional<Answer> whole = flight.isOver() ? Optional.empty() : held.findAnswer();
      if (whole.isEmpty()) {
        held.addHeader(STATUS, "vigie-answer; fwd=" + (flight.isOver() ? "bypass" : "miss"));
        held.release(received.wantsNoBody());
        return;
      }
      Answer answer = plain(whole.get());
      boolean same =
          List.of(key.state().revision().toString())
              .equals(answer.headers().get(AnswerHeader.REVISION.field()));
      boolean stored = same && cache.keep(key, answer);
      flight.land(answer);
      held.addHeader(STATUS, "vigie-answer; fwd=miss" + (stored ? "; stored" : ""));
      String timing = Objects.requireNonNullElse(held.getHeader(TIMING), "");
      send(answer, String.join(", ", held.getHeaders(STATUS)), timing, received, response);
    } catch (Refusal refusal) {
      if (refusal.isBlamed()) {
        flight.fail(refusal);
      }
      throw refusal;
    }
  }

  /** What is said of an answer whenever it is given. */
  private static Answer plain(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers());
    List.of(STATUS, TIMING, "Pragma").forEach(headers::remove);
    boolean lasting = headers.containsKey(AnswerHeader.MEMENTO.field());
    headers.put(CONTROL, List.of(lasting ? LASTING : ASK_AGAIN));
    return answer.with(headers);
  }

  private Key key(Received received, String query) {
    Map<String, List<String>> parameters = new TreeMap<>(received.parameters());
    parameters.remove("query");
    String type = received.getMethod().equals("GET") ? "" : received.getContentType();
    try {
      return new Key(
          states.name(Wished.of(received)),
          List.of(
              query,
              received.getRequestURL().toString(),
              received.findAccept().orElse(""),
              Lang.preferred(received.getHeader("Accept-Language")).tag(),
              // Who asks for a moment in a header is told a lasting address, others are not.
              Boolean.toString(Wished.isByHeader(received)),
              Objects.requireNonNullElse(type, "")),
          parameters);
    } catch (StateException obstacle) {
      throw Refusal.of(obstacle);
    }
  }

  private static void send(
      Answer answer, String status, String timing, Received received, HttpServletResponse response)
      throws IOException {
    answer.headers().forEach((name, all) -> all.forEach(each -> response.addHeader(name, each)));
    response.setContentType(answer.headers().getOrDefault("Content-Type", List.of("")).getFirst());
    response.setHeader(AnswerHeader.ETAG.field(), answer.tag());
    response.setHeader(STATUS, status);
    response.setHeader(TIMING, timing);
    String known = received.getHeader("If-None-Match");
    if (known != null && received.getMethod().equals("GET") && answer.isAmong(known)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentLength(answer.body().length);
    if (!received.wantsNoBody()) {
      response.getOutputStream().write(answer.body());
    }
  }

  private static String millis(long begun) {
    return "cache;dur=" + Stated.millis(begun, System.nanoTime());
  }
}
