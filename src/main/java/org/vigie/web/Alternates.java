package org.vigie.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.vigie.web.data.DataFormat;
import org.vigie.web.page.Carried;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/** Link headers of what is about a thing (RFC 8288): its other formats, and its lasting name. */
final class Alternates {
  private Alternates() {}

  /** Sends them; nothing for a thing that has no data document. */
  static void send(Context ctx, String publicUrl, Node node) {
    Carried carried = new Carried(Views.standpoint(ctx), publicUrl);
    Links.findData(node)
        .ifPresent(path -> ctx.header(Header.LINK, links(carried, publicUrl, path, node)));
  }

  /** Sends those of a version: the same version in other formats. */
  static void send(Context ctx, String publicUrl, Node node, long version) {
    List<String> links = new ArrayList<>();
    String tail = Links.version(version);
    Links.findData(node)
        .ifPresent(
            path -> {
              for (DataFormat format : DataFormat.values()) {
                links.add(data(publicUrl + path + tail, format));
              }
            });
    for (Lang lang : Lang.values()) {
      Links.findPage(node, lang)
          .filter(page -> Links.findThing(page).isPresent())
          .ifPresent(page -> links.add(page(publicUrl + page + tail, lang)));
    }
    ctx.header(Header.LINK, String.join(", ", links));
  }

  private static String data(String address, DataFormat format) {
    return "<"
        + address
        + "."
        + format.suffix()
        + ">; rel=\"alternate\"; type=\""
        + format.mediaType()
        + "\"";
  }

  private static String page(String address, Lang lang) {
    return "<"
        + address
        + ">; rel=\"alternate\"; type=\"text/html\"; hreflang=\""
        + lang.tag()
        + "\"";
  }

  private static String links(Carried carried, String publicUrl, String path, Node node) {
    List<String> links = new ArrayList<>();
    for (DataFormat format : DataFormat.values()) {
      String address = carried.to(publicUrl + path + "." + format.suffix());
      links.add("<" + address + ">; rel=\"alternate\"; type=\"" + format.mediaType() + "\"");
    }
    for (Lang lang : Lang.values()) {
      links.add(
          "<"
              + carried.to(publicUrl + page(node, lang))
              + ">; rel=\"alternate\"; type=\"text/html\"; hreflang=\""
              + lang.tag()
              + "\"");
    }
    links.add("<" + node.getURI() + ">; rel=\"cite-as\"");
    return String.join(", ", links);
  }

  /** The page about a thing in a language. */
  static String page(Node node, Lang lang) {
    return Links.isOntology(node)
        ? Links.section("ontology", lang)
        : Links.findPage(node, lang).orElseThrow(Problem::notFound);
  }
}
