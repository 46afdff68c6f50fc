package org.vigie.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigie.engine.plan.TooLarge;
import org.vigie.format.Json;
import org.vigie.format.RdfFormat;
import org.vigie.search.UnsearchableException;
import org.vigie.sparql.download.RowForm;
import org.vigie.sparql.download.TableException;
import org.vigie.sparql.partner.ForbiddenPartnerException;
import org.vigie.sparql.partner.PartnerFailureException;
import org.vigie.state.StateException;
import org.vigie.vocab.AnswerHeader;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** A request is not answered; says why as a problem of RFC 9457, in the reader's language. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Logger LOG = Logger.getLogger(Refusal.class.getName());

  /** What Fuseki says of the name of a format that it does not know. */
  private static final Pattern FORMAT =
      Pattern.compile(
          "(?:Not recognized for SPARQL results|No results writer for|Can't determine output content type): (.*)");

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int CLIENT_LEFT = 499;

  private final int status;
  private final String key;
  private final transient Function<Lang, String> title;
  private final transient Function<Lang, String> detail;
  private String retryAfter = "10";

  Refusal(int status, String key, String... arguments) {
    super(status + " " + key + " " + List.of(arguments));
    this.status = status;
    this.key = key;
    this.title = lang -> Words.of(Refusal.class, lang).say(key + ".title");
    this.detail =
        lang -> Words.of(Refusal.class, lang).say(key + ".detail", (Object[]) arguments.clone());
  }

  private Refusal(int status, Function<Lang, String> title, Function<Lang, String> detail) {
    super(status + " " + detail.apply(Lang.EN));
    this.status = status;
    this.key = "";
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

  /**
   * The engine refused; a fault of ours is not told in detail.
   *
   * @param said its line of English
   */
  static Refusal of(int status, String said) {
    if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      LOG.log(Level.WARNING, "A query failed: {0}", said.lines().findFirst().orElse(""));
      return new Refusal(status, "fault");
    }
    return switch (status) {
      case HttpServletResponse.SC_NOT_ACCEPTABLE -> unwritable();
      case HttpServletResponse.SC_NOT_FOUND -> new Refusal(status, "noGraph");
      case HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE -> new Refusal(status, "mediaType");
      default -> {
        Matcher format = FORMAT.matcher(said);
        yield format.matches() ? format(format.group(1)) : new Refusal(status, "invalid", said);
      }
    };
  }

  /** An answer does not come in the format of a name. */
  static Refusal format(String name) {
    return new Refusal(
        HttpServletResponse.SC_BAD_REQUEST,
        "format",
        name,
        RowForm.names(),
        Arrays.stream(RdfFormat.values()).map(RdfFormat::suffix).collect(Collectors.joining(", ")));
  }

  /**
   * What ended a query in the engine, when its client can be told: a query that keeps more than the
   * engine grants it is like one that fills the memory; one that can be read and neither planned
   * nor answered within the stack is too deep, or searches too deeply; a partner may be forbidden
   * or fail.
   */
  static Optional<Refusal> find(Throwable end) {
    return Optional.ofNullable(
        switch (end) {
          case TooLarge large -> memory();
          case DeepSearch search -> search.refusal();
          case StackOverflowError deep -> QueryCheck.tooDeep();
          case ForbiddenPartnerException forbidden -> of(forbidden);
          case PartnerFailureException failure -> new Refusal(502, "partner", failure.address());
          case UnsearchableException words ->
              new Refusal(400, "words." + words.reason().name().toLowerCase(Locale.ROOT));
          default -> null;
        });
  }

  /** A partner may not be asked. */
  static Refusal of(ForbiddenPartnerException forbidden) {
    String rule =
        switch (forbidden.rule()) {
          case LISTED -> "service";
          case PUBLIC -> "servicePrivate";
          case COUNTED -> "serviceOften";
        };
    return new Refusal(403, rule, forbidden.address());
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

  /** All places are taken by others. */
  static Refusal busy() {
    return new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "busy");
  }

  /** The memory is needed for others. */
  static Refusal memory() {
    return new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "memory");
  }

  /** The client has as many queries running as it may have. */
  static Refusal tooManyAtOnce() {
    return new Refusal(TOO_MANY_REQUESTS, "atOnce");
  }

  /** The client has spent its budget, and may come back after a while. */
  static Refusal spent(Duration wait) {
    return later("spent", wait);
  }

  /** The client sends more often than a person does. */
  static Refusal tooOften(Duration wait) {
    return later("tooOften", wait);
  }

  private static Refusal later(String key, Duration wait) {
    String seconds = Long.toString(wait.toSeconds() + 1);
    Refusal refusal = new Refusal(TOO_MANY_REQUESTS, key, seconds);
    refusal.retryAfter = seconds;
    return refusal;
  }

  /** An answer has more rows or triples than one answer may have. */
  static Refusal tooManyRows(int most) {
    return new Refusal(413, "rows", Integer.toString(most));
  }

  /** An answer is longer than one answer may be. */
  static Refusal tooManyBytes(long most) {
    return new Refusal(413, "bytes", Long.toString(most >> 20));
  }

  /** The form that was asked for has no way to write some of the answer. */
  static Refusal unwritable() {
    return new Refusal(HttpServletResponse.SC_NOT_ACCEPTABLE, "unwritable");
  }

  /** Nobody waits for the answer any more, so that nobody reads this. */
  static Refusal left() {
    return new Refusal(CLIENT_LEFT, "left");
  }

  /** Whether the client's budget of errors pays for it. */
  boolean isBlamed() {
    return status == 400
        || status == 403
        || status == 413
        || (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE && !key.equals("busy"));
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Lang lang = Lang.preferred(request.getHeader("Accept-Language"));
    boolean page = Answers.prefersPage(Objects.requireNonNullElse(request.getHeader("Accept"), ""));
    String body =
        page
            ? page(lang, title.apply(lang), detail.apply(lang))
            : problem(title.apply(lang), detail.apply(lang));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setHeader("Content-Language", lang.tag());
    response.setHeader("Vary", "Accept, Accept-Language");
    response.setContentType(page ? "text/html; charset=utf-8" : "application/problem+json");
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE || status == TOO_MANY_REQUESTS) {
      response.setHeader(AnswerHeader.RETRY.field(), retryAfter);
    }
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }

  private String problem(String title, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    return Json.line(problem);
  }

  /** For a browser that shows it as it is; the site's own pages ask by themselves. */
  private static String page(Lang lang, String title, String detail) {
    return """
        <!doctype html>
        <html lang="%s">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%s</title>
        <h1>%s</h1>
        <p>%s</p>
        </html>
        """
        .formatted(lang.tag(), escape(title), escape(title), escape(detail));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
