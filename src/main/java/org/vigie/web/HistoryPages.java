package org.vigie.web;

import io.javalin.config.RoutesConfig;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.web.guide.Introduction;
import org.vigie.web.history.History;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Makes the page of the history. */
final class HistoryPages {
  private static final String SECTION = "history";

  private final Pages pages;
  private final PageRoutes routes;
  private final List<String> styles;
  private final Introductions texts;

  HistoryPages(Site site, Pages pages, PageRoutes routes, Introductions texts) {
    this.pages = pages;
    this.routes = routes;
    this.styles = List.of(site.assets().guide(), site.assets().sheet(SECTION));
    this.texts = texts;
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      routes.get(config, Links.section(SECTION, lang), lang, this::history);
    }
  }

  private String history(Pages.Request request) {
    Page page = pages.section(request, SECTION);
    Words words = Words.of(History.class, request.lang());
    Optional<Introduction> text = texts.find(request, SECTION);
    int year =
        request.snapshot().revisedAt().orElse(Instant.EPOCH).atZone(ZoneOffset.UTC).getYear();
    return pages.render(
        "history/history",
        page,
        Map.of(
            "words",
            words,
            "styles",
            styles,
            "text",
            text,
            "history",
            History.of(request.reader(), request.parameters(), page.say(), year)));
  }
}
