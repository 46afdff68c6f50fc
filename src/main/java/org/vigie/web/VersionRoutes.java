package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.vigie.format.Negotiation;
import org.vigie.format.Patch;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfWriter;
import org.vigie.state.Level;
import org.vigie.state.Moment;
import org.vigie.state.Standpoint;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.version.Lineage;
import org.vigie.version.Version;
import org.vigie.vocab.W3c;
import org.vigie.web.data.DataFormat;
import org.vigie.web.page.Links;
import org.vigie.web.version.TimeMap;
import org.vigie.words.Lang;

/**
 * The versions of data documents: each at its own address for ever, {@code /data/{type}/{slug}/v/
 * {n}}, as the document said it; the difference between two as RDF Patch; and the list of all
 * ({@code /timemap/…}), of pages as of data.
 */
final class VersionRoutes {
  private static final String PATCH = Patch.MEDIA_TYPE + "; charset=utf-8";

  private final Site site;
  private final Ancestry ancestry;
  private final Mementos mementos;

  VersionRoutes(Site site, Mementos mementos) {
    this.site = site;
    this.ancestry = site.ancestry();
    this.mementos = mementos;
  }

  /** Must come before the data documents, whose addresses these lengthen. */
  void register(RoutesConfig routes) {
    Reads.add(routes, "/data/{type}/<slug>/v/{version}", this::version);
    Reads.add(routes, "/data/{type}/<slug>/differences", this::difference);
    Reads.add(routes, "/timemap/<path>", this::timeMap);
  }

  private static Node thing(Context ctx) {
    return Addresses.node(ctx.pathParam("type"), ctx.pathParam("slug"));
  }

  private void version(Context ctx) {
    Node thing = thing(ctx);
    String said = ctx.pathParam("version");
    int dot = said.indexOf('.');
    Optional<String> suffix =
        dot < 0 ? Optional.empty() : Optional.of(said.substring(dot + 1)).map(this::suffix);
    RevisionNumber number = Ancestry.number(dot < 0 ? said : said.substring(0, dot));
    Original original =
        new Original(
            Links.findData(thing).orElseThrow(Problem::notFound),
            suffix.map(each -> "." + each).orElse(""),
            Optional.of(thing));
    if (suffix.isEmpty()) {
      ctx.header(Header.VARY, "Accept");
    }
    Lineage lineage = ancestry.of(thing);
    Optional<Version> found =
        ancestry.find(
            ctx,
            lineage,
            number,
            each -> site.publicUrl() + original.version(new RevisionNumber(each)));
    if (found.isEmpty()) {
      return;
    }
    DataFormat format =
        DataFormat.findByName(Dereferencing.choose(ctx, new Dereferencing.Asked("", suffix), false))
            .orElseThrow(Problem::notFound);
    LinkHeader.version(ctx, site.publicUrl(), thing, number.value());
    if (suffix.isEmpty()) {
      ctx.header(
          Header.CONTENT_LOCATION,
          site.publicUrl() + original.version(number) + "." + format.suffix());
    }
    byte[] bytes = document(thing, lineage, found.get(), format, lang(ctx));
    mementos.tellVersion(ctx, original, lineage, found.get());
    ctx.contentType(format.contentType());
    ctx.header(Header.CACHE_CONTROL, Etag.FOR_EVER);
    Etag.send(ctx, bytes);
  }

  private String suffix(String name) {
    return DataFormat.findByName(name)
        .map(DataFormat::suffix)
        .orElseThrow(
            () -> new Problem(404, "problem.suffix", "." + name, Dereferencing.formats(false)));
  }

  /** The document as it was, under its own address, which says of itself what it is. */
  private byte[] document(
      Node thing, Lineage lineage, Version version, DataFormat format, Lang lang) {
    String path = site.publicUrl() + Links.findData(thing).orElseThrow(Problem::notFound);
    Node document = NodeFactory.createURI(path + Links.version(version.number().value()));
    return site.views()
        .read(
            new Standpoint(Level.ALL, new Moment.AtRevision(version.number())),
            lang,
            view -> {
              DatasetGraph data = new Description(view.snapshot(), thing).dataset(document);
              Graph self = data.getDefaultGraph();
              TimeMap.describe(self, document, NodeFactory.createURI(path), version.at());
              lineage
                  .findBefore(version)
                  .map(before -> path + Links.version(before.number().value()))
                  .ifPresent(
                      before ->
                          self.add(
                              document, W3c.PROV_WAS_REVISION_OF, NodeFactory.createURI(before)));
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              format.write(thing, data, out);
              return out.toByteArray();
            });
  }

  /** The difference between two versions, of what is said and not of the documents themselves. */
  private void difference(Context ctx) {
    Node thing = thing(ctx);
    Lineage lineage = ancestry.of(thing);
    if (lineage.isEmpty()) {
      throw Problem.notFound();
    }
    RevisionNumber from = asked(ctx, "from", RevisionNumber.UNSET);
    RevisionNumber to = asked(ctx, "to", ancestry.newest());
    Node id = NodeFactory.createURI(site.publicUrl() + ctx.path() + "?from=" + from + "&to=" + to);
    String patch =
        site.store()
            .read(
                newest ->
                    site.views()
                        .both(from, to, lang(ctx), (one, other) -> patch(id, thing, one, other)));
    ctx.header(Header.CACHE_CONTROL, ctx.queryParam("to") == null ? Etag.ASK_AGAIN : Etag.FOR_EVER);
    ctx.contentType(PATCH);
    Etag.send(ctx, patch);
  }

  private static String patch(Node id, Node thing, Snapshot before, Snapshot after) {
    Set<Quad> old = said(before, thing);
    Set<Quad> now = said(after, thing);
    return Patch.text(id, minus(old, now), minus(now, old));
  }

  private RevisionNumber asked(Context ctx, String name, RevisionNumber otherwise) {
    String said = ctx.queryParam(name);
    if (said == null || said.isEmpty()) {
      return otherwise;
    }
    RevisionNumber newest = ancestry.newest();
    RevisionNumber number = said.matches("[0-9]{1,18}") ? Ancestry.number(said) : newest.next();
    if (number.compareTo(newest) > 0) {
      throw new Problem(400, "problem.difference", said, newest.value());
    }
    return number;
  }

  static Set<Quad> said(Snapshot snapshot, Node thing) {
    Set<Quad> quads = new HashSet<>();
    new Description(snapshot, thing)
        .dataset(thing)
        .find()
        .forEachRemaining(
            quad -> {
              if (!quad.isDefaultGraph()) {
                quads.add(quad);
              }
            });
    return quads;
  }

  private static List<Quad> minus(Set<Quad> all, Set<Quad> without) {
    return all.stream().filter(quad -> !without.contains(quad)).toList();
  }

  private void timeMap(Context ctx) {
    Original original = Original.find("/" + ctx.pathParam("path")).orElseThrow(Problem::notFound);
    Lineage lineage = ancestry.of(original);
    if (lineage.isEmpty()) {
      throw Problem.notFound();
    }
    TimeMap map = mementos.map(original, lineage);
    String type = mapType(ctx);
    ctx.header(Header.VARY, "Accept");
    ctx.header(Header.CACHE_CONTROL, Etag.ASK_AGAIN);
    Optional<RdfFormat> rdf = RdfFormat.findByMediaType(type);
    ctx.contentType(rdf.map(RdfFormat::contentType).orElse(TimeMap.LINKS));
    if (rdf.isEmpty()) {
      Etag.send(ctx, map.links());
      return;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfWriter.write(map.graph(), rdf.get(), out);
    Etag.send(ctx, out.toByteArray());
  }

  /** The media type of a map: links, unless RDF is asked for. */
  private static String mapType(Context ctx) {
    List<String> offers =
        Stream.concat(
                Stream.of(TimeMap.LINKS),
                Arrays.stream(RdfFormat.values()).map(RdfFormat::mediaType))
            .toList();
    String format = ctx.queryParam("format");
    if (format == null) {
      return Negotiation.of(ctx.header(Header.ACCEPT)).best(offers).orElse(TimeMap.LINKS);
    }
    return format.equals("link")
        ? TimeMap.LINKS
        : RdfFormat.findByName(format)
            .map(RdfFormat::mediaType)
            .orElseThrow(() -> new Problem(400, "problem.400", format, String.join(", ", offers)));
  }

  private static Lang lang(Context ctx) {
    return Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE));
  }
}
