package org.vigie.web.guide;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.guide.Figure;
import org.vigie.guide.Guide;
import org.vigie.guide.Leaflet;
import org.vigie.guide.Link;
import org.vigie.guide.Programme;
import org.vigie.guide.Question;
import org.vigie.guide.TrainingModule;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * Addresses on the site.
 *
 * @param guide the texts
 * @param lang of the pages
 * @param canAsk whether the site has a page where one asks
 */
public record SitePlaces(Guide guide, Lang lang, boolean canAsk) implements Places {

  @Override
  public String address(Link link) {
    return switch (link.kind()) {
      case SOURCE -> Links.section("source", lang) + "/" + link.key();
      case CONTRACT -> Links.section("contract", lang) + "/" + link.key();
      case ACTOR -> Links.section("actor", lang) + "/" + link.key();
      case TERM -> Links.section("glossary", lang) + "#" + link.key();
      case QUESTION ->
          guide
              .findQuestion(Integer.parseInt(link.key()))
              .map(this::of)
              .orElse(Links.section("questions", lang));
      case SHEET -> guide.findSheet(link.key()).map(this::sheet).orElse(Links.section("kit", lang));
      case MODULE ->
          guide.findModule(link.key()).map(this::of).orElse(Links.section("training", lang));
      case PAGE -> page(link.key());
    };
  }

  @Override
  public Optional<String> page(Node node) {
    return Links.findPage(node, lang);
  }

  @Override
  public Optional<String> query(Figure figure) {
    return canAsk
        ? Optional.of(
            Links.section("query", lang) + Links.query("query", LiveData.said(figure, lang)))
        : Optional.empty();
  }

  /** The page of a question. */
  public String of(Question question) {
    return Links.section("questions", lang)
        + "/"
        + question.number()
        + "-"
        + question.wording().in(lang).slug();
  }

  /** The page of a module. */
  public String of(TrainingModule module) {
    return Links.section("training", lang) + "/" + module.wording().in(lang).slug();
  }

  /** The page of a programme. */
  public String of(Programme programme) {
    return Links.section("training", lang) + "/" + programme.wording().in(lang).slug();
  }

  /** The page of a sheet. */
  public String sheet(Leaflet sheet) {
    return Links.section("kit", lang) + "/" + sheet.wording().in(lang).slug();
  }

  /** The page of a text on method or trust. */
  public String leaflet(Leaflet page) {
    return Links.home(lang) + "/" + page.wording().in(lang).slug();
  }

  /** A page of the site by the name that texts give it. */
  private String page(String key) {
    String section =
        switch (key) {
          case "panorama" -> "contract";
          case "actors" -> "actor";
          case "map" -> Links.findSection("map", lang).isPresent() ? "map" : "actor";
          case "data" -> canAsk ? "queries" : "ontology";
          default -> key;
        };
    return Links.findSection(section, lang)
        .or(() -> guide.findPage(key).map(this::leaflet))
        .orElse(Links.home(lang));
  }
}
