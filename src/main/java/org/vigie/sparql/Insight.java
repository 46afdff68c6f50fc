package org.vigie.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.vigie.doctor.Diagnosis;
import org.vigie.doctor.examination.Allowance;
import org.vigie.doctor.steps.Explanation;
import org.vigie.format.Json;
import org.vigie.state.Asked;
import org.vigie.state.StateException;
import org.vigie.state.States;
import org.vigie.words.Lang;

/**
 * Beside an endpoint: {@code /sparql/explain} tells how the answer of a query is found, {@code
 * /sparql/doctor} why it may be empty, both as JSON in the reader's language. Each takes a turn as
 * a query does, and less time.
 */
public final class Insight implements Filter {
  /** Where the doctor answers; anything else is explained. */
  public static final String DOCTOR = "/sparql/doctor";

  /** Where the explanation answers. */
  public static final String EXPLAIN = "/sparql/explain";

  private static final Duration TIME = Duration.ofSeconds(10);

  private final DatasetGraph data;
  private final @Nullable States states;
  private final Guards guards;
  private final Limits limits;
  private final Allowance allowance;
  private final Turns turns;

  /**
   * Looks at queries on any state of knowledge, named as at the endpoint.
   *
   * @param newest what is asked when nothing is named
   * @param states the others; none when there is only this one
   */
  Insight(DatasetGraph newest, @Nullable States states, Guards guards, Turns turns) {
    this.data = newest;
    this.states = states;
    this.guards = guards;
    this.limits = guards.limits().within(Optional.of(TIME));
    this.allowance = new Allowance(limits.time(), Turn::enlist);
    this.turns = turns;
  }

  @Override
  public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) plain;
    HttpServletResponse response = (HttpServletResponse) answer;
    response.setHeader("Access-Control-Allow-Origin", "*");
    try {
      if (Methods.READING.answered(request, response)) {
        return;
      }
      Received received = Received.of(request, guards.limits());
      String text = received.findQuery().orElseThrow(() -> new Refusal(400, "noQuery"));
      try (Held told = turns.run(received, limits, () -> tell(received, text, response))) {
        told.release(received.wantsNoBody());
      }
    } catch (Refusal refusal) {
      turns.blame(request, refusal);
      refusal.send(request, response);
    }
  }

  private Held tell(Received received, String text, HttpServletResponse response)
      throws IOException {
    Lang lang = Lang.preferred(received.getHeader("Accept-Language"));
    boolean doctor = received.getRequestURI().endsWith(DOCTOR);
    byte[] json;
    try {
      Query query = QueryCheck.require(text, guards.partners());
      Map<String, Object> told =
          look(new Looked(query, doctor, lang, allowance), Asked.of(received::list));
      json = Json.line(told).getBytes(StandardCharsets.UTF_8);
    } catch (StateException obstacle) {
      throw Refusal.of(obstacle);
    } catch (RuntimeException | StackOverflowError end) {
      Refusal.find(end).ifPresent(Turn::stopCurrent);
      throw end;
    }
    Held held = new Held(response, limits);
    held.setContentType("application/json");
    held.setHeader("Content-Language", lang.tag());
    held.setHeader("Cache-Control", "no-store");
    held.getOutputStream().write(json);
    return held;
  }

  private Map<String, Object> look(Looked looked, Asked asked) {
    States all = states;
    if (all != null && !asked.equals(Asked.NOW)) {
      boolean known =
          looked.doctor() && now(data -> Diagnosis.finds(looked.query(), data, allowance));
      return all.read(
          asked,
          state ->
              known && Diagnosis.lacks(looked.query(), state.dataset(), allowance)
                  ? Diagnosis.NARROWED.json(looked.lang())
                  : looked.at(state.dataset()));
    }
    return now(looked::at);
  }

  /** What is told of the data that are asked when no state is named. */
  private <T> T now(Function<DatasetGraph, T> told) {
    return Txn.calculateRead(data, () -> told.apply(data));
  }

  /** A query, whether it is diagnosed or explained, in which language, and at what expense. */
  private record Looked(Query query, boolean doctor, Lang lang, Allowance allowance) {
    Map<String, Object> at(DatasetGraph data) {
      return doctor
          ? Diagnosis.of(query, data, allowance).json(lang)
          : Explanation.of(query, data, allowance, lang).json(lang);
    }
  }
}
