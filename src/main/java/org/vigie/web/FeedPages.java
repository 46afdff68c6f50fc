package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.feed.Changes;
import org.vigie.web.page.Citation;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.ContractOutline;
import org.vigie.words.Lang;

/** What other programs take of a page: feeds of changes, and how a contract is cited. */
final class FeedPages {
  private static final String ATOM = "application/atom+xml; charset=utf-8";
  private static final Map<String, String> CITED =
      Map.of(
          "bib", "application/x-bibtex; charset=utf-8",
          "ris", "application/x-research-info-systems; charset=utf-8",
          "csl.json", "application/vnd.citationstyles.csl+json");

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
      CITED.forEach(
          (format, media) ->
              Reads.add(
                  config,
                  Links.section("contract", lang) + "/{slug}." + format,
                  ctx ->
                      send(
                          ctx,
                          lang,
                          media,
                          about(
                              ctx, "contract", (request, page) -> cited(request, page, format)))));
    }
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

  private static String cited(Pages.Request request, Page page, String format) {
    DossierReader reader = request.reader();
    ContractOutline outline = new ContractOutline(reader.read(thing(page).node()));
    return Citation.of(page, thing(page), outline.title(page.say())).in(format);
  }

  private static Ref thing(Page page) {
    Ref thing = page.thing();
    if (thing == null) {
      throw Problem.notFound();
    }
    return thing;
  }
}
