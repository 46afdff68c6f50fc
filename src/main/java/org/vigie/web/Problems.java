package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vigie.format.Negotiation;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/**
 * Turns what went wrong into an answer: a page for browsers, problem details (RFC 9457) for
 * programs, both in the reader's language. The one place where this happens.
 */
final class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());
  private static final String ALLOWED = "GET, HEAD, OPTIONS";
  private static final String JSON = "application/problem+json";

  private final PageRoutes routes;
  private final Pages pages;

  Problems(PageRoutes routes, Pages pages) {
    this.routes = routes;
    this.pages = pages;
  }

  void register(RoutesConfig config) {
    config.exception(Problem.class, (problem, ctx) -> answer(ctx, problem));
    config.exception(
        HttpResponseException.class,
        (refused, ctx) ->
            answer(ctx, refused.getStatus() == 404 ? Problem.notFound() : unexpected(refused)));
    config.exception(Exception.class, (failure, ctx) -> answer(ctx, unexpected(failure)));
    Reads.add(
        config,
        "/*",
        ctx -> {
          throw Problem.notFound();
        });
    config.options(
        "/*",
        ctx -> {
          ctx.header(Header.ALLOW, ALLOWED);
          ctx.header(Header.ACCESS_CONTROL_ALLOW_METHODS, ALLOWED);
          ctx.header(Header.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, Accept-Language, If-None-Match");
          ctx.status(204);
        });
    config.post("/*", Problems::refuse);
    config.put("/*", Problems::refuse);
    config.patch("/*", Problems::refuse);
    config.delete("/*", Problems::refuse);
  }

  private static void refuse(Context ctx) {
    ctx.header(Header.ALLOW, ALLOWED);
    throw new Problem(405, "problem.405", ctx.method().name(), ALLOWED);
  }

  private static Problem unexpected(Exception failure) {
    String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    LOG.log(Level.SEVERE, "Request failed, reference " + reference, failure);
    return new Problem(500, "problem.500", reference);
  }

  private void answer(Context ctx, Problem problem) {
    ctx.status(problem.status());
    ctx.header(Header.CACHE_CONTROL, "no-store");
    ctx.res().setHeader(Header.ETAG, null);
    Lang lang = language(ctx);
    if (wantsPage(ctx)) {
      routes.problem(ctx, lang, problem);
      return;
    }
    Speech say = pages.speech(lang);
    ctx.contentType(JSON);
    ctx.header(Header.CONTENT_LANGUAGE, lang.tag());
    ctx.result(
        "{\"type\":\"about:blank\",\"status\":"
            + problem.status()
            + ",\"title\":"
            + quoted(say.t(problem.key()))
            + ",\"detail\":"
            + quoted(say.t(problem.key() + ".detail", problem.arguments()))
            + ",\"instance\":"
            + quoted(ctx.path())
            + "}\n");
  }

  private static boolean wantsPage(Context ctx) {
    String accept = ctx.header(Header.ACCEPT);
    boolean page = ctx.path().matches("/(fr|en)(/.*)?") || !ctx.path().startsWith("/data/");
    List<String> offers = page ? List.of("text/html", JSON) : List.of(JSON, "text/html");
    return Negotiation.of(accept).best(offers).orElse(JSON).equals("text/html");
  }

  private static Lang language(Context ctx) {
    if (ctx.path().equals("/en") || ctx.path().startsWith("/en/")) {
      return Lang.EN;
    }
    if (ctx.path().equals("/fr") || ctx.path().startsWith("/fr/")) {
      return Lang.FR;
    }
    return Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE));
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c < 0x20) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
