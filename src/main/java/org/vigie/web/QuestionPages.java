package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vigie.catalogue.BadValueException;
import org.vigie.catalogue.Parameter;
import org.vigie.catalogue.Question;
import org.vigie.catalogue.Questions;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.question.QuestionForm;
import org.vigie.web.question.Questionnaire;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/**
 * The pages of the published questions, and the redirect of a browser from the question as an
 * interface to its page.
 */
final class QuestionPages {
  private static final String INTERFACE = "/questions";

  private final Views views;
  private final Pages pages;
  private final Questions questions;

  QuestionPages(Site site, Pages pages) {
    this.views = site.views();
    this.pages = pages;
    this.questions = site.catalogue().questions();
  }

  /** How the frame of the site answers a page. */
  interface Answer {
    void send(Context ctx, Lang lang, Function<Pages.Request, String> maker);
  }

  void register(RoutesConfig routes, Supplier<String> publicUrl, Answer answer) {
    Reads.add(routes, INTERFACE, ctx -> see(ctx, publicUrl.get(), ""));
    Reads.add(
        routes,
        INTERFACE + "/{name}",
        ctx -> see(ctx, publicUrl.get(), "/" + require(ctx.pathParam("name")).name()));
    for (Lang lang : Lang.values()) {
      String section = Links.section("queries", lang);
      Reads.add(routes, section, ctx -> answer.send(ctx, lang, this::library));
      Reads.add(
          routes,
          section + "/{name}",
          ctx -> {
            Question question = require(ctx.pathParam("name"));
            if (refuses(question, ctx, lang)) {
              ctx.status(400);
            }
            answer.send(ctx, lang, request -> form(request, question));
          });
    }
  }

  /** The page that a question had before the twenty questions took its address. */
  static Optional<String> moved(Questions questions, String name, Lang lang) {
    return questions.find(name).map(found -> Links.section("queries", lang) + "/" + found.name());
  }

  private Question require(String name) {
    return questions.find(name).orElseThrow(Problem::notFound);
  }

  private static void see(Context ctx, String publicUrl, String rest) {
    Lang lang = Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE));
    String query = ctx.queryString();
    ctx.header(Header.VARY, "Accept, Accept-Language");
    ctx.status(303);
    ctx.header(
        Header.LOCATION,
        publicUrl + Links.section("queries", lang) + rest + (query == null ? "" : "?" + query));
  }

  /** Whether a value is refused, as it is by the interface: the page then says why. */
  private boolean refuses(Question question, Context ctx, Lang lang) {
    Map<String, String> given = new HashMap<>();
    for (Parameter blank : question.blanks()) {
      given.put(blank.name(), Objects.requireNonNullElse(ctx.queryParam(blank.name()), ""));
    }
    return views.read(
        Views.standpoint(ctx),
        lang,
        view -> {
          try {
            question.requireAnswerable(given, view.snapshot().dataset());
            return false;
          } catch (BadValueException wrong) {
            return true;
          }
        });
  }

  private String library(Pages.Request request) {
    Page page = pages.section(request, "queries");
    return pages.render(
        "questions",
        page,
        Map.of(
            "library",
            questionnaire(request)
                .library(request.parameter("q"), request.parameter(page.say().t("param.class")))));
  }

  private String form(Pages.Request request, Question question) {
    QuestionForm form =
        questionnaire(request)
            .form(question.name(), request.parameters())
            .orElseThrow(Problem::notFound);
    Page page =
        pages.page(
            request,
            pages.speech(request).set(question.label(request.lang())),
            "queries",
            lang -> Links.section("queries", lang) + "/" + question.name() + form.shared());
    return pages.render("question", page, Map.of("form", form));
  }

  private Questionnaire questionnaire(Pages.Request request) {
    Speech say = pages.speech(request);
    return new Questionnaire(questions, request.snapshot().dataset(), request.reader(), say);
  }
}
