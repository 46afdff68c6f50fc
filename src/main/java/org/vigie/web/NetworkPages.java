package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vigie.web.network.Choice;
import org.vigie.web.network.MapPage;
import org.vigie.web.network.TieReader;
import org.vigie.web.network.file.Graphs;
import org.vigie.web.network.file.Picture;
import org.vigie.web.network.file.Svg;
import org.vigie.web.network.file.Trees;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.ActorChoice;
import org.vigie.web.thing.ActorOutline;
import org.vigie.web.thing.ActorReader;
import org.vigie.words.Lang;

/** The page of an actor, the map of all, and the map as files. */
final class NetworkPages {
  /** The address by which the working group asked for it. */
  private static final String MOVED = "/fr/cartographie";

  private static final Map<String, String> FILES =
      Map.of(
          "svg", "image/svg+xml; charset=utf-8",
          "png", "image/png",
          "graphml", "application/graphml+xml; charset=utf-8",
          "gexf", "application/gexf+xml; charset=utf-8",
          "mm", "application/x-freemind; charset=utf-8",
          "opml", "text/x-opml; charset=utf-8");

  /** The files as the page offers them. */
  private static final List<String> OFFERED =
      List.of("svg", "png", "graphml", "gexf", "mm", "opml");

  private final Site site;
  private final Pages pages;
  private final PageRoutes routes;

  NetworkPages(Site site, Pages pages, PageRoutes routes) {
    this.site = site;
    this.pages = pages;
    this.routes = routes;
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      String path = Links.section("map", lang);
      routes.get(config, path, lang, this::map);
      FILES.forEach(
          (suffix, type) ->
              Reads.add(config, path + "." + suffix, ctx -> file(ctx, lang, suffix, type)));
      // After the map and its files, which have the form of an actor's address.
      routes.thing(config, "actor", lang, this::actor);
    }
    Reads.add(config, MOVED, ctx -> routes.move(ctx, Links.section("map", Lang.FR)));
  }

  private String map(Pages.Request request) {
    MapPage map = model(request);
    return pages.render(
        "map",
        page(request, map.choice()),
        Map.of(
            "map",
            map,
            "drawing",
            Svg.inline(map.drawing(), map::link),
            "files",
            OFFERED,
            "style",
            site.assets().sheet("network")));
  }

  private String actor(Pages.Request request, Node node) {
    Page page = pages.thing(request, node, "actor");
    ActorOutline outline =
        ActorReader.read(
            request.snapshot().union(),
            request.reader(),
            page.say(),
            node,
            ActorChoice.of(request.parameters(), page.say()));
    return pages.render(
        "actor", page, Map.of("outline", outline, "style", site.assets().sheet("network")));
  }

  private MapPage model(Pages.Request request) {
    Choice choice = Choice.of(request.parameters(), pages.speech(request));
    return new MapPage(
        page(request, choice),
        new TieReader(request.snapshot().union()).read(),
        choice,
        request.reader());
  }

  private Page page(Pages.Request request, Choice choice) {
    Speech say = pages.speech(request);
    return pages.page(
        request,
        say.t("map.title"),
        "actor",
        lang -> Links.section("map", lang) + choice.query(pages.speech(lang)));
  }

  private void file(Context ctx, Lang lang, String suffix, String type) {
    byte[] bytes = routes.read(ctx, lang, request -> write(model(request), suffix, lang));
    String place = suffix.equals("svg") || suffix.equals("png") ? "inline" : "attachment";
    ctx.header(
        Header.CONTENT_DISPOSITION,
        place
            + "; filename=\""
            + Links.section("map", lang).replaceFirst(".*/", "vigie-")
            + "."
            + suffix
            + "\"");
    Etag.send(ctx, lang, type, bytes);
  }

  private byte[] write(MapPage map, String suffix, Lang lang) {
    Speech say = pages.speech(lang);
    return switch (suffix) {
      case "svg" -> utf8(Svg.document(map.drawing(), map.extract().caption()));
      case "png" -> Picture.png(map.drawing(), map.extract().caption());
      case "graphml" -> utf8(Graphs.graphMl(map.extract()));
      case "gexf" -> utf8(Graphs.gexf(map.extract()));
      case "mm" -> utf8(Trees.freeMind(map.extract(), say::status));
      default -> utf8(Trees.opml(map.extract(), say::status));
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
