package org.vigie.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.vigie.doctor.Diagnosis;
import org.vigie.doctor.steps.Explanation;
import org.vigie.state.Asked;
import org.vigie.state.StateException;
import org.vigie.state.States;
import org.vigie.words.Lang;

/**
 * Beside the endpoint: {@code /sparql/explain} tells how the answer of a query is found, {@code
 * /sparql/doctor} why it may be empty, both as JSON in the reader's language. Each runs on a thread
 * of its own, few at a time, and for a short time only.
 */
public final class Insight implements Filter {
  /** Where the doctor answers; anything else is explained. */
  public static final String DOCTOR = "/sparql/doctor";

  /** Where the explanation answers. */
  public static final String EXPLAIN = "/sparql/explain";

  private static final Duration TIME = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final int AT_ONCE = 2;

  private final DatasetGraph data;
  private final @Nullable States states;
  private final Guards guards;
  private final Semaphore places = new Semaphore(AT_ONCE);

  private Insight(DatasetGraph data, @Nullable States states, Guards guards) {
    this.data = data;
    this.states = states;
    this.guards = guards;
  }

  /** Looks at queries on some data. */
  public static Insight of(DatasetGraph data, Guards guards) {
    return new Insight(data, null, guards);
  }

  /**
   * Looks at queries on any state of knowledge, named as at the endpoint.
   *
   * @param newest what is asked when nothing is named
   */
  public static Insight of(DatasetGraph newest, States states, Guards guards) {
    return new Insight(newest, states, guards);
  }

  @Override
  public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) plain;
    HttpServletResponse response = (HttpServletResponse) answer;
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Vary", "Accept-Language");
    Lang lang = Lang.preferred(request.getHeader("Accept-Language"));
    try {
      Received received = Received.of(request, guards.limits());
      Query query =
          QueryCheck.require(
              received.findQuery().orElseThrow(() -> new Refusal(400, "noQuery")),
              guards.partners());
      boolean doctor = request.getRequestURI().endsWith(DOCTOR);
      Asked asked = Asked.of(received::list);
      byte[] json = bytes(inTime(watch -> look(new Looked(query, doctor, lang), asked, watch)));
      response.setContentType("application/json");
      response.setHeader("Content-Language", lang.tag());
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(json.length);
      response.getOutputStream().write(json);
    } catch (StateException obstacle) {
      Refusal.of(obstacle).send(request, response);
    } catch (Refusal refusal) {
      refusal.send(request, response);
    }
  }

  /** What is looked at, and how it is told of a run that can be stopped. */
  private interface Look {
    Map<String, Object> run(Consumer<QueryExec> watch);
  }

  private Map<String, Object> look(Looked looked, Asked asked, Consumer<QueryExec> watch) {
    States all = states;
    if (all != null && !asked.equals(Asked.NOW)) {
      boolean known = looked.doctor() && now(data -> Diagnosis.finds(looked.query(), data, TIME));
      return all.read(
          asked,
          state ->
              known && Diagnosis.lacks(looked.query(), state.dataset(), TIME)
                  ? Diagnosis.NARROWED.json(looked.lang())
                  : looked.at(state.dataset(), watch));
    }
    return now(data -> looked.at(data, watch));
  }

  /** What is told of the data that are asked when no state is named. */
  private <T> T now(Function<DatasetGraph, T> told) {
    data.begin(ReadWrite.READ);
    try {
      return told.apply(data);
    } finally {
      data.end();
    }
  }

  /** A query, and whether it is diagnosed or explained, in which language. */
  private record Looked(Query query, boolean doctor, Lang lang) {
    Map<String, Object> at(DatasetGraph data, Consumer<QueryExec> watch) {
      return doctor
          ? Diagnosis.of(query, data, TIME).json(lang)
          : Explanation.of(query, data, TIME, lang, watch).json(lang);
    }
  }

  /** Runs it; a place stays taken until it has really ended, so that late ones do not pile up. */
  private Map<String, Object> inTime(Look look) {
    if (!places.tryAcquire()) {
      throw new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "busy");
    }
    AtomicReference<@Nullable QueryExec> running = new AtomicReference<>();
    CompletableFuture<Map<String, Object>> told = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("vigie-insight")
        .start(
            () -> {
              try {
                told.complete(look.run(running::set));
              } catch (RuntimeException | Error failed) {
                told.completeExceptionally(failed);
              } finally {
                places.release();
              }
            });
    try {
      return told.get(TIME.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      QueryExec run = running.get();
      if (run != null) {
        run.abort();
      }
      throw Refusal.late(guards.limits().within(Optional.of(TIME)));
    } catch (ExecutionException failed) {
      throw switch (failed.getCause()) {
        case StateException obstacle -> obstacle;
        case StackOverflowError deep -> QueryCheck.tooDeep(deep);
        case null, default -> new IllegalStateException(failed);
      };
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "busy");
    }
  }

  private static byte[] bytes(Map<String, Object> json) {
    return org.vigie.format.Json.line(json).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
