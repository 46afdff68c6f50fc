package org.vigie.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.export.markup.Attribute;
import org.vigie.export.markup.Edit;
import org.vigie.export.markup.Entities;
import org.vigie.export.markup.Html;
import org.vigie.export.markup.Place;
import org.vigie.export.markup.Tag;

/**
 * Pages and style sheets as they stand in a copy: links are relative, what needs a server leads to
 * the page that says so, scripts are left out, since what they add asks a server. Identifiers,
 * canonical addresses and citations stay what they are.
 */
final class Rewriting {
  /** Relations of the head that name a thing and lead nowhere in the copy. */
  private static final Set<String> NAMING =
      Set.of("canonical", "cite-as", "license", "type", "author", "schema.DC");

  /** What a script would ask a server. */
  private static final List<String> OF_SCRIPTS = List.of("data-suggest");

  private final Origin origin;
  private final Layout layout;
  private final CopyWords words;

  Rewriting(Origin origin, Layout layout, CopyWords words) {
    this.origin = origin;
    this.layout = layout;
    this.words = words;
  }

  /** A page. */
  String html(String address, String file, String html) {
    List<Tag> tags = Html.tags(html);
    String lang = Html.lang(tags).orElse(origin.languages().getFirst());
    Page page = new Page(address, file, lang);
    List<Edit> edits = new ArrayList<>();
    for (Tag tag : tags) {
      if (tag.name().equals("script") && !tag.value("src").isEmpty()) {
        edits.add(new Edit(tag.from(), end(html, tag, "</script>"), ""));
      } else if (tag.name().equals("link") && isLeftOut(tag, page)) {
        edits.add(new Edit(tag.from(), tag.to(), ""));
      } else if (!isNaming(tag)) {
        edits.addAll(edits(tag, page));
      }
    }
    foot(html, page).ifPresent(edits::add);
    if (address.equals(origin.note().apply(lang))) {
      edits.addAll(note(html, page));
    }
    return Edit.all(html, edits);
  }

  /** A style sheet. */
  String css(String address, String file, String css) {
    Page sheet = new Page(address, file, origin.languages().getFirst());
    return Edit.all(
        css,
        Place.inCss(css).stream()
            .map(place -> new Edit(place.from(), place.to(), to(place.address(), sheet)))
            .toList());
  }

  /** Where links stand. */
  private record Page(String address, String file, String lang) {}

  private static int end(String html, Tag tag, String close) {
    int end = html.indexOf(close, tag.to());
    return end < 0 ? tag.to() : end + close.length();
  }

  private static boolean isNaming(Tag tag) {
    return tag.name().equals("link")
        && Arrays.stream(tag.value("rel").strip().split("\\s+", -1)).allMatch(NAMING::contains);
  }

  /** A link of the head to what the copy cannot have. */
  private boolean isLeftOut(Tag tag, Page page) {
    return tag.says("rel", "modulepreload")
        || (!isNaming(tag)
            && origin
                .find(page.address(), tag.value("href"))
                .filter(
                    local ->
                        origin.live().test(local.path())
                            || layout.isLeft(local.path(), page.lang()))
                .isPresent());
  }

  private List<Edit> edits(Tag tag, Page page) {
    List<Edit> edits = new ArrayList<>();
    for (Place place : Place.inHtml(List.of(tag))) {
      if (place.attribute().equals("action")) {
        edits.addAll(form(tag, place, page));
      } else if (!place.attribute().equals("srcset")) {
        edits.add(quoted(place.from(), place.to(), to(place.address(), page)));
      }
    }
    for (Attribute each : tag.attributes()) {
      if (each.name().equals("srcset")) {
        String all =
            Arrays.stream(each.value().split(",", -1))
                .map(picture -> picture.strip().split("\\s+", 2))
                .map(parts -> to(parts[0], page) + (parts.length > 1 ? " " + parts[1] : ""))
                .collect(Collectors.joining(", "));
        edits.add(quoted(each.from(), each.to(), all));
      } else if (OF_SCRIPTS.contains(each.name())) {
        edits.add(new Edit(each.from() - each.name().length() - 1, each.to(), ""));
      }
    }
    return edits;
  }

  private static Edit quoted(int from, int to, String value) {
    return new Edit(from, to, "\"" + Entities.write(value) + "\"");
  }

  /** A form leads to the note, with what was asked. */
  private List<Edit> form(Tag tag, Place place, Page page) {
    Optional<Origin.Local> local = origin.find(page.address(), place.address());
    if (local.isEmpty()) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(quoted(place.from(), place.to(), note(page)));
    tag.find("method").ifPresent(method -> edits.add(quoted(method.from(), method.to(), "get")));
    edits.add(
        new Edit(
            tag.to(),
            tag.to(),
            "<input type=\"hidden\" name=\"adresse\" value=\""
                + Entities.write(local.get().path())
                + "\">"));
    return edits;
  }

  private String note(Page page) {
    String note = origin.note().apply(page.lang());
    String file =
        layout
            .resolve(note, page.lang())
            .map(Layout.Target::file)
            .orElseGet(() -> FileNames.page(note));
    return Layout.relative(page.file(), file);
  }

  /** Where a link leads in the copy. */
  private String to(String address, Page page) {
    if (origin.isCitation(address) || address.startsWith("#")) {
      return address;
    }
    Optional<Origin.Local> found = origin.find(page.address(), address);
    if (found.isEmpty()) {
      return address;
    }
    Origin.Local local = found.get();
    if (origin.live().test(local.path()) || layout.isLeft(local.path(), page.lang())) {
      return note(page) + "?adresse=" + URLEncoder.encode(local.path(), UTF_8);
    }
    Optional<Layout.Target> target = layout.resolve(local.path(), page.lang());
    String file = target.map(Layout.Target::file).orElseGet(() -> FileNames.page(local.path()));
    String fragment =
        target.map(Layout.Target::address).flatMap(layout::find).filter(Found::isGone).isPresent()
            ? ""
            : local.fragment().isEmpty()
                ? target.map(Layout.Target::fragment).orElse("")
                : local.fragment();
    return Layout.relative(page.file(), file) + (fragment.isEmpty() ? "" : "#" + fragment);
  }

  /** What the foot of each page says of the copy. */
  private Optional<Edit> foot(String html, Page page) {
    int end = html.lastIndexOf("</div></footer>");
    return end < 0
        ? Optional.empty()
        : Optional.of(new Edit(end, end, words.foot(page.lang(), note(page)) + "\n"));
  }

  /** The note says which address was asked, when a script may run. */
  private List<Edit> note(String html, Page page) {
    int article = html.indexOf("<article");
    int end = html.lastIndexOf("</body>");
    if (article < 0 || end < 0) {
      return List.of();
    }
    String script = Layout.relative(page.file(), SiteCopy.SCRIPT);
    return List.of(
        new Edit(article, article, words.asked(page.lang(), origin.publicUrl()) + "\n"),
        new Edit(end, end, "<script src=\"" + script + "\"></script>\n"));
  }
}
