package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.catalogue.Question;
import org.vigie.format.Negotiation;
import org.vigie.ontology.Editions;
import org.vigie.ontology.Publication;
import org.vigie.web.discovery.ApiCatalog;
import org.vigie.web.discovery.LinkSet;
import org.vigie.web.discovery.Route;
import org.vigie.web.discovery.SiteMap;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * What machines ask of a site before anything else: the link sets of its pages, the catalogue of
 * its interfaces, its map, and what robots may do.
 */
final class DiscoveryPages {
  private static final String SETS = "/linkset";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String XML = "application/xml; charset=utf-8";

  /**
   * What is computed for each who asks, or leads elsewhere: there is nothing to find for robots.
   */
  private static final List<String> CLOSED =
      List.of("/sparql", "/questions/", "/q/", "/fr/sparql?", "/en/sparql?", "/*?*format=");

  private final Site site;
  private final PageRoutes routes;
  private final AtomicReference<@Nullable SiteMap> map = new AtomicReference<>();

  DiscoveryPages(Site site, PageRoutes routes) {
    this.site = site;
    this.routes = routes;
  }

  void register(RoutesConfig config) {
    Reads.add(config, ApiCatalog.PATH, this::catalog);
    Reads.add(config, SETS, ctx -> whole(ctx, ""));
    for (String suffix : List.of("json", "txt")) {
      Reads.add(config, SETS + "." + suffix, ctx -> whole(ctx, suffix));
    }
    Reads.add(config, SETS + "/<document>", this::set);
    Reads.add(config, "/robots.txt", this::robots);
    Reads.add(config, "/sitemap.xml", ctx -> xml(ctx, map().index(site.publicUrl())));
    Reads.add(config, "/sitemap/{part}.xml", this::part);
  }

  private void catalog(Context ctx) {
    ctx.contentType(ApiCatalog.TYPE);
    ctx.header(Header.CACHE_CONTROL, Etag.ASK_AGAIN);
    Etag.send(ctx, ApiCatalog.of(site.publicUrl(), site.mounts("/sparql")).json());
  }

  private void whole(Context ctx, String suffix) {
    send(ctx, suffix, LinkHeader.signposts(ctx, site.publicUrl()).set());
  }

  /** The links of one thing; its name ends as the syntax that is asked for. */
  private void set(Context ctx) {
    String document = ctx.pathParam("document");
    int dot = document.lastIndexOf('.');
    String suffix = dot < 0 ? "" : document.substring(dot + 1);
    boolean known = suffix.equals("json") || suffix.equals("txt");
    Node thing = thing(known ? document.substring(0, dot) : document);
    boolean exists =
        Editions.find(thing).isPresent()
            || site.store().read(snapshot -> new Description(snapshot, thing).exists());
    if (!exists) {
      throw Problem.notFound();
    }
    send(ctx, known ? suffix : "", LinkHeader.signposts(ctx, site.publicUrl()).set(thing));
  }

  private static Node thing(String document) {
    int slash = document.indexOf('/');
    if (slash < 1) {
      return Publication.findByPath(document).orElseThrow(Problem::notFound).node();
    }
    return Addresses.node(document.substring(0, slash), document.substring(slash + 1));
  }

  private static void send(Context ctx, String suffix, LinkSet set) {
    String type =
        switch (suffix) {
          case "json" -> LinkSet.JSON;
          case "txt" -> LinkSet.TEXT;
          default -> accepted(ctx);
        };
    ctx.contentType(type);
    ctx.header(Header.CACHE_CONTROL, Etag.ASK_AGAIN);
    Etag.send(ctx, type.equals(LinkSet.TEXT) ? set.text() : set.json());
  }

  private static String accepted(Context ctx) {
    ctx.header(Header.VARY, "Accept");
    return Negotiation.of(ctx.header(Header.ACCEPT))
        .best(List.of(LinkSet.JSON, LinkSet.TEXT))
        .orElseThrow(() -> new Problem(406, "problem.406", LinkSet.JSON + ", " + LinkSet.TEXT));
  }

  private void robots(Context ctx) {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    CLOSED.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
    text.append("\nSitemap: ").append(site.publicUrl()).append("/sitemap.xml\n");
    ctx.contentType(TEXT);
    ctx.header(Header.CACHE_CONTROL, "public, max-age=3600");
    Etag.send(ctx, text.toString());
  }

  private void part(Context ctx) {
    SiteMap all = map();
    String number = ctx.pathParam("part");
    if (!number.matches("[1-9]\\d{0,5}") || Integer.parseInt(number) > all.parts()) {
      throw Problem.notFound();
    }
    xml(ctx, all.part(site.publicUrl(), Integer.parseInt(number)));
  }

  private static void xml(Context ctx, String xml) {
    ctx.contentType(XML);
    ctx.header(Header.CACHE_CONTROL, Etag.ASK_AGAIN);
    Etag.send(ctx, xml);
  }

  /** The map of the newest revision, drawn once. */
  private SiteMap map() {
    List<Map<Lang, String>> places = places();
    return site.store()
        .read(
            snapshot -> {
              SiteMap held = map.get();
              if (held == null || held.revision() != snapshot.revision().value()) {
                held = SiteMap.of(snapshot, places);
                map.set(held);
              }
              return held;
            });
  }

  /** The pages that are about no thing: the home page, the sections, the texts, the questions. */
  private List<Map<Lang, String>> places() {
    List<Map<Lang, String>> places = new ArrayList<>();
    places.add(Links.inEach(Links::home));
    List<String> registered = site.routes().stream().map(Route::path).toList();
    Links.names().stream()
        .sorted()
        .filter(name -> registered.contains(Links.section(name, Lang.FR)))
        .forEach(name -> places.add(Links.inEach(lang -> Links.section(name, lang))));
    for (Publication each : Publication.values()) {
      Editions.of(each)
          .list()
          .forEach(edition -> places.add(Links.inEach(lang -> Links.edition(edition, lang))));
    }
    places.addAll(routes.texts());
    if (site.mounts("/sparql")) {
      for (Question question : site.catalogue().questions().list()) {
        places.add(Links.inEach(lang -> Links.section("queries", lang) + "/" + question.name()));
      }
    }
    return places;
  }
}
