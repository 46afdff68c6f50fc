package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.guide.Guide;
import org.vigie.guide.Leaflet;
import org.vigie.guide.Programme;
import org.vigie.guide.Question;
import org.vigie.guide.TrainingModule;
import org.vigie.state.Level;
import org.vigie.web.guide.Kit;
import org.vigie.web.guide.SitePlaces;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/** The addresses of the texts. */
final class GuideRoutes {
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})(-.*)?");

  private final Site site;
  private final PageRoutes routes;
  private final Guide guide;
  private final GuidePages pages;

  GuideRoutes(Site site, Pages pages, PageRoutes routes, Guide guide) {
    this.site = site;
    this.routes = routes;
    this.guide = guide;
    this.pages = new GuidePages(pages, guide, site.assets(), site.store());
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      routes.get(config, Links.section("questions", lang), lang, pages::questions);
      Reads.add(config, Links.section("questions", lang) + "/{slug}", ctx -> question(ctx, lang));
      routes.get(config, Links.section("glossary", lang), lang, pages::glossary);
      routes.get(config, Links.section("resources", lang), lang, pages::resources);
      training(config, lang);
      kit(config, lang);
      for (Leaflet leaflet : pages.leaflets(lang)) {
        String path = Links.home(lang) + "/" + leaflet.wording().in(lang).slug();
        routes.get(config, path, lang, request -> pages.leaflet(request, leaflet));
      }
    }
  }

  /** A question by its number; one of the published queries moved to its own shelf. */
  private void question(Context ctx, Lang lang) {
    String slug = ctx.pathParam("slug");
    Matcher number = NUMBERED.matcher(slug);
    Optional<Question> found =
        number.matches() ? guide.findQuestion(Integer.parseInt(number.group(1))) : Optional.empty();
    if (found.isEmpty()) {
      move(
          ctx,
          QuestionPages.moved(site.catalogue().questions(), slug, lang)
              .orElseThrow(Problem::notFound));
      return;
    }
    String path = new SitePlaces(guide, lang, false).of(found.get());
    if (ctx.path().equals(path)) {
      routes.answer(ctx, lang, request -> pages.question(request, found.get()));
    } else {
      move(ctx, path);
    }
  }

  private void move(Context ctx, String path) {
    String query = ctx.queryString();
    ctx.status(301);
    ctx.header(Header.LOCATION, site.publicUrl() + path + (query == null ? "" : "?" + query));
  }

  private void training(RoutesConfig config, Lang lang) {
    SitePlaces places = new SitePlaces(guide, lang, false);
    routes.get(config, Links.section("training", lang), lang, pages::training);
    for (Programme programme : guide.programmes()) {
      String path = places.of(programme);
      routes.get(config, path, lang, request -> pages.programme(request, programme, "programme"));
      for (String part : List.of("trainer", "slides")) {
        routes.get(
            config,
            path + "/" + GuidePages.say(lang, "training.path." + part),
            lang,
            request -> pages.programme(request, programme, part));
      }
    }
    for (TrainingModule module : guide.modules()) {
      routes.get(config, places.of(module), lang, request -> pages.module(request, module));
    }
  }

  private void kit(RoutesConfig config, Lang lang) {
    SitePlaces places = new SitePlaces(guide, lang, false);
    String section = Links.section("kit", lang);
    String file = "/vigie-kit-" + lang.tag() + ".zip";
    routes.get(config, section, lang, pages::kit);
    Reads.add(config, section + file, ctx -> zip(ctx, lang));
    for (Leaflet sheet : guide.sheets()) {
      routes.get(config, places.sheet(sheet), lang, request -> pages.sheet(request, sheet));
    }
  }

  /** Packs the kit of the newest revision. */
  Kit prepare(Pages.Request request) {
    return pages.packed(request);
  }

  private void zip(Context ctx, Lang lang) {
    Kit kit = routes.read(ctx, lang, pages::packed);
    Level level = Views.standpoint(ctx).level();
    ctx.contentType("application/zip");
    ctx.header(
        Header.CONTENT_DISPOSITION,
        "attachment; filename=\"vigie-kit-"
            + lang.tag()
            + "-r"
            + kit.revision()
            + (level == Level.ALL ? "" : "-" + level.word(lang))
            + ".zip\"");
    ctx.header(Header.CACHE_CONTROL, "public, max-age=0, must-revalidate");
    Etag.send(ctx, kit.bytes());
  }
}
