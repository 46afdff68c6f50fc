package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Mention;
import org.vigie.paper.Pdf;
import org.vigie.vocab.Iris;
import org.vigie.web.contract.ContractView;
import org.vigie.web.contract.Letter;
import org.vigie.web.overview.Desk;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.ContractOutline;
import org.vigie.words.Lang;

/**
 * A contract to take away: one PDF with its facts, its disagreements, its sources, what is missing
 * and the letter that asks for it. It is the same to the byte for the same state of knowledge.
 */
final class PaperPages {
  private static final String CONTRACT = "contract";
  private static final int KEPT = 24;

  private final Pages pages;
  private final PageRoutes routes;
  private final String css;
  private final Map<String, byte[]> made =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  PaperPages(Site site, Pages pages, PageRoutes routes) {
    this.pages = pages;
    this.routes = routes;
    this.css = site.assets().paper();
  }

  /** Must come before the pages of things, whose addresses these end differently. */
  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      Reads.add(config, Links.section(CONTRACT, lang) + "/{slug}.pdf", ctx -> send(ctx, lang));
    }
  }

  private void send(Context ctx, Lang lang) {
    Node node = Iris.thing(CONTRACT, ctx.pathParam("slug"));
    byte[] pdf =
        routes.read(
            ctx,
            lang,
            request -> {
              ctx.header(
                  Header.CONTENT_DISPOSITION,
                  "attachment; filename=\"" + name(request, node) + "\"");
              return pdf(request, node);
            });
    ctx.contentType("application/pdf");
    ctx.header(Header.CACHE_CONTROL, Etag.ASK_AGAIN);
    Etag.send(ctx, pdf);
  }

  private static String name(Pages.Request request, Node node) {
    String slug = Iris.findThing(node).map(Iris.Thing::slug).orElse("");
    return "vigie-%s-%s-r%d.pdf"
        .formatted(
            slug.replaceAll("[^A-Za-z0-9-]", ""),
            request.lang().tag(),
            request.snapshot().revision().value());
  }

  private byte[] pdf(Pages.Request request, Node node) {
    Page page = pages.thing(request, node, CONTRACT);
    String key =
        page.path()
            + " "
            + request.snapshot().revision()
            + " "
            + request.frame().outlook().standpoint();
    synchronized (made) {
      byte[] before = made.get(key);
      if (before != null) {
        return before;
      }
    }
    byte[] pdf =
        Pdf.of(html(request, page, node), request.snapshot().revisedAt().orElse(Instant.EPOCH));
    synchronized (made) {
      made.put(key, pdf);
    }
    return pdf;
  }

  private String html(Pages.Request request, Page page, Node node) {
    DossierReader reader = request.reader();
    Speech say = page.say();
    Dossier dossier = reader.read(node);
    List<Mention> mentions = reader.listMentions(node);
    Map<String, Object> model = new HashMap<>();
    model.put("dossier", dossier);
    model.put("outline", new ContractOutline(dossier, mentions));
    model.put("view", ContractView.of(dossier, mentions, reader, say));
    model.put("fr", pages.speech(Lang.FR));
    if (new Desk(reader).isFrench(reader.ref(node))) {
      model.put("letter", Letter.of(dossier, mentions, reader, Map.of(), say));
    }
    return pages
        .render("contract/paper", page, model)
        .replace("</head>", "<style>\n" + css + "</style></head>");
  }
}
