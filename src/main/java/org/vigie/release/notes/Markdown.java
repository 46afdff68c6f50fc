package org.vigie.release.notes;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A text as Markdown (CommonMark, with tables as GitHub writes them). */
public final class Markdown {
  private Markdown() {}

  /** The text under its title. */
  public static String of(Notes notes) {
    StringBuilder text = new StringBuilder("# ").append(escaped(notes.title())).append("\n");
    for (Part part : notes.parts()) {
      text.append('\n');
      switch (part) {
        case Part.Heading heading ->
            text.append("#".repeat(heading.level() + 1))
                .append(' ')
                .append(escaped(heading.text()))
                .append('\n');
        case Part.Paragraph paragraph -> text.append(escaped(paragraph.text())).append('\n');
        case Part.Items items -> items.items().forEach(item -> text.append(item(item)));
        case Part.Grid grid -> text.append(table(grid));
      }
    }
    return text.toString();
  }

  private static String item(Part.Item item) {
    String rest = item.text().isEmpty() ? "" : " – " + escaped(item.text());
    return "- ["
        + escaped(item.name())
        + "](<"
        + item.iri().replace(">", "%3E")
        + ">)"
        + rest
        + "\n";
  }

  private static String table(Part.Grid grid) {
    return row(grid.heads())
        + row(Collections.nCopies(grid.heads().size(), "---"))
        + grid.rows().stream()
            .map(row -> row(row.stream().map(Markdown::escaped).toList()))
            .collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** What Markdown would read as a sign is written so that it shows. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1").replaceAll("\\s*\\R\\s*", " ");
  }
}
