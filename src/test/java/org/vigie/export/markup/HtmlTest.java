package org.vigie.export.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where addresses stand in a page, however it is written. */
class HtmlTest {
  @Test
  void addressesAreFoundWhereABrowserFindsThem() {
    String html =
        """
        <!DOCTYPE html><html lang="fr"><!-- <a href="/comment"> --><head>
        <link rel='stylesheet' href='/a.css'><title>a < b <a href="/title"></title>
        <script>if (a < b) { "<a href='/script'>" }</script><style>a{b:url(/c.png)}</style>
        </head><body><a href=/bare class=x>1</a><A HREF="/one?x=1&amp;y=2#z">2</A>
        <img alt="a > b" src="/p.png" srcset="/p1.png 1x, /p2.png 2x"><textarea><a href="/text">
        </textarea><form action="" method=post><input name=q></form><a>no</a><p data-href="/d">
        <svg><use href="#mark"/></svg></body></html>""";

    List<Tag> tags = Html.tags(html);

    assertThat(Html.lang(tags)).contains("fr");
    assertThat(Place.inHtml(tags).stream().map(Place::address))
        .containsExactly(
            "/a.css", "/bare", "/one?x=1&y=2#z", "/p.png", "/p1.png", "/p2.png", "", "#mark");
  }

  @Test
  void anAddressIsReplacedWhereItStands() {
    String html = "<p>é</p><a class='x' href='/a?b&amp;c'>/a</a><link href=/d>";
    List<Edit> edits =
        Place.inHtml(Html.tags(html)).stream()
            .map(place -> new Edit(place.from(), place.to(), "\"" + place.address() + "!\""))
            .toList();

    assertThat(Edit.all(html, edits))
        .isEqualTo("<p>é</p><a class='x' href=\"/a?b&c!\">/a</a><link href=\"/d!\">");
  }

  @Test
  void entitiesAreReadAndWritten() {
    assertThat(Entities.read("a&amp;b&#34;c&#x27;d&eacute;&#999999999;"))
        .isEqualTo("a&b\"c'd&eacute;&#999999999;");
    assertThat(Entities.read(Entities.write("<&\">"))).isEqualTo("<&\">");
  }

  @Test
  void aStyleSheetNamesFonts() {
    assertThat(
            Place.inCss("@import 'x.css';@font-face{src:url(\"f.woff2\")}a{b:url( c.png )}")
                .stream()
                .map(Place::address))
        .containsExactly("x.css", "f.woff2", "c.png");
  }

  @Test
  void aPageThatBreaksOffIsReadToItsEnd() {
    for (String html : List.of("<a href=\"/x", "<a href", "<a href=", "<!-- ", "<script>", "<")) {
      assertThat(Html.tags(html)).as(html).hasSizeLessThan(2);
    }
  }
}
