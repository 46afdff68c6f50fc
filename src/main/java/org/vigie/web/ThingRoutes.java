package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.dossier.DossierReader;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/** The addresses of the pages about one thing each, and those of their past. */
final class ThingRoutes {
  private final Site site;
  private final Pages pages;
  private final PageRoutes routes;
  private final VersionPages versions;

  ThingRoutes(Site site, Pages pages, PageRoutes routes, Mementos mementos) {
    this.site = site;
    this.pages = pages;
    this.routes = routes;
    this.versions = new VersionPages(site, pages, routes, mementos);
  }

  /** Makes the page of a thing from its node. */
  interface Maker {
    String make(Pages.Request request, Node node);
  }

  /** Answers the addresses of the things of a type. */
  void register(RoutesConfig config, String type, Lang lang, Maker maker) {
    below(
        config,
        Links.section(type, lang) + "/{slug}",
        lang,
        ctx -> Iris.thing(type, ctx.pathParam("slug")),
        maker);
  }

  /** Answers the addresses of the things that have no page of their own kind. */
  void registerOthers(RoutesConfig config, Lang lang) {
    below(
        config,
        Links.section("record", lang) + "/{type}/<slug>",
        lang,
        ctx -> Addresses.node(ctx.pathParam("type"), ctx.pathParam("slug")),
        pages::record);
  }

  private void below(
      RoutesConfig config, String path, Lang lang, Function<Context, Node> node, Maker maker) {
    versions.register(config, path, lang, node, maker);
    Reads.add(config, path, ctx -> routes.answer(ctx, lang, about(ctx, node.apply(ctx), maker)));
  }

  private Function<Pages.Request, String> about(Context ctx, Node node, Maker maker) {
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
}
