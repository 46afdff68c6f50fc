package org.vigie.web.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.words.Lang;

/** The pages of the kit one after the other, as one document whose links stay inside it. */
public final class KitBook {
  private static final Pattern HREF =
      Pattern.compile("href=\"([^\":#/]+)\\.(?:html|csv)(#[^\"]*)?\"");

  private final Lang lang;
  private final List<Chapter> chapters = new ArrayList<>();

  KitBook(Lang lang) {
    this.lang = lang;
  }

  /**
   * A page of the kit.
   *
   * @param id by which links lead to it
   * @param kick what kind of page it is; empty for none
   * @param title in words
   * @param parts what it holds
   */
  public record Chapter(String id, String kick, String title, List<KitBuilder.Part> parts) {
    /** Copies the list. */
    public Chapter {
      parts = List.copyOf(parts);
    }

    private Chapter linked(List<String> ids) {
      return new Chapter(
          id,
          kick,
          title,
          parts.stream()
              .map(part -> new KitBuilder.Part(part.heading(), KitBook.linked(part.html(), ids)))
              .toList());
    }
  }

  /** Adds a page; the front page comes first, whenever it is added. */
  void add(String file, String kick, String title, List<KitBuilder.Part> parts) {
    String id = file.substring(0, file.lastIndexOf('.'));
    chapters.add(id.equals("index") ? 0 : chapters.size(), new Chapter(id, kick, title, parts));
  }

  /** The document, in HTML. */
  String html(Drawing.Template template, String css, String foot) {
    List<String> ids = chapters.stream().map(Chapter::id).toList();
    String html =
        template.render(
            "kitbook",
            Map.of(
                "chapters",
                chapters.stream().map(chapter -> chapter.linked(ids)).toList(),
                "lang",
                lang,
                "foot",
                foot));
    return html.replace("</head>", "<style>\n" + css + "</style></head>");
  }

  /** A link to a page of the kit, or to a place in one, leads to the same place in the document. */
  private static String linked(String html, List<String> ids) {
    return HREF.matcher(html)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    ids.contains(found.group(1))
                        ? "href=\""
                            + (found.group(2) == null ? "#" + found.group(1) : found.group(2))
                            + "\""
                        : found.group()));
  }
}
