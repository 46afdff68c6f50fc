package org.vigie.release.notes;

import java.util.stream.Collectors;
import org.vigie.words.Lang;

/** A text as a page that needs no server. */
public final class Html {
  private static final String STYLE =
      "body{font:17px/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
          + "table{border-collapse:collapse}th,td{padding:.2rem .8rem .2rem 0;text-align:right;"
          + "border-bottom:1px solid #ccc}th:first-child{text-align:left}";

  private Html() {}

  /** The page. */
  public static String of(Notes notes, Lang lang) {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"")
        .append(lang.tag())
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
        .append(escaped(notes.title()))
        .append("</title>\n<style>")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(escaped(notes.title()))
        .append("</h1>\n");
    notes.parts().forEach(part -> page.append(part(part)));
    return page.append("</body>\n</html>\n").toString();
  }

  private static String part(Part part) {
    return switch (part) {
      case Part.Heading heading -> heading("h" + (heading.level() + 1), heading);
      case Part.Paragraph paragraph -> "<p>" + escaped(paragraph.text()) + "</p>\n";
      case Part.Items items ->
          items.items().stream()
              .map(Html::item)
              .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
      case Part.Grid grid -> table(grid);
    };
  }

  private static String heading(String tag, Part.Heading heading) {
    return "<%1$s id=\"%2$s\">%3$s</%1$s>\n".formatted(tag, heading.id(), escaped(heading.text()));
  }

  private static String item(Part.Item item) {
    return "<li><a href=\""
        + escaped(item.iri())
        + "\">"
        + escaped(item.name())
        + "</a>"
        + (item.text().isEmpty() ? "" : " – " + escaped(item.text()))
        + "</li>\n";
  }

  private static String table(Part.Grid grid) {
    StringBuilder table = new StringBuilder("<table>\n<thead><tr>");
    grid.heads()
        .forEach(head -> table.append("<th scope=\"col\">").append(escaped(head)).append("</th>"));
    table.append("</tr></thead>\n<tbody>\n");
    for (var row : grid.rows()) {
      table.append("<tr><th scope=\"row\">").append(escaped(row.getFirst())).append("</th>");
      row.stream()
          .skip(1)
          .forEach(cell -> table.append("<td>").append(escaped(cell)).append("</td>"));
      table.append("</tr>\n");
    }
    return table.append("</tbody>\n</table>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
