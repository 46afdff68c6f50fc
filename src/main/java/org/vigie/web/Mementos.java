package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.state.Moment;
import org.vigie.state.StateException;
import org.vigie.version.Lineage;
import org.vigie.version.Version;
import org.vigie.vocab.AnswerHeader;
import org.vigie.web.page.Links;
import org.vigie.web.version.HttpDate;
import org.vigie.web.version.TimeMap;
import org.vigie.words.Lang;

/**
 * Time travel over HTTP (RFC 7089, pattern 1: each address is its own TimeGate). What the routes
 * answer is looked at once more: who wishes a time is led to the version of that time, be it of
 * what is no longer there; every other answer says where its past can be asked.
 */
final class Mementos {
  private static final String DATETIME = AnswerHeader.MEMENTO.field();

  /** Marks an answer that has told of its past already. */
  private static final String TOLD = "vigie.told";

  private final Site site;
  private final Ancestry ancestry;

  Mementos(Site site) {
    this.site = site;
    this.ancestry = site.ancestry();
  }

  void register(RoutesConfig routes) {
    routes.before(ctx -> findWish(ctx));
    routes.after(this::tell);
  }

  /** The time that a program wishes. */
  static Optional<Moment.Wish> findWish(Context ctx) {
    String header = ctx.header(Moment.Wish.HEADER);
    if (header == null || !Reads.is(ctx)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Moment.Wish.of(header));
    } catch (StateException wrong) {
      throw Problem.of(
          wrong,
          Links.findLang(ctx.path())
              .orElseGet(() -> Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE))));
    }
  }

  private void tell(Context ctx) {
    if (!Reads.is(ctx) || ctx.attribute(TOLD) != null || ctx.statusCode() == 400) {
      return;
    }
    Optional<Original> found = find(ctx);
    if (found.isEmpty()) {
      return;
    }
    Original original = found.get();
    if (Views.standpoint(ctx).isPast()) {
      tellOf(ctx, original, "timegate");
      return;
    }
    ctx.res().addHeader(Header.VARY, Moment.Wish.HEADER);
    Optional<Moment.Wish> wish = findWish(ctx);
    if (wish.isPresent()) {
      lead(ctx, original, wish.get());
    } else if (isShown(ctx)) {
      tellOf(ctx, original, "original timegate");
    }
  }

  /** What the answer stands for: of a redirect to a page or document here, its target. */
  private Optional<Original> find(Context ctx) {
    int status = ctx.statusCode();
    String to = ctx.res().getHeader(Header.LOCATION);
    if (status == 303 && to != null && to.startsWith(site.publicUrl() + "/")) {
      String local = to.substring(site.publicUrl().length());
      return local.contains("?")
          ? Optional.empty()
          : Original.find(local).filter(each -> each.thing().isPresent());
    }
    boolean gone = status == 404 || status == 410;
    return Original.find(ctx.path())
        .filter(
            each ->
                gone
                    ? each.thing().isPresent() && ctx.header(Moment.Wish.HEADER) != null
                    : isShown(ctx) && (each.isData() || isPage(ctx)));
  }

  private static boolean isShown(Context ctx) {
    return ctx.statusCode() == 200 || ctx.statusCode() == 304;
  }

  private static boolean isPage(Context ctx) {
    String type = ctx.res().getContentType();
    return type != null && type.startsWith("text/html");
  }

  private void tellOf(Context ctx, Original original, String relation) {
    link(ctx, "<" + site.publicUrl() + original.address() + ">; rel=\"" + relation + "\"");
    link(ctx, timeMap(original));
  }

  private String timeMap(Original original) {
    return "<"
        + site.publicUrl()
        + original.timeMap()
        + ">; rel=\"timemap\"; type=\""
        + TimeMap.LINKS
        + "\"";
  }

  private static void link(Context ctx, String link) {
    ctx.res().addHeader(Header.LINK, link);
  }

  /** Leads to the version of the time wished; what was never there stays what it is. */
  private void lead(Context ctx, Original original, Moment.Wish wish) {
    Lineage lineage = ancestry.of(original);
    Optional<Version> version = lineage.findWished(wish.at());
    if (version.isEmpty()) {
      return;
    }
    for (String header :
        List.of(
            Header.ETAG, Header.LAST_MODIFIED, Header.CONTENT_LOCATION, Header.LINK, DATETIME)) {
      ctx.res().setHeader(header, null);
    }
    ctx.status(302);
    ctx.header(Header.CACHE_CONTROL, Etag.ASK_AGAIN);
    ctx.header(
        Header.LOCATION,
        withQuery(site.publicUrl() + original.version(version.get().number()), ctx.queryString()));
    ctx.result("");
    tellOf(ctx, original, "original timegate");
    around(original, lineage, version.get(), true).forEach(each -> link(ctx, each));
  }

  private static String withQuery(String address, @Nullable String query) {
    return query == null || query.isEmpty()
        ? address
        : address + (address.contains("?") ? "&" : "?") + query;
  }

  /** Says of an answer which version it is, and which others there are. */
  void tellVersion(Context ctx, Original original, Lineage lineage, Version version) {
    ctx.attribute(TOLD, true);
    ctx.header(DATETIME, HttpDate.of(version.at()));
    ctx.header(Header.LAST_MODIFIED, HttpDate.of(version.at()));
    ctx.header(AnswerHeader.REVISION.field(), version.number().toString());
    tellOf(ctx, original, "original timegate");
    around(original, lineage, version, false).forEach(each -> link(ctx, each));
  }

  /** The links from a version to those around it, one for each, with all that it is. */
  private List<String> around(Original original, Lineage lineage, Version here, boolean self) {
    Optional<Version> before = lineage.findBefore(here);
    Optional<Version> after = lineage.findAfter(here);
    Map<Version, List<String>> relations = new LinkedHashMap<>();
    add(relations, lineage.first(), "first");
    before.ifPresent(version -> add(relations, version, "prev"));
    if (self) {
      relations.computeIfAbsent(here, unseen -> new ArrayList<>());
    }
    after.ifPresent(version -> add(relations, version, "next"));
    add(relations, lineage.last(), "last");
    List<String> links = new ArrayList<>();
    relations.forEach(
        (version, names) -> {
          names.add("memento");
          links.add(memento(original, version).link(String.join(" ", names)));
        });
    return links;
  }

  private static void add(Map<Version, List<String>> relations, Version version, String relation) {
    relations.computeIfAbsent(version, unseen -> new ArrayList<>()).add(relation);
  }

  private TimeMap.Memento memento(Original original, Version version) {
    return new TimeMap.Memento(
        site.publicUrl() + original.version(version.number()), version.number(), version.at());
  }

  /** All versions of an address. */
  TimeMap map(Original original, Lineage lineage) {
    return new TimeMap(
        site.publicUrl() + original.address(),
        site.publicUrl() + original.timeMap(),
        lineage.versions().stream().map(each -> memento(original, each)).toList());
  }
}
