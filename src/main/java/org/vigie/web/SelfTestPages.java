package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.vigie.fair.Client;
import org.vigie.fair.Report;
import org.vigie.fair.SelfTest;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * The page on which the server examines itself, over HTTP as anybody would: what a grader would
 * find good, what it would not, and what cannot be known from here. Examined once for each
 * revision, by the first who asks.
 */
final class SelfTestPages {
  private static final String SECTION = "fair";

  private final Site site;
  private final Pages pages;
  private final PageRoutes routes;
  private final ReentrantLock turn = new ReentrantLock();
  private @Nullable Held held;

  /** A report with the revision that it is of. */
  private record Held(long revision, Instant at, Report report) {}

  SelfTestPages(Site site, Pages pages, PageRoutes routes) {
    this.site = site;
    this.pages = pages;
    this.routes = routes;
  }

  void register(RoutesConfig config) {
    Reads.add(config, "/" + SECTION, this::inLanguage);
    for (Lang lang : Lang.values()) {
      Reads.add(config, Links.section(SECTION, lang), ctx -> page(ctx, lang));
    }
  }

  private void inLanguage(Context ctx) {
    ctx.header(Header.VARY, "Accept-Language");
    ctx.status(303);
    ctx.header(
        Header.LOCATION,
        site.publicUrl()
            + Links.section(SECTION, Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE))));
  }

  /** The examination asks this server, so that it is made before the page, in no transaction. */
  private void page(Context ctx, Lang lang) {
    Held examined = examined();
    routes.answer(
        ctx,
        lang,
        request ->
            pages.render(
                "discovery/fair",
                pages.page(
                    request,
                    pages.speech(request).t("fair.title"),
                    SECTION,
                    at -> Links.section(SECTION, at)),
                Map.of(
                    "report", examined.report(), "at", examined.at().toString().substring(0, 10))));
  }

  private Held examined() {
    long revision = site.store().read(snapshot -> snapshot.revision().value());
    turn.lock();
    try {
      Held known = held;
      if (known == null || known.revision() != revision) {
        known = new Held(revision, Instant.now(), report(site));
        held = known;
      }
      return known;
    } finally {
      turn.unlock();
    }
  }

  /** Examines a server: its home page, and a page of each kind of things. */
  static Report report(Site site) {
    String here = "http://localhost:" + site.port();
    Map<String, String> places = new LinkedHashMap<>();
    places.put(site.publicUrl() + "/", here + "/");
    places.put(Iris.BASE, here + "/");
    SelfTest.Target target =
        new SelfTest.Target(
            site.publicUrl() + Links.home(Lang.FR),
            site.store().read(snapshot -> samples(snapshot, site.publicUrl())),
            Iris.NS,
            site.mounts("/sparql") ? site.publicUrl() + "/sparql" : "");
    try (Client client = new Client(places)) {
      return SelfTest.run(client, target);
    }
  }

  private static List<String> samples(Snapshot snapshot, String publicUrl) {
    List<String> samples = new ArrayList<>();
    for (Node type :
        List.of(Vigie.IMPACT_CONTRACT, Vigie.ORGANISATION, Vigie.SOURCE, Vigie.CLAIM)) {
      snapshot
          .union()
          .find(Node.ANY, W3c.RDF_TYPE, type)
          .mapWith(Triple::getSubject)
          .filterKeep(node -> Links.findPage(node, Lang.FR).isPresent())
          .nextOptional()
          .flatMap(node -> Links.findPage(node, Lang.FR))
          .ifPresent(path -> samples.add(publicUrl + path));
    }
    return samples;
  }
}
