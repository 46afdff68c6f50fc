package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfWriter;
import org.vigie.format.XlsxWriter;
import org.vigie.search.Hit;
import org.vigie.search.Wanted;
import org.vigie.web.overview.Desk;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.panorama.Abroad;
import org.vigie.web.panorama.Asked;
import org.vigie.web.panorama.Behind;
import org.vigie.web.panorama.Exported;
import org.vigie.web.panorama.Shared;
import org.vigie.web.panorama.Table;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/** The table of contracts, and the same rows to take away. */
final class PanoramaPages {
  /** As many as {@code text:query} finds, so that the query behind the table finds the same. */
  private static final int MOST_HITS = 10_000;

  private final SeenTexts seen;
  private final Pages pages;
  private final PageRoutes routes;

  PanoramaPages(Site site, Pages pages, PageRoutes routes) {
    this.seen = new SeenTexts(site);
    this.pages = pages;
    this.routes = routes;
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      String path = Links.section("contract", lang);
      routes.get(config, path, lang, this::page);
      file(config, lang, "csv", "text/csv; charset=utf-8", request -> exported(request).csv());
      file(config, lang, "xlsx", XlsxWriter.MEDIA_TYPE, this::xlsx);
      file(config, lang, "jsonld", RdfFormat.JSON_LD.contentType(), this::graph);
    }
  }

  private void file(
      RoutesConfig config,
      Lang lang,
      String suffix,
      String type,
      Function<Pages.Request, byte[]> maker) {
    String path = Links.section("contract", lang) + "." + suffix;
    Reads.add(config, path, ctx -> send(ctx, lang, suffix, type, maker));
  }

  private void send(
      Context ctx, Lang lang, String suffix, String type, Function<Pages.Request, byte[]> maker) {
    LinkHeader.whole(ctx, routes.publicUrl(), true);
    byte[] bytes =
        routes.read(
            ctx,
            lang,
            request -> {
              String name = pages.speech(lang).t("export.file", request.snapshot().revision());
              ctx.header(
                  Header.CONTENT_DISPOSITION,
                  "attachment; filename=\"" + name + "." + suffix + "\"");
              return maker.apply(request);
            });
    Etag.send(ctx, lang, type, bytes);
  }

  private Asked asked(Pages.Request request) {
    return Asked.of(request.parameters(), pages.speech(request));
  }

  private Table table(Pages.Request request, Asked asked) {
    return new Table(
        request.snapshot().union(),
        request.reader(),
        pages.speech(request),
        new Desk(request.reader()).listFrench(),
        asked,
        found(request, asked.words()));
  }

  private Set<Node> found(Pages.Request request, String words) {
    return words.isEmpty()
        ? Set.of()
        : seen.search(request, Wanted.of(words, MOST_HITS)).stream()
            .map(Hit::subject)
            .collect(Collectors.toSet());
  }

  private String page(Pages.Request request) {
    Asked asked = asked(request);
    Speech say = pages.speech(request);
    Page page =
        pages.page(
            request,
            say.t("menu.contract"),
            "contract",
            lang -> Links.section("contract", lang) + asked.query(pages.speech(lang)));
    Desk desk = new Desk(request.reader());
    Map<String, Object> model = new HashMap<>();
    model.put("panorama", table(request, asked).build());
    model.put("abroad", Abroad.of(desk.listAbroad(), request.reader(), say, asked));
    model.put("query", Behind.query(asked, request.lang()));
    return pages.render("panorama", page, model);
  }

  private Exported exported(Pages.Request request) {
    return new Exported(
        table(request, asked(request)).rows(), pages.speech(request), request.frame().publicUrl());
  }

  private byte[] xlsx(Pages.Request request) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      exported(request).xlsx(about(request), out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** What one must know of a workbook that has left its page. */
  private List<List<String>> about(Pages.Request request) {
    Asked asked = asked(request);
    Speech say = pages.speech(request);
    Table table = table(request, asked);
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of(say.t("site.name"), say.t("site.tagline")));
    lines.add(List.of(say.t("export.count"), say.t("panorama.count", table.kept().size())));
    List<String> described = table.described();
    lines.add(
        List.of(
            say.t("export.asked"),
            described.isEmpty() ? say.t("export.all") : String.join("\n", described)));
    lines.add(
        List.of(
            say.t("export.version"),
            say.t(
                "foot.version",
                request.frame().revision(),
                say.date(request.frame().revisedOn()))));
    for (String status : List.of("verified", "plausible", "unreviewed", "contested")) {
      lines.add(List.of(say.status(status), say.t("status." + status + ".means")));
    }
    lines.add(
        List.of(
            say.t("export.address"),
            request.frame().publicUrl()
                + Links.section("contract", request.lang())
                + asked.query(say)));
    lines.add(List.of(say.t("export.licence"), say.t("foot.licence")));
    lines.add(List.of(say.t("export.query"), Behind.query(asked, request.lang())));
    return lines;
  }

  private byte[] graph(Pages.Request request) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfWriter.write(
        Shared.of(request.snapshot().union(), table(request, asked(request)).dossiers()),
        RdfFormat.JSON_LD,
        out);
    return out.toByteArray();
  }
}
