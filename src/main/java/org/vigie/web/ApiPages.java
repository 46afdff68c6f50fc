package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Map;
import org.vigie.web.discovery.OpenApi;
import org.vigie.web.discovery.Route;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/** The description of the interfaces, for programs and for people, and how all of it is cited. */
final class ApiPages {
  private static final List<String> CITED =
      List.of("thing", "claim", "page", "moment", "release", "answer");

  private final Site site;
  private final Pages pages;
  private final PageRoutes routes;

  ApiPages(Site site, Pages pages, PageRoutes routes) {
    this.site = site;
    this.pages = pages;
    this.routes = routes;
  }

  void register(RoutesConfig config) {
    Reads.add(config, "/openapi.json", this::document);
    for (Lang lang : Lang.values()) {
      routes.get(config, Links.section("api", lang), lang, this::page);
      routes.get(config, Links.section("cite", lang), lang, this::cite);
    }
  }

  private void document(Context ctx) {
    Lang lang = Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE));
    ctx.header(Header.VARY, "Accept-Language");
    Etag.send(
        ctx,
        lang,
        OpenApi.TYPE,
        new OpenApi(site.routes())
            .json(site.publicUrl(), site.catalogue().questions().list(), pages.speech(lang)));
  }

  private String page(Pages.Request request) {
    return pages.render(
        "discovery/api",
        pages.page(
            request,
            pages.speech(request).t("api.title"),
            "api",
            lang -> Links.section("api", lang)),
        Map.of("groups", new OpenApi(routes(request.lang())).groups()));
  }

  /** The routes but for the pages in other languages. */
  private List<Route> routes(Lang lang) {
    return site.routes().stream()
        .filter(route -> Links.findLang(route.path()).map(lang::equals).orElse(true))
        .toList();
  }

  /** What can be cited, and how. */
  private String cite(Pages.Request request) {
    return pages.render(
        "discovery/cite",
        pages.page(
            request,
            pages.speech(request).t("citing.title"),
            "cite",
            lang -> Links.section("cite", lang)),
        Map.of("rows", CITED));
  }
}
