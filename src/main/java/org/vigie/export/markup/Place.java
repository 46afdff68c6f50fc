package org.vigie.export.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An address in a page or a style sheet, and where it stands there.
 *
 * @param address what it says
 * @param tag in which it stands; one without a name in a style sheet
 * @param attribute which says it; empty in a style sheet
 * @param from where what says it begins
 * @param to behind its end
 */
public record Place(String address, Tag tag, String attribute, int from, int to) {
  private static final Tag NONE = new Tag("", List.of(), 0, 0);
  private static final Pattern CSS =
      Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)|@import\\s+[\"']([^\"']+)[\"']");

  private static final List<String> LINKS = List.of("a", "area", "link", "use", "image");
  private static final List<String> SOURCES =
      List.of("img", "script", "iframe", "embed", "source", "audio", "video", "track", "input");

  /** The addresses of a page; a list of pictures ({@code srcset}) is one place for each. */
  public static List<Place> inHtml(List<Tag> tags) {
    List<Place> places = new ArrayList<>();
    for (Tag tag : tags) {
      for (Attribute each : tag.attributes()) {
        if (!isAddress(tag, each.name())) {
          continue;
        }
        if (each.name().equals("srcset")) {
          for (String picture : each.value().split(",", -1)) {
            places.add(of(picture.strip().split("\\s+", -1)[0], tag, each));
          }
        } else if (!each.value().isBlank() || each.name().equals("action")) {
          places.add(of(each.value().strip(), tag, each));
        }
      }
    }
    return places;
  }

  private static Place of(String address, Tag tag, Attribute attribute) {
    return new Place(address, tag, attribute.name(), attribute.from(), attribute.to());
  }

  private static boolean isAddress(Tag tag, String attribute) {
    return switch (attribute) {
      case "href", "xlink:href" -> LINKS.contains(tag.name());
      case "src", "srcset" -> SOURCES.contains(tag.name());
      case "poster" -> tag.name().equals("video");
      case "action" -> tag.name().equals("form");
      default -> false;
    };
  }

  /** The addresses of a style sheet. */
  public static List<Place> inCss(String css) {
    return CSS.matcher(css)
        .results()
        .map(
            found -> {
              int group = found.group(1) != null ? 1 : 2;
              return new Place(
                  found.group(group).strip(), NONE, "", found.start(group), found.end(group));
            })
        .toList();
  }
}
