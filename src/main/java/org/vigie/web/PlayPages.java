package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.HashMap;
import java.util.Map;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.play.Home;
import org.vigie.web.play.Rows;
import org.vigie.web.play.Sheet;
import org.vigie.web.play.StateOfPlay;
import org.vigie.words.Lang;

/** The state of play: its opening, which is the home page, the whole of it, and its tables. */
final class PlayPages {
  private static final String SECTION = "play";

  private final Pages pages;
  private final PageRoutes routes;
  private final String style;

  PlayPages(Site site, Pages pages, PageRoutes routes) {
    this.pages = pages;
    this.routes = routes;
    this.style = site.assets().sheet(SECTION);
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      String section = Links.section(SECTION, lang);
      routes.get(config, Links.home(lang), lang, this::home);
      routes.get(config, section, lang, this::whole);
      for (String name : Sheet.NAMES) {
        Reads.add(config, section + "/" + name + ".csv", ctx -> sheet(ctx, name, lang));
      }
    }
  }

  private String home(Pages.Request request) {
    Page page =
        pages.page(request, pages.speech(request).t("menu.home"), "home", at -> Links.home(at));
    return render("home", page, Map.of("home", Home.of(request.reader())));
  }

  private String whole(Pages.Request request) {
    Page page =
        pages.page(
            request,
            pages.speech(request).t("play.title"),
            SECTION,
            at -> Links.section(SECTION, at));
    return render("play/whole", page, Map.of("play", StateOfPlay.of(request.reader())));
  }

  private String render(String template, Page page, Map<String, Object> model) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("style", style);
    all.put("rows", new Rows(page));
    return pages.render(template, page, all);
  }

  private void sheet(Context ctx, String name, Lang lang) {
    byte[] bytes =
        routes.read(
            ctx,
            lang,
            request ->
                Sheet.find(name, StateOfPlay.of(request.reader()), pages.speech(lang))
                    .orElseThrow(Problem::notFound));
    ctx.header(
        Header.CONTENT_DISPOSITION,
        "attachment; filename=\"vigie-" + name + "-" + lang.tag() + ".csv\"");
    Etag.send(ctx, lang, "text/csv; charset=utf-8", bytes);
  }
}
