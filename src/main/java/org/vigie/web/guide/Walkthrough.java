package org.vigie.web.guide;

import java.util.ArrayList;
import java.util.List;
import org.vigie.guide.Body;
import org.vigie.guide.Leaflet;
import org.vigie.guide.Rendition;
import org.vigie.words.Lang;
import org.vigie.words.Typography;

/**
 * A text in steps, one for each of its headings.
 *
 * @param title of the page
 * @param lead what stands before the first heading, safe HTML
 * @param steps in their order
 */
public record Walkthrough(String title, String lead, List<Step> steps) {
  private static final String HEADING = "## ";

  /** Copies the list. */
  public Walkthrough {
    steps = List.copyOf(steps);
  }

  /**
   * A step.
   *
   * @param number from 1
   * @param title its heading
   * @param html what it says, safe HTML
   */
  public record Step(int number, String title, String html) {}

  /** The steps of a leaflet in a language. */
  public static Walkthrough of(Leaflet leaflet, Lang lang, Rendition rendition) {
    Leaflet.Wording wording = leaflet.wording().in(lang);
    String[] parts = ("\n" + wording.body().markdown().strip()).split("\n" + HEADING, -1);
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      String title = Typography.set(parts[i].substring(0, end).strip(), lang);
      steps.add(new Step(i, title, html(wording.body(), parts[i].substring(end), rendition)));
    }
    return new Walkthrough(
        Typography.set(wording.title(), lang), html(wording.body(), parts[0], rendition), steps);
  }

  private static String html(Body of, String markdown, Rendition rendition) {
    return new Body(of.file(), of.line(), of.lang(), markdown.strip()).html(rendition);
  }
}
