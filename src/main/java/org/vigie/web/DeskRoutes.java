package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.format.Json;
import org.vigie.format.Negotiation;
import org.vigie.format.RdfSyntaxException;
import org.vigie.state.Standpoint;
import org.vigie.state.StateException;
import org.vigie.vocab.Iris;
import org.vigie.web.page.Carried;
import org.vigie.web.page.Links;
import org.vigie.web.query.Answer;
import org.vigie.web.query.Permalink;
import org.vigie.web.query.Permalinks;
import org.vigie.web.thing.Titles;
import org.vigie.words.Lang;

/**
 * The addresses around the page where one asks: the frame for other sites, what the editor
 * completes, the names of things, and the short links {@code /q/{name}}.
 */
final class DeskRoutes {
  /** The one page that others may show in a frame. */
  private static final String FRAMED =
      Site.POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");

  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final String QUERY = "application/sparql-query";
  private static final int MOST_NAMES = 1000;
  private static final int LONGEST_BODY = 512 << 10;

  private final Site site;
  private final Pages pages;
  private final PageRoutes routes;
  private final Permalinks kept;
  private final DeskPages desk;

  DeskRoutes(Site site, Pages pages, PageRoutes routes) {
    this.site = site;
    this.pages = pages;
    this.routes = routes;
    this.kept = new Permalinks(site.store().path().resolve("permalinks"), 256L << 20);
    this.desk =
        new DeskPages(
            pages,
            site.assets(),
            kept,
            site.catalogue().questions(),
            site.mounts("/sparql/explain"));
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      String section = Links.section("query", lang);
      routes.get(config, section, lang, desk::workbench);
      Reads.add(config, section + "/embed", ctx -> embed(ctx, lang));
      Reads.add(config, section + "/terms", ctx -> terms(ctx, lang));
      config.post(section + "/names", ctx -> names(ctx, lang));
    }
    config.post("/q", this::keep);
    Reads.add(config, "/q/{name}", this::open);
  }

  private void embed(Context ctx, Lang lang) {
    routes.answer(ctx, lang, desk::embedded);
    ctx.header("Content-Security-Policy", FRAMED);
  }

  private void terms(Context ctx, Lang lang) {
    String json = routes.make(ctx, lang, desk::terms);
    ctx.contentType(JSON);
    ctx.header(Header.CACHE_CONTROL, Etag.ASK_AGAIN);
    Etag.send(ctx, json);
  }

  /** The names and pages of things: a list of IRIs in, an object by IRI out. */
  private void names(Context ctx, Lang lang) {
    byte[] body = ctx.bodyAsBytes();
    if (body.length > LONGEST_BODY) {
      throw new Problem(413, "query.kept.tooLong", LONGEST_BODY >> 10);
    }
    List<?> asked;
    try {
      asked = Json.read(new String(body, StandardCharsets.UTF_8), List.class);
    } catch (RdfSyntaxException garbled) {
      throw new Problem(400, "query.names", MOST_NAMES);
    }
    if (asked.size() > MOST_NAMES) {
      throw new Problem(400, "query.names", MOST_NAMES);
    }
    Map<String, Object> told =
        site.store()
            .read(
                snapshot -> {
                  DossierReader reader = new DossierReader(snapshot.union());
                  Titles titles = new Titles(reader, pages.speech(lang));
                  Map<String, Object> all = new LinkedHashMap<>();
                  for (Object iri : asked) {
                    if (iri instanceof String text) {
                      all.put(text, named(NodeFactory.createURI(text), reader, titles, lang));
                    }
                  }
                  return all;
                });
    ctx.contentType(JSON);
    ctx.result(Json.line(told).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> named(
      Node node, DossierReader reader, Titles titles, Lang lang) {
    Map<String, String> said = new LinkedHashMap<>();
    Ref ref = reader.ref(node);
    boolean ours = node.getURI().startsWith(Iris.BASE);
    if (ours || !ref.label().byTag().isEmpty()) {
      said.put("name", ours ? titles.of(ref) : ref.label().in(lang.tag()));
    }
    Links.findPage(node, lang).ifPresent(page -> said.put("page", page));
    return said;
  }

  /** Keeps a question and answers its address; a browser is led to the page. */
  private void keep(Context ctx) {
    Map<String, String> parameters = new LinkedHashMap<>();
    ctx.formParamMap()
        .forEach(
            (name, values) -> values.stream().findFirst().ifPresent(v -> parameters.put(name, v)));
    Permalink link =
        Permalink.of(parameters).orElseThrow(() -> new Problem(400, "query.kept.unfit"));
    Permalinks.Outcome outcome = kept.keep(link);
    if (outcome.refused().isPresent()) {
      throw switch (outcome.refused().get()) {
        case TOO_LONG -> new Problem(413, "query.kept.tooLong", Permalinks.LONGEST >> 10);
        case FULL -> new Problem(507, "query.kept.full");
      };
    }
    String path = "/q/" + outcome.name();
    ctx.header(Header.LOCATION, site.publicUrl() + path);
    if (Negotiation.of(ctx.header(Header.ACCEPT))
        .best(List.of(JSON, HTML))
        .filter(JSON::equals)
        .isPresent()) {
      ctx.status(201);
      ctx.contentType(JSON);
      ctx.result(Json.line(Map.of("path", path)));
      return;
    }
    ctx.status(303);
    ctx.header(Header.LOCATION, site.publicUrl() + page(sent(ctx), outcome.name()));
  }

  /**
   * Opens a short link: a browser sees the page, a program gets the question as JSON or as text, or
   * is led to the answer in the format that it accepts.
   */
  private void open(Context ctx) {
    String name = ctx.pathParam("name");
    Permalink link =
        kept.find(name)
            .orElseThrow(
                () ->
                    kept.isErased(name)
                        ? new Problem(410, "query.kept.erased")
                        : Problem.notFound());
    Optional<String> type =
        Negotiation.of(ctx.header(Header.ACCEPT)).best(List.of(HTML, JSON, QUERY));
    ctx.header(Header.VARY, "Accept, Accept-Language");
    ctx.header(Header.CACHE_CONTROL, "public, max-age=86400");
    if (type.isPresent() && !type.get().equals(HTML)) {
      ctx.contentType(type.get() + "; charset=utf-8");
      Etag.send(ctx, type.get().equals(JSON) ? link.json() : link.query());
      return;
    }
    ctx.status(303);
    ctx.header(
        Header.LOCATION,
        site.publicUrl()
            + (type.isPresent()
                ? new Carried(standpoint(ctx, link), site.publicUrl()).to(page(named(ctx), name))
                : Answer.atEndpoint(link.seenFrom(Views.standpoint(ctx)))));
  }

  /** A question that names a moment is seen, and cited, at that moment. */
  private static Standpoint standpoint(Context ctx, Permalink link) {
    Standpoint asked = Views.standpoint(ctx);
    try {
      Standpoint named =
          Standpoint.of(
              name ->
                  name.equals("at") || name.equals("release")
                      ? List.of(link.state().getOrDefault(name, ""))
                      : List.of());
      return named.isPast() ? named.at(asked.level()) : asked;
    } catch (StateException garbled) {
      return asked;
    }
  }

  /** The language that a link names; for one that names none, what the reader prefers. */
  private static Lang named(Context ctx) {
    return Lang.find(Objects.requireNonNullElse(ctx.queryParam("lang"), ""))
        .orElseGet(() -> Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE)));
  }

  /** The language of the page whose form is sent. */
  private static Lang sent(Context ctx) {
    String from = Objects.requireNonNullElse(ctx.header(Header.REFERER), "");
    return Stream.of(Lang.values())
        .filter(lang -> from.contains(Links.section("query", lang)))
        .findFirst()
        .orElseGet(() -> named(ctx));
  }

  private static String page(Lang lang, String name) {
    return Links.section("query", lang) + Links.query("q", name);
  }
}
