package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.DossierReader;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.words.Lang;

/** The addresses of the pages, and what makes each. */
final class PageRoutes {
  private static final String ENDPOINT = "/sparql";

  private final Site site;
  private final Pages pages;
  private final RenderedPages rendered = new RenderedPages();
  private @Nullable GuideRoutes texts;

  PageRoutes(Site site, Pages pages) {
    this.site = site;
    this.pages = pages;
  }

  /** How a page is made from a request. */
  interface Maker extends Function<Pages.Request, String> {}

  void register(RoutesConfig routes) {
    if (site.mounts(ENDPOINT)) {
      Reads.add(routes, ENDPOINT, this::askInLanguage);
      new QuestionPages(pages, site.catalogue().questions())
          .register(routes, site::publicUrl, this::answer);
      new DeskRoutes(site, pages, this).register(routes);
    }
    if (site.guide().isPresent()) {
      texts = new GuideRoutes(site, pages, this, site.guide().get());
      texts.register(routes);
    }
    new SearchPages(site, pages).register(routes, this::answer);
    new NetworkPages(site, pages, this).register(routes);
    for (Lang lang : Lang.values()) {
      get(routes, Links.home(lang), lang, pages::home);
      get(routes, Links.section("contract", lang), lang, pages::panorama);
      get(routes, Links.section("actor", lang), lang, pages::actors);
      get(routes, Links.section("source", lang), lang, pages::sources);
      get(routes, Links.section("disagreements", lang), lang, pages::disagreements);
      get(routes, Links.section("changes", lang), lang, pages::changes);
      get(routes, Links.section("ontology", lang), lang, pages::ontology);
      thing(routes, "contract", lang, pages::contract);
      thing(routes, "source", lang, pages::source);
      thing(routes, "claim", lang, pages::claim);
      Reads.add(
          routes,
          Links.section("record", lang) + "/{type}/<slug>",
          ctx ->
              answer(
                  ctx,
                  lang,
                  about(
                      ctx,
                      Addresses.node(ctx.pathParam("type"), ctx.pathParam("slug")),
                      pages::record)));
    }
  }

  /** A browser at the endpoint is led to the page where one writes a query, with its query. */
  private void askInLanguage(Context ctx) {
    Lang lang = Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE));
    String query = ctx.queryParam("query");
    String asked = query == null ? "" : query;
    ctx.header(Header.VARY, "Accept, Accept-Language");
    ctx.status(303);
    ctx.header(
        Header.LOCATION,
        site.publicUrl() + Links.section("query", lang) + Links.query("query", asked));
  }

  /** Makes the page of a thing from its node. */
  interface ThingMaker {
    String make(Pages.Request request, Node node);
  }

  /** Answers the addresses of the things of a type. */
  void thing(RoutesConfig routes, String type, Lang lang, ThingMaker maker) {
    Reads.add(
        routes,
        Links.section(type, lang) + "/{slug}",
        ctx -> answer(ctx, lang, about(ctx, Iris.thing(type, ctx.pathParam("slug")), maker)));
  }

  private Maker about(Context ctx, Node node, ThingMaker maker) {
    Alternates.send(ctx, site.publicUrl(), node);
    return request -> maker.make(request, node);
  }

  /** Answers an address with a page. */
  void get(RoutesConfig routes, String path, Lang lang, Maker maker) {
    Reads.add(routes, path, ctx -> answer(ctx, lang, maker));
  }

  /** Answers with a page. */
  void answer(Context ctx, Lang lang, Function<Pages.Request, String> maker) {
    requireHtml(ctx);
    String html = make(ctx, lang, maker);
    head(ctx, lang);
    Etag.send(ctx, html);
  }

  /** Makes a text of the newest revision, or finds it made. */
  String make(Context ctx, Lang lang, Function<Pages.Request, String> maker) {
    return site.store()
        .read(
            snapshot -> {
              Etag.date(ctx, snapshot);
              return rendered.get(
                  snapshot.revision().value(),
                  key(ctx),
                  () -> maker.apply(request(ctx.path(), parameters(ctx), lang, snapshot)));
            });
  }

  /** Makes what takes long before somebody asks for it. */
  void prepare() {
    GuideRoutes guided = texts;
    if (guided != null) {
      for (Lang lang : Lang.values()) {
        site.store().read(snapshot -> guided.prepare(request("", Map.of(), lang, snapshot)));
      }
    }
  }

  /** What is made from the newest revision and is not a text. */
  <T> T read(Context ctx, Lang lang, Function<Pages.Request, T> maker) {
    return site.store()
        .read(
            snapshot -> {
              Etag.date(ctx, snapshot);
              return maker.apply(request(ctx.path(), parameters(ctx), lang, snapshot));
            });
  }

  /** A page has one format; its thing has others, at its data document. */
  private static void requireHtml(Context ctx) {
    String format = ctx.queryParam("format");
    if (format != null && !format.equals("html")) {
      throw new Problem(400, "problem.400", format, "text/html");
    }
  }

  /** The HTML page of a problem. */
  String problem(String path, Lang lang, Problem problem) {
    return site.store()
        .read(snapshot -> pages.problem(request(path, Map.of(), lang, snapshot), problem));
  }

  String publicUrl() {
    return site.publicUrl();
  }

  private static void head(Context ctx, Lang lang) {
    ctx.contentType("text/html; charset=utf-8");
    ctx.header(Header.CONTENT_LANGUAGE, lang.tag());
    ctx.header(Header.CACHE_CONTROL, "public, max-age=0, must-revalidate");
  }

  private static String key(Context ctx) {
    String query = ctx.queryString();
    return query == null ? ctx.path() : ctx.path() + "?" + query;
  }

  private Pages.Request request(
      String path, Map<String, String> parameters, Lang lang, Snapshot snapshot) {
    DossierReader reader = new DossierReader(snapshot.union());
    return new Pages.Request(snapshot, reader, lang, frame(snapshot), path, parameters);
  }

  private Page.Frame frame(Snapshot snapshot) {
    @Nullable String on = snapshot.revisedAt().map(Instant::toString).orElse(null);
    return new Page.Frame(
        site.publicUrl(),
        site.assets().style(),
        snapshot.revision().value(),
        on == null ? null : on.substring(0, Math.min(10, on.length())),
        site.mounts(ENDPOINT),
        site.guide().isPresent());
  }

  private static Map<String, String> parameters(Context ctx) {
    Map<String, String> parameters = new LinkedHashMap<>();
    ctx.queryParamMap()
        .forEach(
            (name, values) -> {
              if (!values.isEmpty()) {
                parameters.put(name, values.getFirst());
              }
            });
    return parameters;
  }
}
