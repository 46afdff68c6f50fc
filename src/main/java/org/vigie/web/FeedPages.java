package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Instant;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.cite.Format;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.cite.Citing;
import org.vigie.web.feed.Changes;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/** What other programs take of a page: feeds of changes, and how a contract is cited. */
final class FeedPages {
  private static final String ATOM = "application/atom+xml; charset=utf-8";

  private final Pages pages;
  private final PageRoutes routes;

  FeedPages(Pages pages, PageRoutes routes) {
    this.pages = pages;
    this.routes = routes;
  }

  /** Must come before the pages of things, whose addresses these end differently. */
  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      Reads.add(
          config,
          Links.section("changes", lang) + ".atom",
          ctx -> send(ctx, lang, ATOM, this::all));
      for (String type : Page.FOLLOWED) {
        Reads.add(
            config,
            Links.section(type, lang) + "/{slug}.atom",
            ctx -> send(ctx, lang, ATOM, about(ctx, type, this::feed)));
      }
      for (Format format : Format.values()) {
        Reads.add(
            config,
            Links.section("contract", lang) + "/{slug}." + format.suffix(),
            ctx -> moved(ctx, lang, format));
      }
    }
  }

  /** The file of a reference is found at the page itself, whatever the page. */
  private void moved(Context ctx, Lang lang, Format format) {
    String page = Links.section("contract", lang) + "/" + ctx.pathParam("slug");
    ctx.status(301);
    ctx.header(
        Header.LOCATION, routes.publicUrl() + page + "?" + Citing.FORMAT + "=" + format.suffix());
  }

  /** Makes a text about the thing of a page. */
  private interface Maker {
    String make(Pages.Request request, Page page);
  }

  private Function<Pages.Request, String> about(Context ctx, String type, Maker maker) {
    Node node = Iris.thing(type, ctx.pathParam("slug"));
    return request -> maker.make(request, pages.thing(request, node, type));
  }

  private void send(Context ctx, Lang lang, String type, Function<Pages.Request, String> maker) {
    String text = routes.make(ctx, lang, maker);
    Etag.send(ctx, lang, type, text);
  }

  private String all(Pages.Request request) {
    Speech say = pages.speech(request);
    Page page =
        pages.page(request, say.t("changes.title"), "", lang -> Links.section("changes", lang));
    return changes(request, page).all().xml();
  }

  private String feed(Pages.Request request, Page page) {
    return changes(request, page).of(thing(page)).xml();
  }

  private static Changes changes(Pages.Request request, Page page) {
    return new Changes(
        request.snapshot().union(),
        request.reader(),
        page,
        request.snapshot().revisedAt().orElse(Instant.EPOCH));
  }

  private static Ref thing(Page page) {
    Ref thing = page.thing();
    if (thing == null) {
      throw Problem.notFound();
    }
    return thing;
  }
}
