package org.vigie.web.guide;

import org.vigie.guide.Body;
import org.vigie.guide.Leaflet;
import org.vigie.guide.Rendition;
import org.vigie.words.Lang;
import org.vigie.words.Typography;

/**
 * A text that opens a page with data.
 *
 * @param title of the page
 * @param lead its first paragraph, safe HTML
 * @param rest what follows, safe HTML; empty when there is no more
 */
public record Introduction(String title, String lead, String rest) {
  private static final String PARAGRAPH = "\n\n";

  /** The text of a leaflet in a language. */
  public static Introduction of(Leaflet leaflet, Lang lang, Rendition rendition) {
    Leaflet.Wording wording = leaflet.wording().in(lang);
    Body body = wording.body();
    String all = body.markdown().strip();
    int end = all.indexOf(PARAGRAPH);
    String lead = end < 0 ? all : all.substring(0, end);
    String rest = end < 0 ? "" : all.substring(end).strip();
    return new Introduction(
        Typography.set(wording.title(), lang),
        html(body, lead, rendition),
        html(body, rest, rendition));
  }

  private static String html(Body of, String markdown, Rendition rendition) {
    return new Body(of.file(), of.line(), of.lang(), markdown).html(rendition);
  }
}
