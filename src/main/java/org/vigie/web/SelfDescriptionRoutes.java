package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Arrays;
import java.util.List;
import org.vigie.catalogue.SelfDescription;
import org.vigie.format.Negotiation;
import org.vigie.format.RdfFormat;

/**
 * The VoID of the data at {@code /void} and the catalogue at {@code /catalog}, by suffix, {@code
 * ?format=} or {@code Accept}, and the redirect from where programs look for the first (VoID,
 * section 7.2; {@code design/http.md}, URLs).
 */
final class SelfDescriptionRoutes {
  private static final String VOID = "/void";
  private static final String CATALOG = "/catalog";
  private static final List<RdfFormat> FORMATS = SelfDescription.FORMATS;

  private final Site site;

  SelfDescriptionRoutes(Site site) {
    this.site = site;
  }

  /** How a document is written. */
  private interface Document {
    byte[] write(SelfDescription description, RdfFormat format, String publicUrl);
  }

  void register(RoutesConfig routes) {
    Reads.add(routes, "/.well-known/void", this::see);
    add(routes, VOID, SelfDescription::voidDocument);
    add(routes, CATALOG, SelfDescription::catalogDocument);
  }

  private void add(RoutesConfig routes, String path, Document document) {
    Reads.add(routes, path, ctx -> negotiate(ctx, path, document));
    Reads.add(
        routes,
        path + ".{suffix}",
        ctx -> send(ctx, format(ctx.pathParam("suffix"), 404), document));
  }

  private void see(Context ctx) {
    ctx.status(303);
    ctx.header(Header.LOCATION, site.publicUrl() + VOID);
  }

  private void negotiate(Context ctx, String path, Document document) {
    ctx.header(Header.VARY, "Accept");
    String name = ctx.queryParam("format");
    RdfFormat format = name == null ? accepted(ctx) : format(name, 400);
    ctx.header(Header.CONTENT_LOCATION, site.publicUrl() + path + "." + format.suffix());
    send(ctx, format, document);
  }

  /** A browser, which reads pages and takes anything, gets Turtle. */
  private static RdfFormat accepted(Context ctx) {
    return Negotiation.of(ctx.header(Header.ACCEPT))
        .best(FORMATS.stream().map(RdfFormat::mediaType).toList())
        .flatMap(RdfFormat::findByMediaType)
        .orElseThrow(() -> new Problem(406, "problem.406", offered()));
  }

  private static RdfFormat format(String name, int status) {
    return RdfFormat.findByName(name)
        .filter(FORMATS::contains)
        .orElseThrow(
            () ->
                status == 400
                    ? new Problem(400, "problem.400", name, offered())
                    : new Problem(404, "problem.suffix", "." + name, offered()));
  }

  private void send(Context ctx, RdfFormat format, Document document) {
    SelfDescription description =
        site.store()
            .read(
                snapshot -> {
                  Etag.date(ctx, snapshot);
                  return site.catalogue().description(snapshot);
                });
    LinkHeader.whole(ctx, site.publicUrl(), false);
    ctx.contentType(format.contentType());
    ctx.header(Header.CACHE_CONTROL, Etag.ASK_AGAIN);
    Etag.send(ctx, document.write(description, format, site.publicUrl()));
  }

  private static String offered() {
    return Arrays.toString(
            FORMATS.stream().map(each -> each.mediaType() + " (." + each.suffix() + ")").toArray())
        .replaceAll("[\\[\\]]", "");
  }
}
