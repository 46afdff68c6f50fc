package org.vigie.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.words.Lang;

/** Markdown becomes safe HTML. */
class BodyTest {
  private static final Rendition PLAIN =
      new Rendition() {
        @Override
        public String address(Link link) {
          return "/" + link.kind() + "/" + link.key();
        }

        @Override
        public String html(Live live) {
          return switch (live) {
            case Live.Value value -> "<b>" + value.name() + "</b>";
            case Live.Table table -> "<table id=\"" + table.name() + "\"></table>";
            case Live.Asked asked -> "<pre>" + asked.name() + "</pre>";
            case Live.Claimed claimed -> "<data>" + claimed.cite() + "</data>";
          };
        }
      };

  private static String html(String markdown) {
    return new Body("a.fr.md", 1, Lang.FR, markdown).html(PLAIN).strip();
  }

  @Test
  void ourLinksLeadToTheirAddresses() {
    assertThat(html("Voir [FAIR](source:fairci)."))
        .isEqualTo("<p>Voir <a href=\"/SOURCE/fairci\">FAIR</a>.</p>");
  }

  @Test
  void drawnValuesStandInTheirSentence() {
    assertThat(html("De {{figure:a}} à [{{claim:tally/x tallyCount y}}](source:y) cas"))
        .isEqualTo(
            "<p>De <b>a</b> à <a href=\"/SOURCE/y\"><data>tally/x tallyCount y</data></a> cas</p>");
  }

  @Test
  void aTableTakesThePlaceOfItsParagraph() {
    assertThat(html("Avant.\n\n{{table:t}}\n\nAprès."))
        .isEqualTo("<p>Avant.</p>\n<table id=\"t\"></table>\n<p>Après.</p>");
  }

  @Test
  void rawHtmlIsShownAndScriptsLeadNowhere() {
    assertThat(html("<script>alert(1)</script> <b onclick=x>a</b>"))
        .doesNotContain("<script", "<b ")
        .contains("&lt;script&gt;");
    assertThat(html("[a](javascript:alert(1))")).contains("href=\"\"");
    assertThat(html("![a](https://elsewhere.example/a.png)")).doesNotContain("<img");
  }

  @Test
  void spacesAreThoseOfFrench() {
    assertThat(html("Qui paie ? « Nous » : 195 000 € ; 8,4 %"))
        .isEqualTo(
            "<p>Qui paie\u202F? «\u202FNous\u202F»\u00A0: 195\u202F000\u00A0€\u202F; 8,4\u202F%</p>");
  }

  @Test
  void listsAndTablesAreMarkdown() {
    assertThat(html("- un\n- deux")).isEqualTo("<ul>\n<li>un</li>\n<li>deux</li>\n</ul>");
    assertThat(html("| a |\n|---|\n| {{figure:n}} |")).contains("<td><b>n</b></td>");
  }
}
