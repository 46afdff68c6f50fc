package org.vigie.web;

import io.javalin.config.RoutesConfig;
import java.util.Map;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.page.Paging;
import org.vigie.web.speech.Speech;
import org.vigie.web.version.Since;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Makes the page of what changed, in all or since a day that the address names. */
final class ChangesPages {
  private static final String SECTION = "changes";

  /** How many revisions a page of the journal lists. */
  private static final int REVISIONS = 100;

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
    Speech say = pages.speech(request);
    Page page =
        pages.page(request, say.t("changes.title"), "", lang -> Links.section(SECTION, lang));
    String said = request.parameter(say.t("param.since"));
    Paging paging = paging(request, page, said.isEmpty() ? request.reader().countChanges() : 0);
    Since since =
        said.isEmpty()
            ? Since.ever(request.reader().listChanges((paging.page() - 1) * REVISIONS, REVISIONS))
            : Since.of(request.reader(), day(said));
    return pages.render(
        SECTION,
        page,
        Map.of("words", Words.of(Since.class, request.lang()), "since", since, "pages", paging));
  }

  private Paging paging(Pages.Request request, Page page, int count) {
    String parameter = page.say().t("param.page");
    return Paging.of(
        Paging.asked(request.parameter(parameter)),
        count,
        REVISIONS,
        other -> page.path() + Links.query(parameter, Integer.toString(other)));
  }

  private static String day(String said) {
    return Since.findDay(said).orElseThrow(() -> new Problem(400, "problem.day", said));
  }
}
