package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.vigie.web.page.Links;

/** What the page where one asks says of an answer, in a real browser: no more than is so. */
class AnswerInBrowserTest extends DeskInBrowser {
  @Test
  void paperSaysHowManyRowsItLeavesOut() {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      String digits = "(0) (1) (2) (3) (4) (5) (6) (7) (8) (9)";
      String many =
          "SELECT * { VALUES (?a) { %1$s } VALUES (?b) { %1$s } VALUES (?c) { %1$s } VALUES (?d) { (0) (1) (2) (3) } }"
              .formatted(digits);
      page.navigate(address("/fr/sparql" + Links.query("query", many)));
      page.locator("#vue tbody tr").first().waitFor();
      assertThat(page.locator("#vue .shown").innerText()).contains("200 lignes sur 4000");
      page.evaluate("dispatchEvent(new Event('beforeprint'))");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("#vue tbody tr").count()).isEqualTo(3000);
      assertThat(page.locator("#vue .shown").innerText()).contains("3000 lignes sur 4000");
    }
  }

  @Test
  void whatWasSaidOfAQueryGoesWhenItChanges() {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      page.navigate(address("/en/sparql"));
      Locator example = page.locator(".shelf li a").first();
      Assumptions.assumeTrue(example.count() > 0, "The questions of the tests hide ours");
      example.click();
      answered(page);
      page.locator("#expliquer").click();
      page.locator("#explication .steps").waitFor();
      page.locator("#garder").click();
      page.locator("#lien code").first().waitFor();
      assertThat(page.url()).contains("?question=");

      ask(page, PLAIN);
      answered(page);
      assertThat(page.locator("#lien").innerText()).isEmpty();
      assertThat(page.locator("#demande").isVisible()).isFalse();
      assertThat(page.url()).doesNotContain("question=");
      assertThat(page.locator("#explication").isVisible()).isFalse();

      page.locator("#garder").click();
      page.locator("#lien code").first().waitFor();
      page.locator("[name=provenance]").check();
      assertThat(page.locator("#lien").innerText()).isEmpty();
    }
  }

  @Test
  void anEmptyQueryIsAskedFor() {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      page.navigate(address("/fr/sparql"));
      ask(page, "");
      page.locator("#faute", new Page.LocatorOptions().setHasText("Écrivez une requête")).waitFor();
      assertThat(page.locator("#reponse").isVisible()).isFalse();
    }
  }

  @Test
  void whatCannotBeDrawnIsATable() {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      String apart =
          "#defaultView:LineChart\nSELECT ?year ?n { VALUES (?year ?n) { (2020 UNDEF) (UNDEF 3) } }";
      page.navigate(address("/fr/sparql" + Links.query("query", apart)));
      page.locator("#vue .scroll tbody tr").nth(1).waitFor();
      assertThat(page.locator("#barre").innerText()).contains("Pour une courbe");
      assertThat(page.locator("#vue .fault").count()).isZero();

      ask(page, "CONSTRUCT { ?s <urn:p> ?n } WHERE { VALUES (?s ?n) { (<urn:a> 1) (<urn:b> 2) } }");
      page.locator("#vue td", new Page.LocatorOptions().setHasText("urn:a")).first().waitFor();
      assertThat(page.locator("#tab-Graph").isDisabled()).isTrue();
    }
  }

  @Test
  void aHintHoldsAfterATabWasChosenForAnotherQuery() {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      page.navigate(address("/fr/sparql" + Links.query("query", MAP)));
      page.locator("#vue .disc").first().waitFor();
      page.locator("#tab-Table").click();
      ask(page, MAP + " LIMIT 1");
      page.locator("#vue .disc").first().waitFor();
      assertThat(page.locator("#vue .disc").count()).isEqualTo(1);
      assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("H2");
    }
  }

  @Test
  void aLineOfSeveralFiguresSpeaksOfNoSeriesAndOneOverMissingYearsIsBroken() {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      String figures =
          """
          #defaultView:LineChart
          SELECT * { VALUES (?who ?year ?n ?total) {
            ("a" 2016 1 1000000) ("b" 2017 2 2000000) ("a" 2019 3 3000000) ("c" 2020 4 4000000) ("d" 2021 5 5000000) } }""";
      page.navigate(address("/fr/sparql" + Links.query("query", figures)));
      page.locator("#vue .plot").nth(1).waitFor();
      assertThat(page.locator("#vue .src").allInnerTexts())
          .noneMatch(said -> said.contains("séries"));
      assertThat(page.locator("#vue .plot").first().locator(".gap").count()).isEqualTo(1);
      assertThat(page.locator("#vue .plot").first().locator(".tm").allTextContents())
          .contains("2018");
    }
  }

  @Test
  void barsNameWhatTellsRowsApartAndEachFigureHasItsScale() {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      String figures =
          """
          #defaultView:BarChart
          SELECT * { VALUES (?country ?year ?n ?total) {
            ("FR" 2016 1 1000000) ("FR" 2017 2 2000000) ("FR" 2019 4 0) } }""";
      page.navigate(address("/fr/sparql" + Links.query("query", figures)));
      page.locator("#vue .bars rect").first().waitFor();
      assertThat(page.locator("#vue .chart tbody th").allInnerTexts())
          .containsExactly("2016", "2017", "2019");
      assertThat(page.locator("#vue .bars rect").first().getAttribute("width")).isEqualTo("25%");
    }
  }

  private static void ask(Page page, String query) {
    page.evaluate("q => document.querySelector('.CodeMirror').CodeMirror.setValue(q)", query);
    page.locator("#poser").click();
  }

  private static void answered(Page page) {
    page.locator("#reponse[aria-busy=false]").waitFor();
    page.locator("#etat", new Page.LocatorOptions().setHasText("revision 1")).waitFor();
  }
}
