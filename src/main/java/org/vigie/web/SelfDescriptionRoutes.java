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
 * The VoID of the data at {@code /void}, by suffix, {@code ?format=} or {@code Accept}, and the
 * redirect from where programs look for it (VoID, section 7.2; {@code design/http.md}, URLs).
 */
final class SelfDescriptionRoutes {
  private static final String PATH = "/void";
  private static final List<RdfFormat> FORMATS = SelfDescription.FORMATS;

  private final Site site;

  SelfDescriptionRoutes(Site site) {
    this.site = site;
  }

  void register(RoutesConfig routes) {
    Reads.add(routes, "/.well-known/void", this::see);
    Reads.add(routes, PATH, this::negotiate);
    Reads.add(routes, PATH + ".{suffix}", ctx -> send(ctx, format(ctx.pathParam("suffix"), 404)));
  }

  private void see(Context ctx) {
    ctx.status(303);
    ctx.header(Header.LOCATION, site.publicUrl() + PATH);
  }

  private void negotiate(Context ctx) {
    ctx.header(Header.VARY, "Accept");
    String name = ctx.queryParam("format");
    RdfFormat format = name == null ? accepted(ctx) : format(name, 400);
    ctx.header(Header.CONTENT_LOCATION, site.publicUrl() + PATH + "." + format.suffix());
    send(ctx, format);
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

  private void send(Context ctx, RdfFormat format) {
    SelfDescription description =
        site.store()
            .read(
                snapshot -> {
                  Etag.date(ctx, snapshot);
                  return site.catalogue().description(snapshot);
                });
    ctx.contentType(format.contentType());
    ctx.header(Header.CACHE_CONTROL, Etag.ASK_AGAIN);
    Etag.send(ctx, description.voidDocument(format, site.publicUrl()));
  }

  private static String offered() {
    return Arrays.toString(
            FORMATS.stream().map(each -> each.mediaType() + " (." + each.suffix() + ")").toArray())
        .replaceAll("[\\[\\]]", "");
  }
}
