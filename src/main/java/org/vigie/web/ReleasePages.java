package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.format.Negotiation;
import org.vigie.release.Release;
import org.vigie.release.ReleaseFile;
import org.vigie.release.ReleaseName;
import org.vigie.release.ReleaseShelf;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.release.ReleasePage;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/** The releases: their list, a page for each, and their files. */
final class ReleasePages {
  private static final Map<String, String> RECORDS =
      Map.of("text/turtle", "dcat.ttl", "application/ld+json", "dcat.jsonld");
  private static final List<String> OFFERED =
      List.of("text/html", "text/turtle", "application/ld+json");

  private final Site site;
  private final Pages pages;
  private final PageRoutes routes;
  private final ReleaseShelf shelf;

  ReleasePages(Site site, Pages pages, PageRoutes routes) {
    this.site = site;
    this.pages = pages;
    this.routes = routes;
    this.shelf = ReleaseShelf.of(site.store().path());
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      String section = Links.section("releases", lang);
      Reads.add(config, section, ctx -> answer(ctx, lang, this::list));
      Reads.add(
          config,
          section + "/{release}",
          ctx -> answer(ctx, lang, request -> page(request, known(ctx))));
      Reads.add(config, Links.home(lang) + "/" + word(lang), ctx -> routes.move(ctx, section));
      Reads.add(
          config,
          Links.home(lang) + "/" + word(lang) + "/{release}",
          ctx -> routes.move(ctx, section + "/" + ctx.pathParam("release")));
    }
    Reads.add(config, Links.RELEASES, ctx -> see(ctx, Optional.empty()));
    Reads.add(config, Links.RELEASES + "/key.pem", this::key);
    Reads.add(config, Links.RELEASES + "/{release}", ctx -> see(ctx, Optional.of(known(ctx))));
    Reads.add(config, Links.RELEASES + "/{release}/{file}", this::file);
  }

  /** The last word of the section, by which people remember it. */
  private static String word(Lang lang) {
    String section = Links.section("releases", lang);
    return section.substring(section.lastIndexOf('/') + 1);
  }

  /** A page depends on the shelf too, which changes without a revision. */
  private void answer(Context ctx, Lang lang, PageRoutes.Maker maker) {
    String edition =
        shelf.list().stream().findFirst().map(each -> each.name().toString()).orElse("");
    routes.answer(ctx, lang, edition, maker);
  }

  private Release known(Context ctx) {
    return ReleaseName.find(ctx.pathParam("release"))
        .flatMap(shelf::find)
        .orElseThrow(Problem::notFound);
  }

  private String list(Pages.Request request) {
    Speech say = pages.speech(request);
    Page page =
        pages.page(request, say.t("releases.title"), "", lang -> Links.section("releases", lang));
    List<ReleasePage> releases =
        shelf.list().stream()
            .filter(release -> release.revision().compareTo(request.snapshot().revision()) <= 0)
            .map(release -> ReleasePage.of(release, shelf, say))
            .toList();
    return pages.render("releases", page, Map.of("releases", releases));
  }

  private String page(Pages.Request request, Release release) {
    Speech say = pages.speech(request);
    String name = release.name().toString();
    Page page =
        pages.page(
            request,
            say.t("releases.one", name),
            "",
            lang -> Links.section("releases", lang) + "/" + name);
    return pages.render(
        "release",
        page,
        Map.of(
            "view", ReleasePage.of(release, shelf, say), "sheet", site.assets().sheet("release")));
  }

  /** The persistent address of a release leads to its page, or to its record for catalogues. */
  private void see(Context ctx, Optional<Release> release) {
    ctx.header(Header.VARY, "Accept, Accept-Language");
    String type =
        release.isEmpty()
            ? "text/html"
            : Negotiation.of(ctx.header(Header.ACCEPT)).best(OFFERED).orElse("text/html");
    String record = RECORDS.get(type);
    String name = release.map(each -> each.name().toString()).orElse("");
    String page =
        Links.section("releases", Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE)))
            + (name.isEmpty() ? "" : "/" + name);
    ctx.status(303);
    ctx.header(
        Header.LOCATION,
        routes.publicUrl() + (record == null ? page : Links.release(name, record)));
  }

  /** The key that signed the newest release. */
  private void key(Context ctx) throws IOException {
    Path path =
        shelf.list().stream()
            .findFirst()
            .flatMap(newest -> shelf.findFile(newest, Release.KEY))
            .orElseThrow(Problem::notFound);
    ctx.contentType("application/x-pem-file");
    ctx.header(Header.CACHE_CONTROL, Etag.ASK_AGAIN);
    Etag.send(ctx, Files.readAllBytes(path));
  }

  private void file(Context ctx) throws IOException {
    Release release = known(ctx);
    String name = ctx.pathParam("file");
    Path path = shelf.findFile(release, name).orElseThrow(Problem::notFound);
    Optional<ReleaseFile> file = release.findFile(name);
    String hash = file.isPresent() ? file.get().sha256() : Etag.hash(Files.readAllBytes(path));
    String type =
        file.map(ReleasePages::type)
            .orElse(
                name.equals(Release.MANIFEST) ? "application/json" : "application/octet-stream");
    ctx.header(Header.LINK, "<" + release.name().iri() + ">; rel=\"collection\"");
    if (type.startsWith("text/html")) {
      // A page that needs no server has its style in it, and nothing that runs.
      ctx.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }
    Etag.date(ctx, release.at());
    new StoredFile(path, type, hash).send(ctx);
  }

  private static String type(ReleaseFile file) {
    if (file.gzip()) {
      return "application/gzip";
    }
    return file.mediaType().startsWith("text/") || file.mediaType().equals("application/yaml")
        ? file.mediaType() + ";charset=utf-8"
        : file.mediaType();
  }
}
