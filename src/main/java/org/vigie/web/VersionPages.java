package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.vigie.dossier.Change;
import org.vigie.dossier.DossierReader;
import org.vigie.store.Revision;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.version.Lineage;
import org.vigie.version.Version;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.Titles;
import org.vigie.web.version.Comparison;
import org.vigie.web.version.Difference;
import org.vigie.web.version.VersionLine;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * The past of the page of a thing: each version at an address of its own, the list of all, and the
 * difference between two.
 */
final class VersionPages {
  private final Site site;
  private final Pages pages;
  private final PageRoutes routes;
  private final Ancestry ancestry;
  private final Mementos mementos;

  VersionPages(Site site, Pages pages, PageRoutes routes, Mementos mementos) {
    this.site = site;
    this.pages = pages;
    this.routes = routes;
    this.ancestry = site.ancestry();
    this.mementos = mementos;
  }

  /**
   * Answers what lies below the address of a page; must come before an address that ends in a path.
   *
   * @param node the thing that an address names
   * @param maker makes the page of the thing
   */
  void register(
      RoutesConfig config,
      String path,
      Lang lang,
      Function<Context, Node> node,
      ThingRoutes.Maker maker) {
    Reads.add(config, path + "/v/{version}", ctx -> version(ctx, lang, node.apply(ctx), maker));
    Reads.add(config, path + "/versions", ctx -> routes.answer(ctx, lang, list(node.apply(ctx))));
    Reads.add(
        config,
        path + "/differences",
        ctx -> routes.answer(ctx, lang, difference(node.apply(ctx))));
  }

  private void version(Context ctx, Lang lang, Node thing, ThingRoutes.Maker maker) {
    String path = Links.findPage(thing, lang).orElseThrow(Problem::notFound);
    RevisionNumber number = Ancestry.number(ctx.pathParam("version"));
    Lineage lineage = ancestry.of(thing);
    Optional<Version> version =
        ancestry.find(ctx, lineage, number, each -> site.publicUrl() + path + Links.version(each));
    if (version.isEmpty()) {
      return;
    }
    LinkHeader.version(ctx, site.publicUrl(), thing, number.value());
    String html = routes.makeAt(ctx, lang, path, number, request -> maker.make(request, thing));
    mementos.tellVersion(ctx, new Original(path, "", Optional.of(thing)), lineage, version.get());
    Etag.send(ctx, lang, "text/html; charset=utf-8", html);
    ctx.header(Header.CACHE_CONTROL, Etag.FOR_EVER);
  }

  private PageRoutes.Maker list(Node thing) {
    return request -> {
      Lineage lineage = lineage(request, thing);
      return render(
          "versions",
          page(request, thing, "versions"),
          Map.of(
              "thing",
              thing,
              "name",
              name(request, thing),
              "lines",
              VersionLine.list(lineage, request.reader(), request.lang())));
    };
  }

  /** The versions that the state knows from which the page is seen. */
  private Lineage lineage(Pages.Request request, Node thing) {
    Lineage lineage = ancestry.inside(thing).until(request.snapshot().revision());
    if (lineage.isEmpty()) {
      throw Problem.notFound();
    }
    return lineage;
  }

  private PageRoutes.Maker difference(Node thing) {
    return request -> {
      Lineage lineage = lineage(request, thing);
      Version to =
          asked(request, pages.speech(request).t("param.upto"), lineage).orElseGet(lineage::last);
      Version from =
          asked(request, pages.speech(request).t("param.from"), lineage)
              .orElseGet(() -> lineage.findBefore(to).orElse(to));
      return render(
          "difference",
          page(request, thing, "differences"),
          Map.of(
              "thing",
              thing,
              "name",
              name(request, thing),
              "from",
              change(request, from),
              "to",
              change(request, to),
              "lines",
              VersionLine.list(lineage, request.reader(), request.lang()),
              "comparison",
              site.views()
                  .both(
                      from.number(),
                      to.number(),
                      request.lang(),
                      (before, after) -> compare(thing, request.lang(), before, after))));
    };
  }

  private static Change change(Pages.Request request, Version version) {
    return request.reader().change(Revision.id(version.number()));
  }

  /** The version that the revision of a parameter shows, or the first one. */
  private static Optional<Version> asked(Pages.Request request, String parameter, Lineage lineage) {
    String said = request.parameter(parameter);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    RevisionNumber last = request.snapshot().revision();
    if (!said.matches("[0-9]{1,18}") || Ancestry.number(said).compareTo(last) > 0) {
      throw new Problem(400, "problem.difference", said, last.value());
    }
    return lineage.findAt(Ancestry.number(said)).or(() -> Optional.of(lineage.first()));
  }

  private Comparison compare(Node thing, Lang lang, Snapshot before, Snapshot after) {
    Set<Quad> old = VersionRoutes.said(before, thing);
    Set<Quad> now = VersionRoutes.said(after, thing);
    return new Comparison(
        Difference.of(
            thing,
            new DossierReader(before.union()),
            new DossierReader(after.union()),
            pages.speech(lang)),
        now.stream().filter(quad -> !old.contains(quad)).count(),
        old.stream().filter(quad -> !now.contains(quad)).count());
  }

  /** The frame of a page below that of the thing. */
  private Page page(Pages.Request request, Node thing, String kind) {
    return pages.page(
        request,
        words(request.lang()).say(kind + ".title", name(request, thing)),
        Pages.menu(thing),
        lang -> Links.findPage(thing, lang).orElseThrow(Problem::notFound) + "/" + kind);
  }

  private String name(Pages.Request request, Node thing) {
    Titles titles = new Titles(request.reader(), pages.speech(request));
    return Speech.capital(titles.of(request.reader().ref(thing)));
  }

  private String render(String template, Page page, Map<String, Object> model) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("words", words(page.lang()));
    return pages.render("version/" + template, page, all);
  }

  private static Words words(Lang lang) {
    return Words.of(Difference.class, lang);
  }
}
