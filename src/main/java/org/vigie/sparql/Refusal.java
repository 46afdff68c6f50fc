package org.vigie.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.json.JsonBuilder;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** A request is not answered; says why as a problem of RFC 9457, in the reader's language. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String key;
  private final transient List<String> arguments;

  Refusal(int status, String key, String... arguments) {
    super(status + " " + key + " " + List.of(arguments));
    this.status = status;
    this.key = key;
    this.arguments = List.of(arguments);
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
    Words words = Words.of(Refusal.class, lang);
    String body =
        JsonBuilder.buildObject(
                json ->
                    json.pair("type", "about:blank")
                        .pair("title", words.say(key + ".title"))
                        .pair("status", status)
                        .pair("detail", words.say(key + ".detail", arguments.toArray())))
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
