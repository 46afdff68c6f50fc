package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vigie.cite.Format;
import org.vigie.dossier.DossierReader;
import org.vigie.fate.Fate;
import org.vigie.fate.Fates;
import org.vigie.state.Moment;
import org.vigie.state.Standpoint;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.web.cite.Citing;
import org.vigie.web.data.DataFormat;
import org.vigie.web.discovery.TypedLink;
import org.vigie.web.fate.Obituary;
import org.vigie.web.fate.Tombstone;
import org.vigie.web.page.Ended;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/**
 * Answers for the things that are no more, before anything else does, at all their addresses: 301
 * to the successor of a merged one, in one hop; 410 with a tombstone for one that was split,
 * withdrawn or erased. An address that names a moment when the thing was still there is left to the
 * others.
 */
final class FateRoutes {
  private static final String HTML = "text/html";

  private final Site site;
  private final Pages pages;
  private final PageRoutes routes;

  FateRoutes(Site site, Pages pages, PageRoutes routes) {
    this.site = site;
    this.pages = pages;
    this.routes = routes;
  }

  /** Must come before the other routes. */
  void register(RoutesConfig config) {
    config.before(this::answer);
  }

  /** An address and what became of its thing. */
  private record Met(Place place, Fate fate) {}

  private void answer(Context ctx) {
    if (!Reads.is(ctx)) {
      return;
    }
    List<Place> readings = Place.readings(ctx.path());
    if (readings.isEmpty()) {
      return;
    }
    Optional<Met> ended = site.store().read(snapshot -> find(readings, snapshot));
    if (ended.isEmpty() || ended.get().place().isVersion() || wasThere(ctx, ended.get())) {
      return;
    }
    ctx.skipRemainingHandlers();
    ctx.header(Header.VARY, "Accept, Accept-Language");
    ctx.header(Header.CACHE_CONTROL, "public, max-age=300");
    Place place = ended.get().place();
    switch (ended.get().fate()) {
      case Fate.Merged merged -> move(ctx, place, merged);
      case Fate.Gone gone -> bury(ctx, place, gone);
    }
  }

  /** The fate of the first reading that is known; a thing that goes on has none. */
  private static Optional<Met> find(List<Place> readings, Snapshot snapshot) {
    Fates fates = new Fates(snapshot);
    for (Place place : readings) {
      Optional<Fate> fate = fates.find(place.node());
      if (fate.isPresent()) {
        return fate.map(each -> new Met(place, each));
      }
      if (snapshot.union().contains(place.node(), Node.ANY, Node.ANY)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the moment that is asked for is one at which the thing was still in use. */
  private boolean wasThere(Context ctx, Met ended) {
    if (ended.fate() instanceof Fate.Gone gone && gone.kind() == Fate.Kind.ERASED) {
      return false;
    }
    Optional<Instant> wished = Mementos.findWish(ctx).map(Moment.Wish::at);
    if (wished.isPresent()
        && ended.fate().cause().at().filter(wished.get()::isBefore).isPresent()) {
      return true;
    }
    Standpoint standpoint = Views.standpoint(ctx);
    return standpoint.isPast()
        && site.views()
            .read(
                standpoint,
                lang(ctx, ended.place()),
                view -> new Fates(view.snapshot()).find(ended.place().node()).isEmpty());
  }

  /**
   * What ended that the page of an address tells: what leads to its thing, the withdrawal of its
   * claim, and what became of it since the moment that is seen.
   */
  static List<Ended> ended(Views.View view, DossierReader reader, Speech say, String path) {
    List<Place> readings = Place.readings(path);
    if (readings.isEmpty()) {
      return List.of();
    }
    Fates fates = new Fates(view.snapshot());
    Node thing = readings.getFirst().node();
    List<Ended> all = new ArrayList<>();
    if (view.standpoint().isPast() && fates.find(thing).isEmpty()) {
      new Fates(view.newest())
          .find(thing)
          .ifPresent(
              fate -> {
                boolean merged = fate instanceof Fate.Merged;
                Node what = merged ? fate.successors().getFirst() : thing;
                all.add(
                    Ended.of(
                        merged ? "since.merged" : "since.gone",
                        new DossierReader(view.newest().union()).ref(what),
                        fate.cause(),
                        reader,
                        say));
              });
    }
    for (Node alias : fates.aliases(thing)) {
      fates
          .find(alias)
          .ifPresent(
              fate -> all.add(Ended.of("merged", reader.ref(alias), fate.cause(), reader, say)));
    }
    fates
        .withdrawal(thing)
        .ifPresent(cause -> all.add(Ended.of("claim", reader.ref(thing), cause, reader, say)));
    return all;
  }

  private void move(Context ctx, Place place, Fate.Merged merged) {
    String path = place.of(merged.successor()).orElseThrow(Problem::notFound);
    String query = ctx.queryString();
    String target = site.publicUrl() + path + (query == null ? "" : "?" + query);
    ctx.status(301);
    ctx.header(Header.LOCATION, target);
    links(ctx, merged, merged.successor());
    Optional<DataFormat> format = format(ctx, place);
    if (format.isPresent()) {
      data(ctx, place, merged, format.get());
    } else {
      Lang lang = lang(ctx, place);
      ctx.contentType("text/plain; charset=utf-8");
      ctx.header(Header.CONTENT_LANGUAGE, lang.tag());
      ctx.result(pages.speech(lang).t("gone.moved", target) + "\n");
    }
  }

  private void bury(Context ctx, Place place, Fate.Gone gone) {
    Optional<DataFormat> format = format(ctx, place);
    links(ctx, gone, gone.node());
    if (format.isPresent()) {
      data(ctx, place, gone, format.get());
    } else {
      Lang lang = lang(ctx, place);
      String html = routes.make(ctx, lang, request -> tombstone(request, gone));
      ctx.contentType(cited(ctx, place).map(Format::contentType).orElse(HTML + "; charset=utf-8"));
      ctx.header(Header.CONTENT_LANGUAGE, lang.tag());
      ctx.result(html.getBytes(StandardCharsets.UTF_8));
    }
    ctx.status(410);
  }

  private static void links(Context ctx, Fate fate, Node cited) {
    List<TypedLink> links = new ArrayList<>();
    fate.successors()
        .forEach(next -> links.add(TypedLink.of(W3c.DCT_IS_REPLACED_BY.getURI(), next.getURI())));
    links.add(TypedLink.of("cite-as", cited.getURI()));
    LinkHeader.add(ctx, links);
  }

  private void data(Context ctx, Place place, Fate fate, DataFormat format) {
    Node document =
        NodeFactory.createURI(
            site.publicUrl() + Links.findData(place.node()).orElseThrow(Problem::notFound));
    byte[] bytes =
        site.store()
            .read(
                snapshot -> {
                  DatasetGraph graph = Obituary.of(fate, snapshot, document);
                  ByteArrayOutputStream out = new ByteArrayOutputStream();
                  format.write(fate.node(), graph, out);
                  return out.toByteArray();
                });
    ctx.contentType(format.contentType());
    ctx.result(bytes);
  }

  /** The data format that the address or the request asks for; empty for a page. */
  private static Optional<DataFormat> format(Context ctx, Place place) {
    if (place.kind() == Place.Kind.PAGE || cited(ctx, place).isPresent()) {
      return Optional.empty();
    }
    String chosen =
        Dereferencing.choose(
            ctx, Dereferencing.split("x" + place.tail()), place.kind() == Place.Kind.NAME);
    return DataFormat.findByName(chosen);
  }

  /** The format in which a page is cited, which the page of what is gone has too. */
  private static Optional<Format> cited(Context ctx, Place place) {
    return place.kind() == Place.Kind.DATA
        ? Optional.empty()
        : Optional.ofNullable(ctx.queryParam(Citing.FORMAT)).flatMap(Format::findByName);
  }

  private static Lang lang(Context ctx, Place place) {
    return place.lang().orElseGet(() -> Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE)));
  }

  private String tombstone(Pages.Request request, Fate.Gone gone) {
    Speech say = pages.speech(request.lang());
    Tombstone tombstone = Tombstone.of(gone, request.reader(), say);
    String type = Iris.findThing(gone.node()).map(Iris.Thing::type).orElse("");
    Page page =
        pages.page(
            request,
            tombstone.name().orElseGet(() -> say.t("gone.erased.title")),
            Pages.MENU.contains(type) ? type : "",
            lang -> Links.findPage(gone.node(), lang).orElseThrow());
    Map<String, Object> model = new HashMap<>();
    model.put("tombstone", tombstone);
    model.put("type", say.findText("type." + type).orElse(""));
    return pages.render("tombstone", page, model);
  }
}
