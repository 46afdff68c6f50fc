package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page in a real browser ({@code design/pages/pages.md} section (g)). */
class PagesInBrowserTest extends InBrowser {
  private static final int WIDE = 1280;
  private static final int NARROW = 320;

  /** The one thing that a script adds: what needs one to work. */
  private static final String WITHOUT_COPYING =
      "document.querySelectorAll('.refl .copy, .refl .told').forEach(each => each.remove())";

  @BeforeAll
  static void start() throws Exception {
    serve(AdieStore::site);
  }

  static Stream<String> paths() throws Exception {
    String id = AdieStore.claim();
    return Stream.of(
        "/fr",
        "/en",
        "/fr/etat-des-lieux",
        "/en/state-of-play",
        "/fr/contrats",
        "/en/contracts?sort=-amount",
        "/fr/contrats/cis-fr-01-adie",
        "/en/contracts/cis-fr-01-adie",
        "/fr/acteurs",
        "/en/actors",
        "/fr/acteurs/bnp-paribas",
        "/en/actors/bnp-paribas",
        "/fr/acteurs/carte",
        "/en/actors/map?actor=bnp-paribas&with=caisse-des-depots",
        "/fr/sources",
        "/en/sources",
        "/fr/sources/revb",
        "/en/sources/revb",
        "/fr/affirmations/" + id,
        "/en/claims/" + id,
        "/fr/desaccords",
        "/en/disagreements",
        "/fr/journal",
        "/en/changes",
        "/fr/recherche?q=adie",
        "/en/search?q=adie",
        "/fr/sparql",
        "/en/sparql",
        "/fr/fiches/code/status-plausible",
        "/en/records/revision/1",
        "/fr/contrats/rien",
        "/en/nothing");
  }

  /** axe takes long: it looks at the French page wide and at the same page in English narrow. */
  @ParameterizedTest
  @MethodSource("paths")
  void aPageFitsWideAndNarrowAndHasNoBarrier(String path) {
    for (int width : new int[] {WIDE, NARROW}) {
      List<String> faults = new ArrayList<>();
      try (BrowserContext context = context(width, ColorScheme.LIGHT, true)) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> note(faults, message, path));
        page.onRequest(
            request -> {
              if (!request.url().startsWith(address("/"))) {
                faults.add("asks " + request.url());
              }
            });
        page.navigate(address(path));
        assertThat(page.locator("h1").count()).as("h1 of %s", path).isEqualTo(1);
        Chromium.requireFitting(page, width);
        Chromium.keep(page, width);
        if (width == (path.startsWith("/fr") ? WIDE : NARROW)) {
          Chromium.requireNoBarrier(page);
          Chromium.requireContrastInTheDark(page);
        }
      }
      assertThat(faults).as("%s at %d px", path, width).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fr", "/fr/contrats", "/fr/contrats/cis-fr-01-adie"})
  void aPageSaysTheSameWithoutScripts(String path) {
    assertThat(text(path, false)).isEqualTo(text(path, true)).hasSizeGreaterThan(500);
  }

  @Test
  void everyShownValueHasAStatusAndOpensOnItsClaims() {
    try (BrowserContext context = context(WIDE, ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      page.navigate(address("/fr/contrats/cis-fr-01-adie"));
      Locator facts = page.locator("dl.facts > div");
      assertThat(facts.count()).isGreaterThan(15);
      for (Locator fact : facts.all()) {
        String name = fact.locator("dt").first().innerText();
        assertThat(fact.locator("dd > p.v .st").count()).as("status of %s", name).isPositive();
        assertThat(fact.locator("details .claims > li").count())
            .as("claims of %s", name)
            .isPositive();
        assertThat(fact.locator("details .claims > li .st").count())
            .isEqualTo(fact.locator("details .claims > li").count());
      }
    }
  }

  @Test
  void theAdieContractShowsItsAmountsAndWhy() {
    try (BrowserContext context = context(WIDE, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(address("/fr/contrats/cis-fr-01-adie"));
      Locator amount = page.locator("#montant-investi");

      assertThat(plain(amount.locator("data").first().innerText())).isEqualTo("1,3 M€");
      assertThat(amount.locator("data").first().getAttribute("value")).startsWith("1300000");
      assertThat(plain(amount.innerText()))
          .contains("1,4965 M€", "1,5 M€", "Revue Banque", "Cap Rural", "Pourquoi 1,3 M€");
      assertThat(amount.locator("svg.strip circle").count()).isEqualTo(4);

      amount.locator(".claims a[href*='/affirmations/']").first().click();
      assertThat(page.locator("h1").innerText()).contains("Adie");
      page.locator("main a[href*='/fr/sources/']").first().click();
      assertThat(page.url()).contains("/fr/sources/");
      assertThat(page.locator("main").innerText()).contains("Lire le document");
    }
  }

  @Test
  void theLanguageLinkLeadsToTheSamePage() {
    try (BrowserContext context = context(WIDE, ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      page.navigate(address("/fr/contrats/cis-fr-01-adie"));
      page.locator(".lang a").click();
      assertThat(page.url()).isEqualTo(address("/en/contracts/cis-fr-01-adie"));
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }
  }

  @Test
  void noLinkOfTheMainPagesIsDead() {
    List<String> dead = new ArrayList<>();
    try (BrowserContext context = context(WIDE, ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      for (String path : List.of("/fr", "/en", "/fr/contrats", "/fr/contrats/cis-fr-01-adie")) {
        page.navigate(address(path));
        for (Locator link : page.locator("a[href^='/']").all()) {
          String target = link.getAttribute("href");
          int status = context.request().get(address(target)).status();
          if (status != 200) {
            dead.add(path + " -> " + target + ": " + status);
          }
        }
        for (Locator link : page.locator("a[href^='#']").all()) {
          String target = link.getAttribute("href").substring(1);
          if (page.locator("[id='" + target + "']").count() != 1) {
            dead.add(path + " -> #" + target);
          }
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  /** Nothing opens on paper: each fact says in a line who says it, and disputed ones say more. */
  @Test
  void onPaperAFactSaysWhoSaysItAndWhoDisagrees() {
    try (BrowserContext context = context(WIDE, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(address("/fr/contrats/cis-fr-01-adie"));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      Locator amount = page.locator("#montant-investi .onpaper");

      assertThat(plain(String.join(" ", amount.allInnerTexts()))).contains("1,4965 M€", "1,5 M€");
      assertThat(amount.first().isVisible()).isTrue();
      assertThat(page.locator("dl.facts .proof").first().isVisible()).isFalse();
      assertThat(page.locator(".nav").isVisible()).isFalse();
    }
  }

  private static void note(List<String> faults, ConsoleMessage message, String path) {
    boolean expected = message.text().contains("404") && message.location().contains(path);
    if (message.type().equals("error") && !expected) {
      faults.add("console: " + message.text());
    }
  }

  private static BrowserContext context(int width, ColorScheme scheme, boolean scripts) {
    return chromium.window(width, scheme, scripts);
  }

  private static String text(String path, boolean scripts) {
    try (BrowserContext context = context(WIDE, ColorScheme.LIGHT, scripts)) {
      Page page = context.newPage();
      page.navigate(address(path));
      if (scripts) {
        page.evaluate(WITHOUT_COPYING);
      }
      return page.locator("body").innerText();
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }
}
