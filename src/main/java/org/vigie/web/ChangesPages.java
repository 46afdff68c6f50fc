package org.vigie.web;

import io.javalin.config.RoutesConfig;
import java.util.Map;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.version.Since;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Makes the page of what changed, in all or since a day that the address names. */
final class ChangesPages {
  private static final String SECTION = "changes";

  private final Pages pages;
  private final PageRoutes routes;

  ChangesPages(Pages pages, PageRoutes routes) {
    this.pages = pages;
    this.routes = routes;
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      routes.get(config, Links.section(SECTION, lang), lang, this::changes);
    }
  }

  private String changes(Pages.Request request) {
    Words words = Words.of(Since.class, request.lang());
    String said = request.parameter(pages.speech(request).t("param.since"));
    String day =
        said.isEmpty()
            ? ""
            : Since.findDay(said).orElseThrow(() -> new Problem(400, "problem.day", said));
    Page page =
        pages.page(
            request,
            pages.speech(request).t("changes.title"),
            "",
            lang -> Links.section(SECTION, lang));
    return pages.render(
        SECTION, page, Map.of("words", words, "since", Since.of(request.reader(), day)));
  }
}
