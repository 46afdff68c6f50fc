package org.vigie.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.catalogue.BadValueException;
import org.vigie.catalogue.Question;
import org.vigie.catalogue.Questions;
import org.vigie.format.Json;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.query.Answer;
import org.vigie.web.query.Card;
import org.vigie.web.query.Example;
import org.vigie.web.query.Permalink;
import org.vigie.web.query.Permalinks;
import org.vigie.web.query.Terms;
import org.vigie.web.query.Workbench;
import org.vigie.words.Lang;

/** The page where one asks, the one that another site shows in a frame, and what they load. */
final class DeskPages {
  private static final List<String> OF_ADDRESS = List.of("q", "question", "query");

  private final Pages pages;
  private final Assets assets;
  private final Permalinks kept;
  private final boolean insight;
  private final Questions questions;

  /**
   * Makes them.
   *
   * @param insight whether something explains queries beside the endpoint
   */
  DeskPages(Pages pages, Assets assets, Permalinks kept, Questions questions, boolean insight) {
    this.questions = questions;
    this.pages = pages;
    this.assets = assets;
    this.kept = kept;
    this.insight = insight;
  }

  /** The page where one asks: a kept question, a query of the reader, an example. */
  String workbench(Pages.Request request) {
    Lang lang = request.lang();
    Permalink link = link(request).seenFrom(request.frame().outlook().standpoint());
    Optional<Question> asked = questions.find(request.parameter("question"));
    List<Card> cards = Card.list(questions, lang);
    String text =
        link.query().isBlank()
            ? asked.map(question -> filled(question, request)).orElseGet(() -> Example.in(lang))
            : link.query();
    Page page = page(request);
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("outlines", assets.hasEditor());
    more.put("examples", Card.queries(cards));
    more.put("insight", insight);
    more.put("run", !link.query().isBlank() || asked.isPresent());
    more.put("view", link.view().isEmpty() ? null : link.view());
    return pages.render(
        "query",
        page,
        Map.of(
            "desk",
            new Workbench(
                text,
                asked.map(question -> question.label(lang)).orElse(""),
                link.query().isBlank() ? "" : Answer.address(link),
                link,
                cards,
                Workbench.classes(cards, request.reader(), lang),
                Workbench.scripts(page, assets.desk(), assets.hasEditor(), more)),
            "kept",
            request.parameter("q")));
  }

  /** An answer alone, for a frame in a page of somebody else. */
  String embedded(Pages.Request request) {
    Permalink link = link(request);
    if (link.query().isBlank()) {
      throw Problem.notFound();
    }
    Page page = page(request);
    String view = request.parameter("view");
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("outlines", assets.hasEditor());
    more.put("query", link.query());
    more.put("state", link.state());
    more.put("view", view.isEmpty() ? link.view() : view);
    return pages.render(
        "embed",
        page,
        Map.of(
            "scripts",
            Workbench.scripts(page, assets.desk(), false, more),
            "answer",
            Answer.address(link),
            "link",
            page.path()));
  }

  /** What the editor completes, as JSON. */
  String terms(Pages.Request request) {
    return Json.line(Terms.of(request.snapshot(), request.reader(), request.lang()));
  }

  /** The question that an address names or holds. */
  private Permalink link(Pages.Request request) {
    String name = request.parameter("q");
    if (!name.isEmpty()) {
      return kept.find(name).orElseThrow(Problem::notFound);
    }
    return Permalink.of(request.parameters()).orElse(new Permalink("", "", Map.of()));
  }

  /** A published question with what the address puts into its blanks, where that fits. */
  private static String filled(Question question, Pages.Request request) {
    Map<String, String> values = new LinkedHashMap<>();
    question.blanks().forEach(blank -> values.put(blank.name(), request.parameter(blank.name())));
    try {
      String text = question.text(values);
      return text.equals(question.query()) ? question.query(request.lang()) : text;
    } catch (BadValueException wrong) {
      return question.query(request.lang());
    }
  }

  private Page page(Pages.Request request) {
    String query =
        OF_ADDRESS.stream()
            .filter(name -> !request.parameter(name).isEmpty())
            .map(name -> Links.query(name, request.parameter(name)))
            .findFirst()
            .orElse("");
    return pages.page(
        request,
        pages.speech(request).t("menu.query"),
        "query",
        lang -> Links.section("query", lang) + query);
  }
}
