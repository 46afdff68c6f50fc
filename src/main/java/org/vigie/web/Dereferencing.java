package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.vigie.format.Negotiation;
import org.vigie.ontology.Edition;
import org.vigie.ontology.Editions;
import org.vigie.ontology.JsonLdContext;
import org.vigie.ontology.Publication;
import org.vigie.state.Standpoint;
import org.vigie.web.data.DataFormat;
import org.vigie.web.page.Carried;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * From the name of a thing to a document about it: 303 in one hop to the page or to the data,
 * chosen by suffix, then {@code ?format=}, then {@code Accept}, then HTML; and the data documents
 * themselves ({@code design/http.md}, Dereferencing).
 */
final class Dereferencing {
  private static final String HTML = "text/html";
  private static final String CONTEXT = "/ns/context.jsonld";

  private final Site site;

  Dereferencing(Site site) {
    this.site = site;
  }

  /** A name with the format that its suffix asks for. */
  record Asked(String name, Optional<String> suffix) {}

  void register(RoutesConfig routes) {
    Reads.add(
        routes, "/id/{type}/<slug>", ctx -> see(ctx, ctx.pathParam("type"), ctx.pathParam("slug")));
    Reads.add(routes, "/graph/<slug>", ctx -> see(ctx, "graph", ctx.pathParam("slug")));
    Reads.add(routes, CONTEXT, this::context);
    for (Publication each : Publication.values()) {
      String name = each.path();
      String at = "/" + name;
      Reads.add(routes, at, ctx -> see(ctx, name, ""));
      Reads.add(routes, at + "/<slug>", ctx -> see(ctx, name, ctx.pathParam("slug")));
      Reads.add(routes, at + ".{suffix}", ctx -> see(ctx, name, "." + ctx.pathParam("suffix")));
      Reads.add(routes, "/data" + at, ctx -> data(ctx, name, ""));
      Reads.add(
          routes,
          "/data" + at + ".{suffix}",
          ctx -> data(ctx, name, "." + ctx.pathParam("suffix")));
    }
    Reads.add(
        routes,
        "/data/{type}/<slug>",
        ctx -> data(ctx, ctx.pathParam("type"), ctx.pathParam("slug")));
  }

  /** The short names of the newest ontology for JSON-LD. */
  private void context(Context ctx) {
    Edition newest = Editions.of(Publication.ONTOLOGY).newest();
    LinkHeader.publication(ctx, site.publicUrl(), newest);
    ctx.contentType(JsonLdContext.TYPE);
    ctx.header(Header.CACHE_CONTROL, "public, max-age=86400");
    Etag.send(ctx, JsonLdContext.json(newest.graph()));
  }

  private void see(Context ctx, String type, String slug) {
    Asked asked = split(slug);
    Node node = node(type, asked.name());
    ctx.header(Header.VARY, "Accept, Accept-Language");
    ctx.header(Header.CACHE_CONTROL, "public, max-age=300");
    requireKnown(node);
    LinkHeader.page(ctx, site.publicUrl(), node);
    Editions.find(node).ifPresent(each -> LinkHeader.edition(ctx, site.publicUrl(), each));
    String chosen = choose(ctx, asked, true);
    String target =
        chosen.equals(HTML)
            ? LinkHeader.path(node, language(ctx))
            : Links.findData(node).orElseThrow(Problem::notFound) + "." + chosen;
    ctx.status(303);
    Standpoint standpoint = Views.standpoint(ctx);
    ctx.header(
        Header.LOCATION, new Carried(standpoint, site.publicUrl()).to(site.publicUrl() + target));
  }

  private void data(Context ctx, String type, String slug) {
    Asked asked = split(slug);
    Node node = node(type, asked.name());
    boolean negotiated = asked.suffix().isEmpty();
    if (negotiated) {
      ctx.header(Header.VARY, "Accept");
    }
    requireKnown(node);
    LinkHeader.document(ctx, site.publicUrl(), node, false);
    DataFormat format =
        DataFormat.findByName(choose(ctx, asked, false)).orElseThrow(Problem::notFound);
    LinkHeader.document(ctx, site.publicUrl(), node, format.rdf().isEmpty());
    String path = Links.findData(node).orElseThrow(Problem::notFound);
    if (negotiated) {
      ctx.header(Header.CONTENT_LOCATION, site.publicUrl() + path + "." + format.suffix());
    }
    Node document = NodeFactory.createURI(site.publicUrl() + path);
    Optional<Edition> edition = Editions.find(node);
    byte[] bytes =
        edition.isPresent()
            ? written(ctx, edition.get(), format)
            : site.views()
                .read(
                    Views.standpoint(ctx),
                    language(ctx),
                    view -> {
                      Etag.date(ctx, view);
                      return written(new Description(view.snapshot(), node), document, format);
                    });
    ctx.contentType(format.contentType());
    ctx.header(Header.CACHE_CONTROL, edition.isPresent() ? Etag.FOR_EVER : Etag.ASK_AGAIN);
    if ("1".equals(ctx.queryParam("download"))) {
      ctx.header(
          "Content-Disposition",
          "attachment; filename=\"" + file(asked.name(), type) + "." + format.suffix() + "\"");
    }
    Etag.send(ctx, bytes);
  }

  /** A version of the vocabulary as it was kept. */
  private byte[] written(Context ctx, Edition edition, DataFormat format) {
    LinkHeader.edition(ctx, site.publicUrl(), edition);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(edition.node(), DatasetGraphFactory.wrap(edition.graph()), out);
    return out.toByteArray();
  }

  private static byte[] written(Description description, Node document, DataFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(description.topic(), description.dataset(document), out);
    return out.toByteArray();
  }

  private static String file(String name, String type) {
    return (name.isEmpty() ? type : name).replaceAll("[^A-Za-z0-9._-]", "-");
  }

  /** The suffix of the chosen format, or {@code text/html}. */
  static String choose(Context ctx, Asked asked, boolean html) {
    String format = ctx.queryParam("format");
    if (asked.suffix().isPresent()) {
      return asked.suffix().get();
    }
    if (format != null) {
      if (html && format.equals("html")) {
        return HTML;
      }
      return DataFormat.findByName(format)
          .map(DataFormat::suffix)
          .orElseThrow(() -> new Problem(400, "problem.400", format, formats(html)));
    }
    List<String> offers = new ArrayList<>();
    if (html) {
      offers.add(HTML);
    }
    offers.addAll(Arrays.stream(DataFormat.values()).map(DataFormat::mediaType).toList());
    String type =
        Negotiation.of(ctx.header(Header.ACCEPT))
            .best(offers)
            .orElseThrow(() -> new Problem(406, "problem.406", formats(html)));
    return DataFormat.findByMediaType(type).map(DataFormat::suffix).orElse(HTML);
  }

  /** The formats on offer, with the page or without. */
  static String formats(boolean html) {
    return (html ? HTML + ", " : "") + DataFormat.list();
  }

  static Asked split(String slug) {
    int dot = slug.lastIndexOf('.');
    if (dot >= 0) {
      String suffix = slug.substring(dot + 1);
      if (suffix.equals("html")) {
        return new Asked(slug.substring(0, dot), Optional.of(HTML));
      }
      Optional<String> known = DataFormat.findByName(suffix).map(DataFormat::suffix);
      if (known.isPresent()) {
        return new Asked(slug.substring(0, dot), known);
      }
    }
    return new Asked(slug, Optional.empty());
  }

  private static Node node(String type, String slug) {
    return Publication.findByPath(type)
        .filter(each -> slug.isEmpty())
        .map(Publication::node)
        .orElseGet(() -> Addresses.node(type, slug));
  }

  /** A known thing under an unknown suffix is told apart from an unknown thing. */
  private Problem unknown(Node node) {
    int dot = node.getURI().lastIndexOf('.');
    Node stem = NodeFactory.createURI(node.getURI().substring(0, Math.max(dot, 0)));
    return dot > 0 && site.store().read(snapshot -> new Description(snapshot, stem).exists())
        ? new Problem(404, "problem.suffix", node.getURI().substring(dot), formats(true))
        : Problem.notFound();
  }

  private static Lang language(Context ctx) {
    return Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE));
  }

  private void requireKnown(Node node) {
    boolean known =
        Links.isOntology(node)
            || Editions.find(node).isPresent()
            || site.store().read(snapshot -> new Description(snapshot, node).exists());
    if (!known) {
      throw unknown(node);
    }
  }
}
