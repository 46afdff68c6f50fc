package org.vigie.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.vigie.ontology.Edition;
import org.vigie.ontology.Editions;
import org.vigie.web.data.DataFormat;
import org.vigie.web.discovery.Signposts;
import org.vigie.web.discovery.TypedLink;
import org.vigie.web.page.Carried;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * The one place where Link headers are added to an answer (RFC 8288). What is about a thing gets
 * the signposts of that thing; whoever has more to say adds it here.
 */
final class LinkHeader {
  private static final String ALTERNATE = "alternate";

  private LinkHeader() {}

  /** The signposts of the page about a thing, and of its name. */
  static void page(Context ctx, String publicUrl, Node thing) {
    ctx.header(Header.LINK, Signposts.header(signposts(ctx, publicUrl).page(thing)));
  }

  /**
   * The signposts of a document about a thing.
   *
   * @param item whether it is content rather than metadata
   */
  static void document(Context ctx, String publicUrl, Node thing, boolean item) {
    ctx.header(Header.LINK, Signposts.header(signposts(ctx, publicUrl).document(thing, item)));
  }

  /** The signposts of the page that stands for the whole data. */
  static void home(Context ctx, String publicUrl) {
    ctx.header(Header.LINK, Signposts.header(signposts(ctx, publicUrl).home()));
  }

  /**
   * The signposts of a document about the whole data.
   *
   * @param item whether it holds the data rather than describes it
   */
  static void whole(Context ctx, String publicUrl, boolean item) {
    ctx.header(Header.LINK, Signposts.header(signposts(ctx, publicUrl).whole(item)));
  }

  /** What the version of a thing comes as: each data format, and its page in each language. */
  static void version(Context ctx, String publicUrl, Node thing, long number) {
    String tail = Links.version(number);
    List<TypedLink> links = new ArrayList<>();
    Links.findData(thing)
        .ifPresent(
            path -> {
              for (DataFormat format : DataFormat.values()) {
                String address = publicUrl + path + tail + "." + format.suffix();
                links.add(TypedLink.of(ALTERNATE, address, format.mediaType()));
              }
            });
    for (Lang lang : Lang.values()) {
      Links.findPage(thing, lang)
          .filter(page -> Links.findThing(page).isPresent())
          .ifPresent(
              page -> links.add(TypedLink.page(ALTERNATE, publicUrl + page + tail, lang.tag())));
    }
    ctx.header(Header.LINK, Signposts.header(links));
  }

  /** The other versions of a version of the vocabulary (RFC 5829). */
  static void edition(Context ctx, String publicUrl, Edition edition) {
    Editions all = Editions.of(edition.publication());
    List<TypedLink> links = new ArrayList<>();
    links.add(TypedLink.of("latest-version", publicUrl + "/" + edition.publication().path()));
    all.findBefore(edition)
        .ifPresent(each -> links.add(TypedLink.of("predecessor-version", at(publicUrl, each))));
    all.findAfter(edition)
        .ifPresent(each -> links.add(TypedLink.of("successor-version", at(publicUrl, each))));
    add(ctx, links);
  }

  /** What a file that is made of a version of the vocabulary belongs to. */
  static void publication(Context ctx, String publicUrl, Edition edition) {
    add(
        ctx,
        List.of(
            TypedLink.of("license", Signposts.LICENCE),
            TypedLink.of("collection", publicUrl + "/" + edition.publication().path()),
            TypedLink.of("via", at(publicUrl, edition))));
  }

  private static String at(String publicUrl, Edition edition) {
    return publicUrl + "/" + edition.publication().path() + "/" + edition.version();
  }

  /** Adds links to those that are there. */
  static void add(Context ctx, List<TypedLink> links) {
    ctx.res().addHeader(Header.LINK, Signposts.header(links));
  }

  /** The signposts as they are seen from the standpoint of a request. */
  static Signposts signposts(Context ctx, String publicUrl) {
    Carried carried = new Carried(Views.standpoint(ctx), publicUrl);
    return new Signposts(publicUrl, carried::to);
  }

  /** The path of the page about a thing in a language. */
  static String path(Node thing, Lang lang) {
    return Links.findPage(thing, lang).orElseThrow(Problem::notFound);
  }
}
