package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.format.Negotiation;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfWriter;
import org.vigie.state.Standpoint;
import org.vigie.vocab.AnswerHeader;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Links;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/**
 * Turns what went wrong into an answer: a page for browsers, problem details (RFC 9457) for
 * programs, both in the reader's language. The one place where this happens.
 */
final class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());
  private static final String ALLOWED = "GET, HEAD, OPTIONS";
  private static final List<HandlerType> REFUSED =
      List.of(
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE,
          HandlerType.TRACE);
  private static final String HTML = "text/html";
  private static final String RETRY_SECONDS = "30";
  private static final Node STATUS =
      NodeFactory.createURI("http://www.w3.org/2011/http#statusCodeValue");
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
    Reads.add(config, "/*", this::unknown);
    config.options(
        "/*",
        ctx -> {
          ctx.header(Header.ALLOW, ALLOWED);
          ctx.header(Header.ACCESS_CONTROL_ALLOW_METHODS, ALLOWED);
          ctx.header(
              Header.ACCESS_CONTROL_ALLOW_HEADERS,
              "Accept, Accept-Datetime, Accept-Language, If-None-Match");
          ctx.status(204);
        });
    for (HandlerType method : REFUSED) {
      config.addEndpoint(new Endpoint(method, "/*", Problems::refuse));
    }
  }

  /** Each page has one address; whoever ends it with slashes is led there. */
  private void unknown(Context ctx) {
    String asked = ctx.req().getRequestURI();
    int end = asked.length();
    while (end > 0 && asked.charAt(end - 1) == '/') {
      end--;
    }
    if (end == asked.length() || !isOfAPage(asked)) {
      throw Problem.notFound();
    }
    String query = ctx.queryString();
    String path = asked.substring(0, end);
    ctx.status(301);
    ctx.header(Header.LOCATION, routes.publicUrl() + (query == null ? path : path + "?" + query));
  }

  private static boolean isOfAPage(String path) {
    return Arrays.stream(Lang.values()).anyMatch(lang -> path.startsWith("/" + lang.tag() + "/"));
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
    ctx.header(Header.VARY, "Accept, Accept-Language");
    if (problem.status() == 503) {
      ctx.header(Header.RETRY_AFTER, RETRY_SECONDS);
    }
    ctx.res().setHeader(Header.ETAG, null);
    ctx.res().setHeader(Header.LAST_MODIFIED, null);
    ctx.res().setHeader(AnswerHeader.MEMENTO.field(), null);
    Lang lang = language(ctx.path(), ctx.header(Header.ACCEPT_LANGUAGE));
    ctx.header(Header.CONTENT_LANGUAGE, lang.tag());
    String type = problem.status() == 404 ? form(ctx, true) : form(ctx, false);
    Optional<RdfFormat> rdf = RdfFormat.findByMediaType(type);
    if (type.equals(HTML)) {
      ctx.contentType(HTML + "; charset=utf-8");
      ctx.result(routes.problem(ctx.path(), standpoint(ctx), lang, problem));
    } else if (rdf.isPresent()) {
      ctx.contentType(rdf.get().contentType());
      ctx.result(graph(ctx.path(), lang, problem, rdf.get()));
    } else {
      ctx.contentType(JSON);
      ctx.result(json(ctx.path(), lang, problem));
    }
  }

  /** Even what went wrong leads on to what is seen from the same standpoint, if there is one. */
  private static Standpoint standpoint(Context ctx) {
    try {
      return Views.standpoint(ctx);
    } catch (Problem wrong) {
      return Standpoint.PLAIN;
    }
  }

  /** The page of an address that the server cannot even read. */
  String page(String path, @Nullable String languages, Problem problem) {
    return routes.problem(path, Standpoint.PLAIN, language(path, languages), problem);
  }

  /** The same in RDF: what was asked for, and that it is not there. */
  private byte[] graph(String path, Lang lang, Problem problem, RdfFormat format) {
    Speech say = pages.speech(lang);
    Graph graph = GraphFactory.createDefaultGraph();
    Node document = NodeFactory.createURI(routes.publicUrl() + path);
    graph.add(
        document, W3c.RDFS_LABEL, NodeFactory.createLiteralLang(say.t(problem.key()), lang.tag()));
    graph.add(
        document,
        STATUS,
        NodeFactory.createLiteralByValue(problem.status(), XSDDatatype.XSDinteger));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfWriter.write(graph, format, out);
    return out.toByteArray();
  }

  private String json(String path, Lang lang, Problem problem) {
    Speech say = pages.speech(lang);
    return "{\"type\":\"about:blank\",\"status\":"
        + problem.status()
        + ",\"title\":"
        + quoted(say.t(problem.key()))
        + ",\"detail\":"
        + quoted(say.t(problem.key() + ".detail", problem.arguments()))
        + ",\"instance\":"
        + quoted(path)
        + "}\n";
  }

  /** The media type of the answer; RDF only where it can say what is asked. */
  private static String form(Context ctx, boolean rdf) {
    List<String> offers = new ArrayList<>();
    offers.add(ctx.path().startsWith("/data/") ? JSON : HTML);
    offers.add(ctx.path().startsWith("/data/") ? HTML : JSON);
    if (rdf) {
      Arrays.stream(RdfFormat.values()).map(RdfFormat::mediaType).forEach(offers::add);
    }
    return Negotiation.of(ctx.header(Header.ACCEPT)).best(offers).orElse(JSON);
  }

  private static Lang language(String path, @Nullable String languages) {
    return Links.findLang(path).orElseGet(() -> Lang.preferred(languages));
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
