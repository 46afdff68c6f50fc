package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.cite.Format;
import org.vigie.dossier.DossierReader;
import org.vigie.state.Level;
import org.vigie.state.Standpoint;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.web.cite.Citing;
import org.vigie.web.guide.Introduction;
import org.vigie.web.page.Carried;
import org.vigie.web.page.Links;
import org.vigie.web.page.Outlook;
import org.vigie.web.page.Page;
import org.vigie.web.query.Permalink;
import org.vigie.words.Lang;

/** The addresses of the pages, and what makes each. */
final class PageRoutes {
  private static final String ENDPOINT = "/sparql";

  private final Site site;
  private final Pages pages;
  private final Views views;
  private final RenderedPages rendered = new RenderedPages();
  private @Nullable GuideRoutes texts;

  PageRoutes(Site site, Pages pages) {
    this.site = site;
    this.pages = pages;
    this.views = site.views();
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
    new PlayPages(site, pages, this).register(routes);
    new HistoryPages(site, pages, this, this::introduction).register(routes);
    new EvidencePages(site, pages, this, this::introduction).register(routes);
    new PanoramaPages(site, pages, this).register(routes);
    new LetterPages(pages, this).register(routes);
    new FeedPages(pages, this).register(routes);
    new NetworkPages(site, pages, this).register(routes);
    new DiscoveryPages(site, this).register(routes);
    new SelfTestPages(site, pages, this).register(routes);
    new ApiPages(site, pages, this).register(routes);
    for (Lang lang : Lang.values()) {
      get(routes, Links.section("actor", lang), lang, pages::actors);
      get(routes, Links.section("source", lang), lang, pages::sources);
      get(routes, Links.section("disagreements", lang), lang, pages::disagreements);
      get(routes, Links.section("changes", lang), lang, pages::changes);
      get(routes, Links.section("ontology", lang), lang, pages::ontology);
      thing(routes, "contract", lang, pages::contract);
      thing(routes, "source", lang, pages::source);
      thing(routes, "claim", lang, pages::claim);
      record(routes, lang);
    }
  }

  /** Answers the addresses of the things that have no page of their own kind. */
  private void record(RoutesConfig routes, Lang lang) {
    Reads.add(
        routes,
        Links.section("record", lang) + "/{type}/<slug>",
        ctx -> {
          Node node = Addresses.node(ctx.pathParam("type"), ctx.pathParam("slug"));
          answer(ctx, lang, about(ctx, node, pages::record));
        });
  }

  /** The addresses that texts have, among all that nothing else answers. */
  void registerLast(RoutesConfig config) {
    GuideRoutes guided = texts;
    if (guided != null) {
      guided.registerLast(config);
    }
  }

  /** A browser at the endpoint is led to the page where one writes a query, with its query. */
  private void askInLanguage(Context ctx) {
    Lang lang = Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE));
    Permalink link = Permalink.of(parameters(ctx)).orElseGet(() -> new Permalink("", "", Map.of()));
    ctx.header(Header.VARY, "Accept, Accept-Language");
    ctx.status(303);
    ctx.header(
        Header.LOCATION, site.publicUrl() + Links.section("query", lang) + link.parameters());
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
    LinkHeader.page(ctx, site.publicUrl(), node);
    return request ->
        isGone(request, node)
            ? site.store()
                .current(newest -> pages.nothing(request, node, new DossierReader(newest.union())))
            : maker.make(request, node);
  }

  /** Whether a thing is known, and nothing of it is left where it is seen from. */
  private boolean isGone(Pages.Request request, Node node) {
    return !request.frame().outlook().isPlain()
        && !isSomething(request.snapshot(), node)
        && site.store().current(newest -> isSomething(newest, node));
  }

  private static boolean isSomething(Snapshot snapshot, Node node) {
    return snapshot.union().contains(node, W3c.RDF_TYPE, Node.ANY);
  }

  /** Answers an address with a page. */
  void get(RoutesConfig routes, String path, Lang lang, Maker maker) {
    Reads.add(routes, path, ctx -> answer(ctx, lang, maker));
  }

  /** Answers with a page, whose links lead on to what is seen from the same standpoint. */
  void answer(Context ctx, Lang lang, Function<Pages.Request, String> maker) {
    Optional<Format> cited = cited(ctx);
    if (cited.isPresent()) {
      Etag.send(ctx, lang, cited.get().contentType(), make(ctx, lang, maker));
      return;
    }
    if (ctx.path().equals(Links.home(lang))) {
      LinkHeader.home(ctx, site.publicUrl());
    }
    String html =
        make(
            ctx,
            lang,
            request -> {
              Standpoint standpoint = request.frame().outlook().standpoint();
              return new Carried(standpoint, site.publicUrl())
                  .in(explained(request, maker.apply(request)));
            });
    Etag.send(ctx, lang, "text/html; charset=utf-8", html);
  }

  private Optional<Introduction> introduction(Pages.Request request, String section) {
    GuideRoutes guided = texts;
    return guided == null ? Optional.empty() : guided.introduction(request, section);
  }

  /** A page with links to the glossary, which itself needs none. */
  private String explained(Pages.Request request, String html) {
    GuideRoutes guided = texts;
    return guided == null || request.path().equals(Links.section("glossary", request.lang()))
        ? html
        : guided.glossary(request.lang()).in(html);
  }

  /** Makes a text of the state that the address asks for, or finds it made. */
  String make(Context ctx, Lang lang, Function<Pages.Request, String> maker) {
    return views.read(
        Views.standpoint(ctx),
        lang,
        view -> {
          Etag.date(ctx, view);
          return rendered.get(
              view.newest().revision().value(),
              key(ctx),
              () -> maker.apply(request(ctx.path(), parameters(ctx), lang, view)));
        });
  }

  /** Makes what takes long before somebody asks for it: the view of each level, and the kit. */
  void prepare() {
    for (Level level : Level.values()) {
      views.read(Standpoint.PLAIN.at(level), Lang.FR, view -> view.shown());
    }
    GuideRoutes guided = texts;
    if (guided != null) {
      for (Lang lang : Lang.values()) {
        views.read(
            Standpoint.PLAIN, lang, view -> guided.prepare(request("", Map.of(), lang, view)));
      }
    }
  }

  /** What is made of the state that the address asks for and is not a text. */
  <T> T read(Context ctx, Lang lang, Function<Pages.Request, T> maker) {
    return views.read(
        Views.standpoint(ctx),
        lang,
        view -> {
          Etag.date(ctx, view);
          return maker.apply(request(ctx.path(), parameters(ctx), lang, view));
        });
  }

  /**
   * A page has one format, and those in which it is cited; its thing has others, at its document.
   */
  private static Optional<Format> cited(Context ctx) {
    String format = ctx.queryParam(Citing.FORMAT);
    Optional<Format> cited = Optional.ofNullable(format).flatMap(Format::findByName);
    if (format != null && cited.isEmpty() && !format.equals("html")) {
      throw new Problem(400, "problem.400", format, "html, " + Format.list());
    }
    return cited;
  }

  /** The HTML page of a problem; from a standpoint that has no state, it is shown from none. */
  String problem(String path, Standpoint standpoint, Lang lang, Problem problem) {
    Standpoint from = problem.key().equals(Problem.STATE) ? Standpoint.PLAIN : standpoint;
    return views.read(
        from,
        lang,
        view ->
            new Carried(from, site.publicUrl())
                .in(pages.problem(request(path, Map.of(), lang, view), problem)));
  }

  String publicUrl() {
    return site.publicUrl();
  }

  /** The address of each text in each language. */
  List<Map<Lang, String>> texts() {
    GuideRoutes guided = texts;
    return guided == null ? List.of() : guided.places();
  }

  /** Leads to another address for ever, with what was asked. */
  void move(Context ctx, String path) {
    String query = ctx.queryString();
    ctx.status(301);
    ctx.header(Header.LOCATION, site.publicUrl() + path + (query == null ? "" : "?" + query));
  }

  private static String key(Context ctx) {
    String query = ctx.queryString();
    return query == null ? ctx.path() : ctx.path() + "?" + query;
  }

  private Pages.Request request(
      String path, Map<String, String> parameters, Lang lang, Views.View view) {
    Snapshot snapshot = view.snapshot();
    DossierReader reader = new DossierReader(snapshot.union());
    Outlook outlook = Outlook.of(view.standpoint(), path, parameters, view.shown(), view.all());
    return new Pages.Request(snapshot, reader, lang, frame(snapshot, outlook), path, parameters);
  }

  private Page.Frame frame(Snapshot snapshot, Outlook outlook) {
    return new Page.Frame(
        site.publicUrl(),
        site.assets().style(),
        snapshot.revision().value(),
        snapshot.revisedAt().map(at -> at.toString().substring(0, 10)).orElse(null),
        site.mounts(ENDPOINT),
        site.guide().isPresent(),
        outlook);
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
