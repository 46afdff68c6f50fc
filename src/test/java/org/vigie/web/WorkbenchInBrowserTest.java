package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.web.page.Links;

/** The page where one asks, in a real browser: editor, views, library, links, programs, frames. */
class WorkbenchInBrowserTest extends DeskInBrowser {
  @ParameterizedTest
  @CsvSource({"fr, 1280, LIGHT", "fr, 390, DARK", "en, 1280, DARK", "en, 390, LIGHT"})
  void theWorkbenchIsWholeAsksNobodyElseAndHasNoBarrier(
      String lang, int width, ColorScheme scheme) {
    List<String> faults = new ArrayList<>();
    try (BrowserContext context = context(width, scheme, true)) {
      Page page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              faults.add(message.text());
            }
          });
      page.onPageError(faults::add);
      page.onRequest(
          request -> {
            if (!request.url().startsWith(address("/"))) {
              faults.add("asks " + request.url());
            }
          });
      page.navigate(address("/" + lang + "/sparql" + Links.query("query", MAP)));
      page.locator("#vue .disc").first().waitFor();
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      page.locator("#expliquer").click();
      page.locator("#explication .steps").waitFor();
      assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      assertThat(faults).isEmpty();
      Chromium.requireNoBarrier(page);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BarChart  | ("a" 3 "2020-01-01"^^xsd:date) ("b" 5 "2021-06-01"^^xsd:date) | .bars .bar rect
          LineChart | ("a" 3 "2020-01-01"^^xsd:date) ("b" 5 "2021-06-01"^^xsd:date) | .plot .ln
          Timeline  | ("a" 3 "2020-01-01"^^xsd:date) ("b" 5 "2021-06-01"^^xsd:date) | .times circle
          Graph     | ("a" "b" UNDEF) ("b" "c" UNDEF)                               | .net circle
          Map       | ("FR" 3 UNDEF) ("IN" 5 UNDEF)                                 | .map .disc
          """)
  void aHintChoosesTheViewAndATableStandsBelow(String view, String rows, String mark) {
    String query =
        "#defaultView:"
            + view
            + "\nPREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\nSELECT ?x ?y ?z { VALUES (?x ?y ?z) { "
            + rows
            + " } }";
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(address("/fr/sparql" + Links.query("query", query)));
      page.locator("#vue " + mark).first().waitFor();

      assertThat(page.locator("[role=tab][aria-selected=true]").getAttribute("id"))
          .isEqualTo("tab-" + view);
      assertThat(page.locator("#vue details.figures tbody tr").count()).isEqualTo(2);
      page.locator("[role=tab][aria-selected=true]").focus();
      page.keyboard().press("Home");
      page.locator("#vue > div > .scroll tbody tr").first().waitFor();
      assertThat(page.locator("#vue svg").count()).isZero();
    }
  }

  @Test
  void aTableHasNamesBesideIris() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(address("/fr/sparql" + Links.query("query", PLAIN)));
      Locator link = page.locator("#vue tbody a").first();
      assertThat(link.innerText()).startsWith("Adie");
      assertThat(link.getAttribute("href")).isEqualTo("/fr/contrats/cis-fr-01-adie");
      assertThat(page.locator("#vue tbody .iri").first().innerText())
          .isEqualTo("ct:cis-fr-01-adie");
    }
  }

  @Test
  void theEditorCompletesByAWordOfTheLabelAndLetsTabOut() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(address("/fr/sparql"));
      page.locator(".editor .CodeMirror").click();
      page.keyboard().press("Control+a");
      page.keyboard().type("SELECT * WHERE { ?c vigie:inv");
      page.locator(".CodeMirror-hints li", new Page.LocatorOptions().setHasText("montant investi"))
          .first()
          .waitFor();
      page.keyboard().press("Enter");
      page.keyboard().type(" ?m ; montant");
      page.keyboard().press("Control+Space");
      page.locator(".CodeMirror-hints li").first().waitFor();
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      page.keyboard().press("Tab");

      assertThat(page.locator("#query").inputValue())
          .startsWith("PREFIX vigie: <https://w3id.org/vigie/ns#>")
          .contains("?c vigie:inv");
      assertThat((boolean) page.evaluate("!!document.activeElement.closest('.editor')")).isFalse();
      page.locator("#faute", new Page.LocatorOptions().setHasText("Ligne 2")).waitFor();
    }
  }

  @Test
  void anExampleIsFoundByAWordAndAnswered() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(address("/en/sparql"));
      int all = page.locator(".shelf li").count();
      Assumptions.assumeTrue(all > 0, "The questions of the tests hide those of the program");
      page.locator("[name=word]").fill("actor");
      Locator left = page.locator(".shelf li:not([hidden])");
      assertThat(left.count()).isBetween(1, all - 1);
      page.locator("[name=class]").selectOption("Participation");
      String sentence = left.first().innerText();
      left.first().locator("a").click();
      page.locator("#etat", new Page.LocatorOptions().setHasText("revision 1")).waitFor();
      assertThat(page.locator("#demande").innerText()).isEqualTo(sentence);
      assertThat(page.url()).contains("?question=");
    }
  }

  @Test
  void aShortLinkHoldsTheQueryTheViewAndTheState() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(address("/fr/sparql" + Links.query("query", MAP)));
      page.locator("#vue .disc").first().waitFor();
      page.locator("#tab-BarChart").click();
      page.locator("#garder").click();
      String link = page.locator("#lien code").first().innerText();
      String frame = page.locator("#lien code").nth(1).innerText();

      page.navigate(link);
      page.locator("#vue .bars rect").first().waitFor();
      assertThat(page.locator("#query").inputValue()).isEqualTo(MAP);
      assertThat(page.locator("#requete [name=at]").inputValue()).isEqualTo("1");

      page.setContent("<p>Another site</p>" + frame);
      page.frameLocator("iframe").locator("#vue .bars rect").first().waitFor();
    }
  }

  @Test
  void whereNothingComesTheDoctorSaysWhy() {
    try (BrowserContext context = context(390, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(address("/fr/sparql" + Links.query("query", PLAIN.replace(":name ", ":nam "))));
      assertThat(page.locator(".doctor li").first().innerText())
          .contains("vigie:nam", "vigie:name");
    }
  }

  @Test
  void withoutScriptsAQueryIsAskedAndKept() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      page.navigate(address("/fr/sparql"));
      page.locator("#query").fill(PLAIN);
      page.locator("button[formaction='/q']").click();
      assertThat(page.url()).contains("/fr/sparql?q=");
      assertThat(page.locator("#query").inputValue()).isEqualTo(PLAIN);
      assertThat(page.frameLocator("iframe.answer").locator("body").innerText()).contains("Adie");
      page.locator("#poser").click();
      assertThat(page.locator("body").innerText()).contains("Adie");
    }
  }

  @Test
  void onPaperStandTheQueryAndTheAnswer() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(address("/fr/sparql" + Links.query("query", MAP)));
      page.locator("#vue .disc").first().waitFor();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("#vue .map").isVisible()).isTrue();
      assertThat(page.locator(".ask label[for=query]").isVisible()).isTrue();
      assertThat(page.locator("#poser").isVisible()).isFalse();
      assertThat(page.locator("#vue details.figures tbody tr").first().boundingBox()).isNotNull();
    }
  }
}
