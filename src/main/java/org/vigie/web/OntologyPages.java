package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Ref;
import org.vigie.ontology.Edition;
import org.vigie.ontology.Editions;
import org.vigie.ontology.Publication;
import org.vigie.web.ontology.CodeLists;
import org.vigie.web.ontology.EditionCard;
import org.vigie.web.ontology.RuleBook;
import org.vigie.web.ontology.Vocabulary;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/** The pages about the vocabulary: the ontology, the rules, the code lists, and their versions. */
final class OntologyPages {
  private static final String SECTION = "ontology";

  private final Site site;
  private final Pages pages;
  private final PageRoutes routes;

  OntologyPages(Site site, Pages pages, PageRoutes routes) {
    this.site = site;
    this.pages = pages;
    this.routes = routes;
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      add(config, Publication.ONTOLOGY, lang, this::ontology);
      add(config, Publication.SHAPES, lang, this::shapes);
      add(config, Publication.CODES, lang, this::codes);
      String moved = Links.section("record", lang) + "/shapes/{slug}";
      Reads.add(config, moved, ctx -> move(ctx, lang));
    }
  }

  private void add(
      RoutesConfig config, Publication publication, Lang lang, PageRoutes.Maker maker) {
    String path = Links.publication(publication, lang);
    Reads.add(
        config,
        path,
        ctx -> {
          LinkHeader.page(ctx, site.publicUrl(), publication.node());
          routes.answer(ctx, lang, maker);
        });
    Reads.add(config, path + "/versions/{version}", ctx -> edition(ctx, publication, lang));
  }

  /** A rule had a page of its own once. */
  private void move(Context ctx, Lang lang) {
    String rule =
        Links.findPage(Links.node("shapes", ctx.pathParam("slug")), lang)
            .orElseThrow(Problem::notFound);
    ctx.status(301);
    ctx.header(Header.LOCATION, site.publicUrl() + rule);
  }

  private void edition(Context ctx, Publication publication, Lang lang) {
    Edition edition =
        Editions.of(publication).find(ctx.pathParam("version")).orElseThrow(Problem::notFound);
    LinkHeader.page(ctx, site.publicUrl(), edition.node());
    LinkHeader.edition(ctx, site.publicUrl(), edition);
    routes.answer(ctx, lang, request -> edition(request, edition));
  }

  private String ontology(Pages.Request request) {
    Page page = page(request, Publication.ONTOLOGY);
    return render(
        SECTION,
        page,
        Publication.ONTOLOGY,
        Map.of("vocabulary", Vocabulary.of(request.snapshot(), request.reader(), page)));
  }

  private String shapes(Pages.Request request) {
    Page page = page(request, Publication.SHAPES);
    return render(
        "shapes",
        page,
        Publication.SHAPES,
        Map.of("book", RuleBook.of(request.snapshot(), request.reader(), page)));
  }

  private String codes(Pages.Request request) {
    Page page = page(request, Publication.CODES);
    return render(
        "codes",
        page,
        Publication.CODES,
        Map.of("codes", CodeLists.of(request.snapshot(), request.reader(), page)));
  }

  private String edition(Pages.Request request, Edition edition) {
    Speech say = pages.speech(request);
    Publication publication = edition.publication();
    Page page =
        about(
            request,
            say.t("ontology.version.title." + publication.path(), edition.version()),
            edition.node(),
            lang -> Links.edition(edition, lang));
    Editions all = Editions.of(publication);
    return pages.render(
        "ontology/edition",
        page,
        Map.of(
            "card",
            EditionCard.of(edition, all, page),
            "all",
            EditionCard.list(all, page),
            "sheet",
            site.assets().sheet(SECTION)));
  }

  private Page page(Pages.Request request, Publication publication) {
    return about(
        request,
        pages.speech(request).t("ontology.title." + publication.path()),
        publication.node(),
        lang -> Links.publication(publication, lang));
  }

  private Page about(Pages.Request request, String title, Node node, Function<Lang, String> path) {
    Ref ref = request.reader().ref(node);
    return new Page(
        pages.speech(request), title, SECTION, Links.inEach(path), ref, request.frame());
  }

  private String render(
      String template, Page page, Publication publication, Map<String, Object> model) {
    Map<String, Object> all = new HashMap<>(model);
    List<EditionCard> editions = EditionCard.list(Editions.of(publication), page);
    all.put("editions", editions);
    all.put("sheet", site.assets().sheet(SECTION));
    return pages.render("ontology/" + template, page, all);
  }
}
