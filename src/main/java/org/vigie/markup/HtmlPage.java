package org.vigie.markup;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** A page of HTML, as a browser reads it: whatever is written, there is a page. */
public final class HtmlPage {
  private final Document document;

  private HtmlPage(Document document) {
    this.document = document;
  }

  /** Reads a page. */
  public static HtmlPage parse(String html) {
    Document document = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
    document.outputSettings().prettyPrint(false);
    return new HtmlPage(document);
  }

  /** The language of the page, as its root element says. */
  public Optional<String> lang() {
    return select("html[lang]").stream().map(root -> root.value("lang")).findFirst();
  }

  /**
   * The elements of a kind, in the order of the page.
   *
   * @param selector such as {@code form[action]} (CSS)
   */
  public List<HtmlElement> select(String selector) {
    return document.select(selector).stream().map(HtmlElement::new).toList();
  }

  /** The places of the page to which a link may lead: what stands behind its {@code #}. */
  public Set<String> places() {
    Set<String> places = new HashSet<>();
    select("[id]").forEach(element -> places.add(element.value("id")));
    select("a[name]").forEach(anchor -> places.add(anchor.value("name")));
    return places;
  }

  /** The page as a document of the W3C's DOM. */
  public org.w3c.dom.Document dom() {
    return new W3CDom().fromJsoup(document);
  }

  /** The page as text. */
  public String html() {
    return document.outerHtml();
  }

  /** A text as it is written in a page or between the quotation marks of an attribute. */
  public static String escape(String text) {
    return Entities.escape(text);
  }
}
