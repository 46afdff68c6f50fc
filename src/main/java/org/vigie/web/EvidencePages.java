package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;
import org.vigie.web.evidence.Effect;
import org.vigie.web.evidence.Findings;
import org.vigie.web.evidence.Judgement;
import org.vigie.web.evidence.Worth;
import org.vigie.web.guide.Introduction;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Makes the page of the evidence, and one for each effect claimed. */
final class EvidencePages {
  private static final String SECTION = "evidence";

  private final Site site;
  private final Pages pages;
  private final PageRoutes routes;
  private final List<String> styles;
  private final Introductions texts;

  EvidencePages(Site site, Pages pages, PageRoutes routes, Introductions texts) {
    this.site = site;
    this.pages = pages;
    this.routes = routes;
    this.styles = List.of(site.assets().guide(), site.assets().sheet(SECTION));
    this.texts = texts;
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      String path = Links.section(SECTION, lang);
      routes.get(config, path, lang, this::all);
      Reads.add(config, path + "/{slug}", ctx -> routes.answer(ctx, lang, one(ctx, lang)));
    }
  }

  private String all(Pages.Request request) {
    Page page = pages.section(request, SECTION);
    Optional<Introduction> text = texts.find(request, SECTION);
    Worth worth = Worth.of(request.reader(), request.parameters(), page.say());
    return render("worth", page, Map.of("text", text, "worth", worth));
  }

  /** An effect; each of its lines of evidence leads to the same page. */
  private PageRoutes.Maker one(Context ctx, Lang lang) {
    String slug = ctx.pathParam("slug");
    Node line = Iris.thing(SECTION, slug);
    if (routes.read(ctx, lang, request -> new Description(request.snapshot(), line).exists())) {
      LinkHeader.page(ctx, site.publicUrl(), line);
    }
    return request -> {
      Effect effect = Findings.find(request.reader(), slug).orElseThrow(Problem::notFound);
      Speech say = pages.speech(request);
      Page page =
          new Page(
              say,
              Judgement.title(effect, say),
              SECTION,
              Links.inEach(each -> Links.section(SECTION, each) + "/" + effect.slug()),
              request.reader().ref(effect.node()),
              request.frame());
      return render(
          "effect",
          page,
          Map.of("effect", effect, "others", Findings.beside(request.reader(), effect)));
    };
  }

  private String render(String template, Page page, Map<String, Object> model) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("words", Words.of(Worth.class, page.lang()));
    all.put("styles", styles);
    return pages.render("evidence/" + template, page, all);
  }
}
