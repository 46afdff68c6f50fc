package org.vigie.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where addresses stand in a page and in a style sheet, however it is written. */
class HtmlPageTest {
  @Test
  void addressesAreFoundWhereABrowserFindsThem() {
    HtmlPage page =
        HtmlPage.parse(
            """
            <!DOCTYPE html><html lang="fr"><!-- <a href="/comment"> --><head>
            <link rel='stylesheet' href='/a.css'><title>a < b <a href="/title"></title>
            <script>if (a < b) { "<a href='/script'>" }</script><style>a{b:url(/c.png)}</style>
            </head><body><a href=/bare class=x>1</a><A HREF="/one?x=1&amp;y=2#z">2</A>
            <img alt="a > b" src="/p.png" srcset="/p1.png 1x, /p2.png 2x"><textarea><a href="/text">
            </textarea><form action="/f"><input name=q></form><a>no</a><p data-href="/d">
            <svg viewBox="0 0 1 1"><use href="#mark"/></svg><a name="old">o</a></body></html>""");

    assertThat(page.lang()).contains("fr");
    assertThat(page.select("*").stream().flatMap(element -> element.addresses().stream()))
        .containsExactly(
            "/a.css", "/bare", "/one?x=1&y=2#z", "/p.png", "/p1.png", "/p2.png", "#mark");
    assertThat(page.select("img").getFirst().line()).isEqualTo(5);
    assertThat(page.places()).containsExactly("old");
    assertThat(page.html()).contains("viewBox");
  }

  @Test
  void anAddressIsReplacedWhereItStands() {
    HtmlPage page =
        HtmlPage.parse("<p>é</p><a href='/a?b&amp;c'>/a</a><img srcset='/p 1x, /q' alt=''>");
    page.select("*").forEach(element -> element.readdress(address -> address + "!\""));

    assertThat(page.html())
        .contains(
            "<p>é</p><a href=\"/a?b&amp;c!&quot;\">/a</a>", "srcset=\"/p!&quot; 1x, /q!&quot;\"");
  }

  @Test
  void aPageThatBreaksOffIsReadToItsEnd() {
    for (String html : List.of("<a href=\"/x", "<a href", "<a href=", "<!-- ", "<script>", "<")) {
      assertThat(HtmlPage.parse(html).html()).as(html).contains("<html>").endsWith("</html>");
    }
  }

  @Test
  void aStyleSheetNamesFonts() {
    String css = "@import 'x.css';\n@font-face{src:url(\"f.woff2\")}a{b:url( c.png )}";

    assertThat(StyleSheet.addresses(css))
        .containsExactly(
            new StyleSheet.Named("x.css", 1),
            new StyleSheet.Named("f.woff2", 2),
            new StyleSheet.Named("c.png", 2));
    assertThat(StyleSheet.readdress(css, address -> "../" + address))
        .isEqualTo("@import '../x.css';\n@font-face{src:url(\"../f.woff2\")}a{b:url( ../c.png)}");
  }
}
