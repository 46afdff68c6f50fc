package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.cite.Format;
import org.vigie.state.Level;
import org.vigie.state.Moment;
import org.vigie.state.Standpoint;
import org.vigie.store.RevisionNumber;
import org.vigie.web.cite.Citing;
import org.vigie.web.guide.Introduction;
import org.vigie.web.page.Carried;
import org.vigie.web.page.Links;
import org.vigie.web.query.Permalink;
import org.vigie.web.search.Entry;
import org.vigie.words.Lang;

/** The addresses of the pages, and what makes each. */
final class PageRoutes {
  static final String ENDPOINT = "/sparql";
  private static final List<String> DEFINING = List.of("glossary", "ontology", "codes");

  private final Site site;
  private final Pages pages;
  private final Views views;
  private final RenderedPages rendered = new RenderedPages();
  private final PageRequests requests;
  private final ThingRoutes things;
  private @Nullable GuideRoutes texts;

  PageRoutes(Site site, Pages pages, Mementos mementos) {
    this.requests = new PageRequests(site, pages, ENDPOINT);
    this.things = new ThingRoutes(site, pages, this, mementos);
    this.site = site;
    this.pages = pages;
    this.views = site.views();
  }

  /** How a page is made from a request. */
  interface Maker extends Function<Pages.Request, String> {}

  void register(RoutesConfig routes) {
    if (site.mounts(ENDPOINT)) {
      Reads.add(routes, ENDPOINT, this::askInLanguage);
      new QuestionPages(site, pages).register(routes, site::publicUrl, this::answer);
      new DeskRoutes(site, pages, this).register(routes);
    }
    if (site.guide().isPresent()) {
      texts = new GuideRoutes(site, pages, this, site.guide().get());
      texts.register(routes);
    }
    new SearchPages(site, pages, this, this::texts).register(routes);
    new PlayPages(site, pages, this).register(routes);
    new HistoryPages(site, pages, this, this::introduction).register(routes);
    new EvidencePages(site, pages, this, this::introduction).register(routes);
    new PanoramaPages(site, pages, this).register(routes);
    new LetterPages(pages, this).register(routes);
    new CheckPages(site, pages, this).register(routes);
    new FeedPages(pages, this).register(routes);
    new PaperPages(site, pages, this).register(routes);
    new ChangesPages(pages, this).register(routes);
    new NetworkPages(site, pages, this).register(routes);
    new ReleasePages(site, pages, this).register(routes);
    new DiscoveryPages(site, this).register(routes);
    new SelfTestPages(site, pages, this).register(routes);
    new ApiPages(site, pages, this).register(routes);
    new OntologyPages(site, pages, this).register(routes);
    for (Lang lang : Lang.values()) {
      get(routes, Links.section("actor", lang), lang, pages::actors);
      get(routes, Links.section("source", lang), lang, pages::sources);
      get(routes, Links.section("disagreements", lang), lang, pages::disagreements);
      thing(routes, "contract", lang, pages::contract);
      thing(routes, "source", lang, pages::source);
      thing(routes, "claim", lang, pages::claim);
      things.registerOthers(routes, lang);
    }
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

  /** Answers the addresses of the things of a type. */
  void thing(RoutesConfig config, String type, Lang lang, ThingRoutes.Maker maker) {
    things.register(config, type, lang, maker);
  }

  /** Answers an address with a page. */
  void get(RoutesConfig routes, String path, Lang lang, Maker maker) {
    Reads.add(routes, path, ctx -> answer(ctx, lang, maker));
  }

  /** Answers with a page, whose links lead on to what is seen from the same standpoint. */
  void answer(Context ctx, Lang lang, Function<Pages.Request, String> maker) {
    answer(ctx, lang, "", maker);
  }

  /** The same with a page that depends on something else than the data, which has this edition. */
  void answer(Context ctx, Lang lang, String edition, Function<Pages.Request, String> maker) {
    Optional<Format> cited = cited(ctx);
    if (cited.isPresent()) {
      Etag.send(ctx, lang, cited.get().contentType(), make(ctx, lang, edition, maker));
      return;
    }
    if (ctx.path().equals(Links.home(lang))) {
      LinkHeader.home(ctx, site.publicUrl());
    }
    String html = make(ctx, lang, edition, request -> whole(request, maker));
    Etag.send(ctx, lang, "text/html; charset=utf-8", html);
  }

  /** Makes a page as it stood at a revision, for an address that names that. */
  String makeAt(Context ctx, Lang lang, String path, RevisionNumber number, Maker maker) {
    requireHtml(ctx);
    Standpoint then = new Standpoint(Views.standpoint(ctx).level(), new Moment.AtRevision(number));
    return views.read(
        then,
        lang,
        view ->
            rendered.get(
                view.newest().revision().value(),
                key(ctx),
                () ->
                    whole(requests.of(path, parameters(ctx), lang, view, number.value()), maker)));
  }

  private static void requireHtml(Context ctx) {
    String format = ctx.queryParam(Citing.FORMAT);
    if (format != null && !format.equals("html")) {
      throw new Problem(400, "problem.400", format, "text/html");
    }
  }

  private String whole(Pages.Request request, Function<Pages.Request, String> maker) {
    Standpoint standpoint = request.frame().outlook().standpoint();
    return new Carried(standpoint, site.publicUrl()).in(explained(request, maker.apply(request)));
  }

  private Optional<Introduction> introduction(Pages.Request request, String section) {
    GuideRoutes guided = texts;
    return guided == null ? Optional.empty() : guided.introduction(request, section);
  }

  private List<Entry> texts(Lang lang) {
    GuideRoutes guided = texts;
    return guided == null ? List.of() : guided.texts(lang);
  }

  /** A page with links to the glossary, but for those that are made of definitions. */
  private String explained(Pages.Request request, String html) {
    GuideRoutes guided = texts;
    boolean defines =
        DEFINING.stream().anyMatch(s -> request.path().equals(Links.section(s, request.lang())));
    return guided == null || defines ? html : guided.glossary(request.lang()).in(html);
  }

  /** Makes a text of the state that the address asks for, or finds it made. */
  String make(Context ctx, Lang lang, Function<Pages.Request, String> maker) {
    return make(ctx, lang, "", maker);
  }

  private String make(
      Context ctx, Lang lang, String edition, Function<Pages.Request, String> maker) {
    return views.read(
        Views.standpoint(ctx),
        lang,
        view -> {
          Etag.date(ctx, view);
          return rendered.get(
              view.newest().revision().value(),
              edition + key(ctx) + (site.ancestry().isReady(view.newest()) ? "" : " …"),
              () -> maker.apply(requests.of(ctx.path(), parameters(ctx), lang, view)));
        });
  }

  /** Steps that make what takes long before somebody asks: views of the levels, versions, kits. */
  List<Runnable> preparations() {
    List<Runnable> steps = new ArrayList<>();
    for (Level level : Level.values()) {
      steps.add(() -> views.prepare(level));
    }
    steps.add(site.ancestry()::follow);
    GuideRoutes guided = texts;
    if (guided != null) {
      for (Lang lang : Lang.values()) {
        steps.add(() -> prepare(guided, lang));
      }
    }
    return steps;
  }

  private void prepare(GuideRoutes guided, Lang lang) {
    views.read(
        Standpoint.PLAIN, lang, view -> guided.prepare(requests.of("", Map.of(), lang, view)));
  }

  /** What is made of the state that the address asks for and is not a text. */
  <T> T read(Context ctx, Lang lang, Function<Pages.Request, T> maker) {
    return read(ctx, Views.standpoint(ctx), lang, maker);
  }

  /** What is made of a state and is not a text. */
  <T> T read(Context ctx, Standpoint standpoint, Lang lang, Function<Pages.Request, T> maker) {
    return views.read(
        standpoint,
        lang,
        view -> {
          Etag.date(ctx, view);
          return maker.apply(requests.of(ctx.path(), parameters(ctx), lang, view));
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
                .in(pages.problem(requests.of(path, Map.of(), lang, view), problem)));
  }

  /** Whether an address is one of a text. */
  boolean hasText(String path) {
    GuideRoutes guided = texts;
    return guided != null && guided.has(path);
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
