package org.vigie.web.network.file;

import java.util.function.UnaryOperator;
import org.vigie.web.network.Extract;

/** The ties as a tree, for the programs in which people think: FreeMind and outliners. */
public final class Trees {
  private Trees() {}

  /**
   * A FreeMind map, which Freeplane and others open too. Each node of a thing leads to its
   * identifier, so that {@code vigie import} knows it again whatever its name; how sure a tie is
   * stands as an attribute.
   *
   * @param status the word of a status
   */
  public static String freeMind(Extract extract, UnaryOperator<String> status) {
    Outline outline = Outline.of(extract);
    Xml xml = new Xml().open("map", "version", "1.0.1");
    xml.open("node", "TEXT", outline.title(), "LINK", extract.caption().address());
    note(xml, extract);
    for (Outline.Actor actor : outline.actors()) {
      xml.line()
          .open("node", "TEXT", actor.name(), "LINK", actor.node().toString(), "FOLDED", "true");
      actor
          .bonds()
          .forEach(
              (label, bonds) -> {
                xml.line().open("node", "TEXT", label);
                for (Extract.Bond bond : bonds) {
                  xml.line().open("node", "TEXT", bond.toName(), "LINK", bond.to().toString());
                  xml.leaf("attribute", "NAME", "status", "VALUE", status.apply(bond.status()));
                  xml.close();
                }
                xml.close();
              });
      xml.close();
    }
    return xml.close().close().document();
  }

  private static void note(Xml xml, Extract extract) {
    xml.open("richcontent", "TYPE", "NOTE").open("html").open("head").close().open("body");
    xml.text("p", extract.caption().asked());
    xml.text("p", extract.caption().origin());
    xml.close().close().close();
  }

  /** An OPML 2.0 document. */
  public static String opml(Extract extract, UnaryOperator<String> status) {
    Outline outline = Outline.of(extract);
    Xml xml = new Xml().open("opml", "version", "2.0").open("head");
    xml.text("title", outline.title());
    xml.text("docs", extract.caption().origin() + " " + extract.caption().address());
    xml.close().open("body");
    for (Outline.Actor actor : outline.actors()) {
      xml.line()
          .open("outline", "text", actor.name(), "type", "link", "url", actor.node().toString());
      actor
          .bonds()
          .forEach(
              (label, bonds) -> {
                xml.line().open("outline", "text", label);
                bonds.forEach(
                    bond ->
                        xml.line()
                            .leaf(
                                "outline",
                                "text",
                                bond.toName(),
                                "type",
                                "link",
                                "url",
                                bond.to().toString(),
                                "_note",
                                status.apply(bond.status())));
                xml.close();
              });
      xml.close();
    }
    return xml.close().close().document();
  }
}
