package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vigie.dossier.Ref;
import org.vigie.format.Json;
import org.vigie.search.Hit;
import org.vigie.search.Wanted;
import org.vigie.web.overview.Desk;
import org.vigie.web.overview.Finder;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.search.Entry;
import org.vigie.web.search.Found;
import org.vigie.web.search.Item;
import org.vigie.web.search.Search;
import org.vigie.web.search.Sections;
import org.vigie.web.search.Shelf;
import org.vigie.web.search.Spots;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/** The page of a search by words, and what it suggests to a program as somebody types. */
final class SearchPages {
  /** What a contract may be found by, where only contracts are sought. */
  private static final Set<String> OF_CONTRACTS =
      Set.of("contract", "actor", "initiative", "metric");

  private static final int MOST_HITS = 2_000;
  private static final int MOST_NAMES = 200;
  private static final int LONGEST = 200;
  private static final int SUGGESTED = 8;

  private final Site site;
  private final Pages pages;
  private final PageRoutes routes;
  private final Guided guided;
  private final SeenTexts seen;
  private final Map<Lang, Shelf> shelves = new EnumMap<>(Lang.class);

  /** The texts of the guide in a language; none where there is no guide. */
  interface Guided {
    List<Entry> list(Lang lang);
  }

  SearchPages(Site site, Pages pages, PageRoutes routes, Guided guided) {
    this.site = site;
    this.pages = pages;
    this.routes = routes;
    this.guided = guided;
    this.seen = new SeenTexts(site);
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      String section = Links.section("search", lang);
      routes.get(config, section, lang, this::search);
      Reads.add(config, section + "/suggestions", ctx -> suggest(ctx, lang));
    }
  }

  private String search(Pages.Request request) {
    Speech say = pages.speech(request);
    String words = clipped(request.parameter("q"));
    Found found = found(request, words);
    Page page =
        pages.page(
            request,
            words.isEmpty() ? say.t("search.title.empty") : say.t("search.title", words),
            "",
            lang -> Links.section("search", lang) + Links.query("q", words));
    return pages.render(
        "search",
        page,
        Map.of("query", words, "found", found, "near", near(request, words, found)));
  }

  /** What has all words, else what has one of them. */
  private Found found(Pages.Request request, String words) {
    if (words.isEmpty()) {
      return new Found(List.of(), 0, true);
    }
    Found all = search(request, words).found(hits(request, words), true);
    String any = String.join(" | ", words.split("\\s+", -1));
    return all.total() > 0 || any.equals(words)
        ? all
        : search(request, words).found(hits(request, any), false);
  }

  private List<Hit> hits(Pages.Request request, String words) {
    return hits(request, Wanted.of(words, MOST_HITS));
  }

  private List<Hit> hits(Pages.Request request, Wanted wanted) {
    return Stream.concat(
            shelf(request.lang()).search(wanted).stream(), seen.search(request, wanted).stream())
        .toList();
  }

  private Search search(Pages.Request request, String words) {
    Speech say = pages.speech(request);
    return new Search(
        shelf(request.lang()),
        new Spots(request.snapshot().union(), request.reader(), say),
        request.reader(),
        say,
        words);
  }

  /** What is spelled nearly so, when nothing was found. */
  private static List<Ref> near(Pages.Request request, String words, Found found) {
    return words.isEmpty() || found.total() > 0
        ? List.of()
        : Finder.near(new Desk(request.reader()).things(), words);
  }

  private synchronized Shelf shelf(Lang lang) {
    return shelves.computeIfAbsent(
        lang,
        unseen -> {
          List<Entry> all =
              new ArrayList<>(
                  Sections.list(lang, site.guide().isPresent(), site.mounts(PageRoutes.ENDPOINT)));
          all.addAll(guided.list(lang));
          return new Shelf(all, lang);
        });
  }

  private static String clipped(String text) {
    String bare = text.strip();
    return bare.substring(0, Math.min(LONGEST, bare.length()));
  }

  /** Names that begin so, as OpenSearch suggestions: the words, names, nothing, addresses. */
  private void suggest(Context ctx, Lang lang) {
    String given = ctx.queryParam("q");
    String words = given == null ? "" : given.substring(0, Math.min(LONGEST, given.length()));
    Map<String, String> names = routes.read(ctx, lang, request -> names(request, words.strip()));
    ctx.contentType("application/x-suggestions+json");
    Etag.send(
        ctx,
        Json.line(
            List.of(
                words,
                new ArrayList<>(names.keySet()),
                List.of(),
                new ArrayList<>(names.values()))));
  }

  /** Names with their addresses, as seen from where the reader stands. */
  private Map<String, String> names(Pages.Request request, String words) {
    Map<String, String> names = new LinkedHashMap<>();
    String begun = words.replaceAll("[^\\p{L}\\p{N}’' -]", " ").strip();
    if (begun.isEmpty()) {
      return names;
    }
    Wanted wanted =
        new Wanted(begun + "*", Search.NAMES, Optional.empty(), Optional.empty(), MOST_NAMES);
    Predicate<String> kinds =
        request.parameter("only").equals("things") ? OF_CONTRACTS::contains : kind -> true;
    for (Item item : search(request, words).best(hits(request, wanted), kinds, SUGGESTED)) {
      names.putIfAbsent(item.title(), request.frame().carried(site.publicUrl() + item.href()));
    }
    return names;
  }
}
