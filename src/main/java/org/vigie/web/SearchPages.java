package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.dossier.DossierReader;
import org.vigie.format.Json;
import org.vigie.search.Hit;
import org.vigie.search.TextIndex;
import org.vigie.search.TextQuery;
import org.vigie.search.Wanted;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Links;
import org.vigie.web.page.Outlook;
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

  SearchPages(Site site, Pages pages) {
    this.site = site;
    this.pages = pages;
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
    List<Hit> hits = words.isEmpty() ? List.of() : hits(request, Wanted.of(words, MOST_HITS));
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

  /**
   * What is found in the state that is seen. The texts of a level are among those of its revision,
   * whose index stands ready; a past state is searched by what it brought.
   */
  private List<Hit> hits(Pages.Request request, Wanted wanted) {
    Outlook outlook = request.frame().outlook();
    if (outlook.standpoint().isPast()) {
      return TextQuery.find(request.snapshot().dataset())
          .map(searcher -> searcher.apply(wanted))
          .orElseGet(List::of);
    }
    List<Hit> hits = site.store().current(newest -> texts().search(newest, wanted));
    return outlook.isPlain()
        ? hits
        : hits.stream().filter(hit -> isSeen(request.snapshot(), hit)).toList();
  }

  /** Whether a text, and what it is about, are left. */
  private static boolean isSeen(Snapshot snapshot, Hit hit) {
    return snapshot.graph(hit.graph()).contains(hit.subject(), hit.property(), hit.text())
        && snapshot.union().contains(hit.subject(), W3c.RDF_TYPE, Node.ANY);
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
    Wanted wanted =
        new Wanted(begun + "*", NAMES, java.util.Optional.empty(), java.util.Optional.empty(), 100);
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
