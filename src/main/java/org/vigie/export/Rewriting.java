package org.vigie.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.vigie.markup.HtmlElement;
import org.vigie.markup.HtmlPage;
import org.vigie.markup.StyleSheet;

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
  private static final String OF_SCRIPTS = "data-suggest";

  /** Where a page says what it is. */
  private static final String FOOT = "footer > div:last-child";

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
    HtmlPage page = HtmlPage.parse(html);
    Place place = new Place(address, file, page.lang().orElse(origin.languages().getFirst()));
    page.select("script[src]").forEach(HtmlElement::remove);
    page.select("link").stream()
        .filter(link -> isLeftOut(link, place))
        .forEach(HtmlElement::remove);
    page.select("*").stream()
        .filter(element -> !isNaming(element))
        .forEach(element -> element.readdress(named -> to(named, place)));
    page.select("form[action]").forEach(form -> lead(form, place));
    page.select("[" + OF_SCRIPTS + "]").forEach(element -> element.drop(OF_SCRIPTS));
    page.select(FOOT).forEach(foot -> foot.append(words.foot(place.lang(), note(place)) + "\n"));
    if (address.equals(origin.note().apply(place.lang()))) {
      explain(page, place);
    }
    return page.html();
  }

  /** A style sheet. */
  String css(String address, String file, String css) {
    Place place = new Place(address, file, origin.languages().getFirst());
    return StyleSheet.readdress(css, named -> to(named, place));
  }

  /** Where links stand. */
  private record Place(String address, String file, String lang) {}

  private static boolean isNaming(HtmlElement element) {
    return element.name().equals("link")
        && Arrays.stream(element.value("rel").strip().split("\\s+", -1)).allMatch(NAMING::contains);
  }

  /** A link of the head to what the copy cannot have. */
  private boolean isLeftOut(HtmlElement link, Place place) {
    return link.says("rel", "modulepreload")
        || (!isNaming(link)
            && origin
                .find(place.address(), link.value("href"))
                .filter(local -> isLeft(local, place))
                .isPresent());
  }

  /** Whether an address has no file in the copy. */
  private boolean isLeft(Origin.Local local, Place place) {
    return origin.live().test(local.path()) || layout.isLeft(local.path(), place.lang());
  }

  /** A form leads to the note, with what was asked. */
  private void lead(HtmlElement form, Place place) {
    origin
        .find(place.address(), form.value("action"))
        .ifPresent(
            local -> {
              form.set("action", note(place)).set("method", "get");
              form.add("input")
                  .set("type", "hidden")
                  .set("name", "adresse")
                  .set("value", local.path());
            });
  }

  private String note(Place place) {
    String note = origin.note().apply(place.lang());
    String file =
        layout
            .resolve(note, place.lang())
            .map(Layout.Target::file)
            .orElseGet(() -> FileNames.page(note));
    return Layout.relative(place.file(), file);
  }

  /** Where a link leads in the copy. */
  private String to(String address, Place place) {
    if (origin.isCitation(address) || address.startsWith("#")) {
      return address;
    }
    Optional<Origin.Local> found = origin.find(place.address(), address);
    if (found.isEmpty()) {
      return address;
    }
    Origin.Local local = found.get();
    if (isLeft(local, place)) {
      return note(place) + "?adresse=" + URLEncoder.encode(local.path(), UTF_8);
    }
    Optional<Layout.Target> target = layout.resolve(local.path(), place.lang());
    String file = target.map(Layout.Target::file).orElseGet(() -> FileNames.page(local.path()));
    String fragment =
        target.map(Layout.Target::address).flatMap(layout::find).filter(Found::isGone).isPresent()
            ? ""
            : local.fragment().isEmpty()
                ? target.map(Layout.Target::fragment).orElse("")
                : local.fragment();
    return Layout.relative(place.file(), file) + (fragment.isEmpty() ? "" : "#" + fragment);
  }

  /** The note says which address was asked, when a script may run. */
  private void explain(HtmlPage page, Place place) {
    page.select("article").stream()
        .limit(1)
        .forEach(text -> text.precede(words.asked(place.lang(), origin.publicUrl()) + "\n"));
    String script = Layout.relative(place.file(), SiteCopy.SCRIPT);
    page.select("body").getFirst().add("script").set("src", script);
  }
}
