package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.dossier.DossierReader;
import org.vigie.format.Json;
import org.vigie.search.Hit;
import org.vigie.search.TextIndex;
import org.vigie.search.Wanted;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.search.Found;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/** The page of a search by words, and what it suggests to a program as somebody types. */
final class SearchPages {
  private static final int MOST_HITS = 2_000;
  private static final int LONGEST = 200;
  private static final int SUGGESTED = 8;
  private static final List<Node> NAMES =
      List.of(Vigie.NAME, W3c.RDFS_LABEL, W3c.SKOS_PREF_LABEL, W3c.DCT_TITLE);

  private final Site site;
  private final Pages pages;
  private final SeenTexts seen;

  SearchPages(Site site, Pages pages) {
    this.site = site;
    this.pages = pages;
    this.seen = new SeenTexts(site);
  }

  void register(RoutesConfig routes, QuestionPages.Answer answer) {
    for (Lang lang : Lang.values()) {
      String section = Links.section("search", lang);
      Reads.add(routes, section, ctx -> answer.send(ctx, lang, this::search));
      Reads.add(routes, section + "/suggestions", ctx -> suggest(ctx, lang));
    }
  }

  private String search(Pages.Request request) {
    Speech say = pages.speech(request);
    String asked = request.parameter("q").strip();
    String words = asked.substring(0, Math.min(LONGEST, asked.length()));
    List<Hit> hits =
        words.isEmpty() ? List.of() : seen.search(request, Wanted.of(words, MOST_HITS));
    Page page =
        pages.page(
            request,
            words.isEmpty() ? say.t("search.title.empty") : say.t("search.title", words),
            "",
            lang -> Links.section("search", lang) + Links.query("q", words));
    return pages.render(
        "search",
        page,
        Map.of("query", words, "found", Found.of(hits, words, request.reader(), say)));
  }

  /** Names that begin so, as OpenSearch suggestions: the words, names, nothing, addresses. */
  private void suggest(Context ctx, Lang lang) {
    String given = ctx.queryParam("q");
    String words = given == null ? "" : given.substring(0, Math.min(LONGEST, given.length()));
    Map<String, String> names = site.store().read(snapshot -> names(snapshot, words.strip(), lang));
    ctx.contentType("application/x-suggestions+json");
    Etag.send(
        ctx,
        Json.line(
            List.of(
                words,
                new ArrayList<>(names.values()),
                List.of(),
                names.keySet().stream().map(path -> site.publicUrl() + path).toList())));
  }

  private Map<String, String> names(Snapshot snapshot, String words, Lang lang) {
    Map<String, String> names = new LinkedHashMap<>();
    if (words.isEmpty()) {
      return names;
    }
    String begun = words.replaceAll("[^\\p{L}\\p{N}’' -]", " ").strip();
    Wanted wanted = new Wanted(begun + "*", NAMES, Optional.empty(), Optional.empty(), 100);
    DossierReader reader = new DossierReader(snapshot.union());
    Function<Node, String> name = node -> pages.speech(lang).title(reader.ref(node));
    for (Hit hit : texts().search(snapshot, wanted)) {
      if (names.size() < SUGGESTED) {
        Links.findPage(hit.subject(), lang)
            .ifPresent(page -> names.putIfAbsent(page, name.apply(hit.subject())));
      }
    }
    return names;
  }

  private TextIndex texts() {
    return site.texts();
  }
}
