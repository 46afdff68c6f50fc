package org.vigie.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonBuilder;
import org.vigie.sparql.download.TableException;
import org.vigie.state.StateException;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** A request is not answered; says why as a problem of RFC 9457, in the reader's language. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Function<Lang, String> title;
  private final transient Function<Lang, String> detail;

  Refusal(int status, String key, String... arguments) {
    super(status + " " + key + " " + List.of(arguments));
    this.status = status;
    this.title = lang -> Words.of(Refusal.class, lang).say(key + ".title");
    this.detail =
        lang -> Words.of(Refusal.class, lang).say(key + ".detail", (Object[]) arguments.clone());
  }

  private Refusal(int status, Function<Lang, String> title, Function<Lang, String> detail) {
    super(status + " " + detail.apply(Lang.EN));
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /** There is no such state of knowledge, or it cannot be shown. */
  static Refusal of(StateException obstacle) {
    int status =
        switch (obstacle.kind()) {
          case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
          case LOST -> HttpServletResponse.SC_GONE;
          case TOO_LARGE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    return new Refusal(status, obstacle::title, obstacle::detail);
  }

  /** A spreadsheet cannot hold the answer. */
  static Refusal of(TableException obstacle) {
    return new Refusal(
        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
        lang -> Words.of(Refusal.class, lang).say("table.title"),
        obstacle::detail);
  }

  /** A query took more than its time. */
  static Refusal late(Limits limits) {
    return new Refusal(
        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        "timeout",
        Long.toString(limits.time().toSeconds()));
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Lang lang = Lang.preferred(request.getHeader("Accept-Language"));
    String body =
        JsonBuilder.buildObject(
                json ->
                    json.pair("type", "about:blank")
                        .pair("title", title.apply(lang))
                        .pair("status", status)
                        .pair("detail", detail.apply(lang)))
            .toString();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setHeader("Content-Language", lang.tag());
    response.setHeader("Vary", "Accept-Language");
    response.setContentType("application/problem+json");
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "10");
    }
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }
}
