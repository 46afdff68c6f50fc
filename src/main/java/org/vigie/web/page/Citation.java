package org.vigie.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigie.dossier.Ref;
import org.vigie.format.Json;

/**
 * A page about one thing as one cites it, for the programs that keep references.
 *
 * @param title of the page
 * @param ref the thing, whose identifier does not depend on who hosts the page
 * @param url of the page
 * @param revision what was read
 * @param date of the revision, ISO; empty when it is not known
 * @param lang of the page
 */
public record Citation(String title, Ref ref, String url, long revision, String date, String lang) {
  /** The formats, by suffix. */
  public static final List<String> FORMATS = List.of("bib", "ris", "csl.json");

  private static final String SITE = "Vigie";

  /** How a page about a thing is cited. */
  public static Citation of(Page page, Ref ref, String title) {
    String date = page.site().revisedOn();
    return new Citation(
        title,
        ref,
        page.address(page.lang()),
        page.site().revision(),
        date == null ? "" : date,
        page.lang().tag());
  }

  /** The citation in one of the formats. */
  public String in(String format) {
    return switch (format) {
      case "bib" -> bibtex();
      case "ris" -> ris();
      default -> csl();
    };
  }

  private String year() {
    return date.length() < 4 ? "" : date.substring(0, 4);
  }

  /** BibTeX. */
  private String bibtex() {
    return """
        @misc{vigie-%s-r%d,
          author = {{%s}},
          title = {%s},
          year = {%s},
          version = {%d},
          url = {%s},
          note = {%s},
          language = {%s}
        }
        """
        .formatted(
            ref.slug().replaceAll("[^A-Za-z0-9-]", ""),
            revision,
            SITE,
            escaped(title),
            year(),
            revision,
            ref.node(),
            url,
            lang);
  }

  /** What TeX would read as a command is written so that it prints. */
  private static String escaped(String text) {
    return text.replace("\\", "\\textbackslash ")
        .replaceAll("([#$%&_{}])", "\\\\$1")
        .replaceAll("[\\r\\n]+", " ");
  }

  /** RIS, each line ended as the format wants it. */
  private String ris() {
    return String.join(
        "\r\n",
        "TY  - ELEC",
        "AU  - " + SITE,
        "TI  - " + title.replaceAll("[\\r\\n]+", " "),
        "PY  - " + year(),
        "DA  - " + date.replace('-', '/'),
        "ET  - " + revision,
        "UR  - " + ref.node(),
        "L2  - " + url,
        "LA  - " + lang,
        "ER  - ",
        "");
  }

  /** CSL-JSON, as reference managers and citeproc read it. */
  private String csl() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", ref.node().toString());
    item.put("type", "webpage");
    item.put("title", title);
    item.put("author", List.of(Map.of("literal", SITE)));
    item.put("container-title", SITE);
    item.put("version", Long.toString(revision));
    item.put("URL", ref.node().toString());
    item.put("language", lang);
    if (!date.isEmpty()) {
      List<Integer> parts = Stream.of(date.split("-", -1)).map(Integer::valueOf).toList();
      item.put("issued", Map.of("date-parts", List.of(parts)));
    }
    return Json.line(List.of(item));
  }
}
