package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.guide.Guide;
import org.vigie.guide.Leaflet;
import org.vigie.guide.Programme;
import org.vigie.guide.Question;
import org.vigie.guide.TrainingModule;
import org.vigie.state.Level;
import org.vigie.web.guide.GlossaryLinks;
import org.vigie.web.guide.GuideTexts;
import org.vigie.web.guide.Introduction;
import org.vigie.web.guide.Kit;
import org.vigie.web.guide.SitePlaces;
import org.vigie.web.page.Links;
import org.vigie.web.search.Entry;
import org.vigie.words.Lang;

/**
 * The addresses of the texts. The texts are read when the first of them is asked for, so that
 * nobody who asks for data waits for them; what address each has is known only then.
 */
final class GuideRoutes {
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})(-.*)?");

  private final Site site;
  private final PageRoutes routes;
  private final Supplier<Guide> source;
  private final Pages frame;
  private @Nullable Shelf shelf;

  /** The texts, who makes a page of each address, and how other pages lead to the glossary. */
  private record Shelf(
      Guide guide,
      GuidePages pages,
      Map<String, PageRoutes.Maker> makers,
      Map<Lang, GlossaryLinks> glossary) {}

  GuideRoutes(Site site, Pages frame, PageRoutes routes, Supplier<Guide> source) {
    this.site = site;
    this.routes = routes;
    this.source = source;
    this.frame = frame;
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      section(config, "questions", lang, GuidePages::questions);
      Reads.add(config, Links.section("questions", lang) + "/{slug}", ctx -> question(ctx, lang));
      section(config, "glossary", lang, GuidePages::glossary);
      section(config, "model", lang, GuidePages::model);
      section(config, "resources", lang, GuidePages::resources);
      section(config, "training", lang, GuidePages::training);
      section(config, "kit", lang, GuidePages::kit);
      String file = Links.section("kit", lang) + "/vigie-kit-" + lang.tag();
      Reads.add(config, file + ".zip", ctx -> kit(ctx, lang, "zip", "application/zip", Kit::bytes));
      Reads.add(config, file + ".pdf", ctx -> kit(ctx, lang, "pdf", "application/pdf", Kit::pdf));
    }
  }

  /** What nothing else answers may be the address of a text; come after all other routes. */
  void registerLast(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      Reads.add(
          config,
          Links.home(lang) + "/<text>",
          ctx -> {
            PageRoutes.Maker maker = shelf().makers().get(ctx.path());
            if (maker == null) {
              throw Problem.notFound();
            }
            routes.answer(ctx, lang, maker);
          });
    }
  }

  /** Whether a text has that address. */
  boolean has(String path) {
    return shelf().makers().containsKey(path);
  }

  /** The text that opens a section; empty when nobody has written one. */
  Optional<Introduction> introduction(Pages.Request request, String section) {
    return shelf().pages().introduction(request, section);
  }

  /** The texts as a search finds them. */
  List<Entry> texts(Lang lang) {
    return GuideTexts.list(
        shelf().guide(), new SitePlaces(shelf().guide(), lang, site.mounts(PageRoutes.ENDPOINT)));
  }

  /** What links the words of a page to the glossary. */
  GlossaryLinks glossary(Lang lang) {
    return Objects.requireNonNull(shelf().glossary().get(lang));
  }

  private void section(
      RoutesConfig config,
      String name,
      Lang lang,
      BiFunction<GuidePages, Pages.Request, String> maker) {
    routes.get(
        config, Links.section(name, lang), lang, request -> maker.apply(shelf().pages(), request));
  }

  private synchronized Shelf shelf() {
    Shelf held = shelf;
    if (held == null) {
      Guide guide = source.get();
      GuidePages pages = new GuidePages(frame, guide, site.assets(), site.store());
      Map<String, PageRoutes.Maker> makers = new HashMap<>();
      for (Lang lang : Lang.values()) {
        for (Leaflet leaflet : pages.leaflets(lang)) {
          makers.put(
              Links.home(lang) + "/" + leaflet.wording().in(lang).slug(),
              request -> pages.leaflet(request, leaflet));
        }
        training(makers, guide, pages, lang);
      }
      Map<Lang, GlossaryLinks> glossary = new EnumMap<>(Lang.class);
      for (Lang lang : Lang.values()) {
        glossary.put(lang, new GlossaryLinks(guide.terms(), lang));
      }
      held = new Shelf(guide, pages, makers, glossary);
      shelf = held;
    }
    return held;
  }

  private static void training(
      Map<String, PageRoutes.Maker> makers, Guide guide, GuidePages pages, Lang lang) {
    SitePlaces places = new SitePlaces(guide, lang, false);
    for (Programme programme : guide.programmes()) {
      String path = places.of(programme);
      makers.put(path, request -> pages.programme(request, programme, "programme"));
      for (String part : List.of("trainer", "slides")) {
        makers.put(
            path + "/" + GuidePages.say(lang, "training.path." + part),
            request -> pages.programme(request, programme, part));
      }
    }
    for (TrainingModule module : guide.modules()) {
      makers.put(places.of(module), request -> pages.module(request, module));
    }
    for (Leaflet sheet : guide.sheets()) {
      makers.put(places.sheet(sheet), request -> pages.sheet(request, sheet));
    }
  }

  /** The address of each text in each language. */
  List<Map<Lang, String>> places() {
    Guide guide = shelf().guide();
    List<Map<Lang, String>> places = new ArrayList<>();
    GuidePages pages = shelf().pages();
    pages.leaflets(Lang.FR).forEach(each -> add(places, at -> at.leaflet(each)));
    guide.questions().forEach(each -> add(places, at -> at.of(each)));
    guide.programmes().forEach(each -> add(places, at -> at.of(each)));
    guide.modules().forEach(each -> add(places, at -> at.of(each)));
    guide.sheets().forEach(each -> add(places, at -> at.sheet(each)));
    return places;
  }

  private void add(List<Map<Lang, String>> places, Function<SitePlaces, String> path) {
    places.add(Links.inEach(lang -> path.apply(new SitePlaces(shelf().guide(), lang, false))));
  }

  /** A question by its number; one of the published queries moved to its own shelf. */
  private void question(Context ctx, Lang lang) {
    String slug = ctx.pathParam("slug");
    Matcher number = NUMBERED.matcher(slug);
    Optional<Question> found =
        number.matches()
            ? shelf().guide().findQuestion(Integer.parseInt(number.group(1)))
            : Optional.empty();
    if (found.isEmpty()) {
      routes.move(
          ctx,
          QuestionPages.moved(site.catalogue().questions(), slug, lang)
              .orElseThrow(Problem::notFound));
      return;
    }
    String path = new SitePlaces(shelf().guide(), lang, false).of(found.get());
    if (ctx.path().equals(path)) {
      routes.answer(ctx, lang, request -> shelf().pages().question(request, found.get()));
    } else {
      routes.move(ctx, path);
    }
  }

  /** Packs the kit of the newest revision. */
  Kit prepare(Pages.Request request) {
    return shelf().pages().packed(request);
  }

  private void kit(Context ctx, Lang lang, String suffix, String type, Function<Kit, byte[]> file) {
    Kit kit = routes.read(ctx, lang, request -> shelf().pages().packed(request));
    Level level = Views.standpoint(ctx).level();
    ctx.contentType(type);
    ctx.header(
        Header.CONTENT_DISPOSITION,
        "attachment; filename=\"vigie-kit-%s-r%d%s.%s\""
            .formatted(
                lang.tag(),
                kit.revision(),
                level == Level.ALL ? "" : "-" + level.word(lang),
                suffix));
    ctx.header(Header.CACHE_CONTROL, Etag.ASK_AGAIN);
    Etag.send(ctx, file.apply(kit));
  }
}
