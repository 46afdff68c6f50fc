package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.store.Store;

/** In a real browser: the pages that tell what became of the data. */
class LivedPagesInBrowserTest {
  private static final int WIDE = 1280;
  private static final int NARROW = 390;

  private static Chromium chromium;
  @TempDir private static Path folder;
  private static Store store;
  private static SeenSite site;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    store = LivedSite.store(folder.resolve("store"));
    site = LivedSite.site(store);
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  static Stream<String> paths() {
    return Stream.of(
        "/fr/fair",
        "/en/cite",
        LivedSite.checked(),
        "/fr/contrats/cis-fr-01-adie/versions",
        "/en/contracts/cis-fr-01-adie/differences?from=1",
        "/fr/contrats/cis-fr-01-adie/v/1",
        "/en/data/releases",
        "/fr/donnees/versions/2026.1",
        "/fr/acteurs/" + LivedSite.SPLIT,
        "/fr/acteurs/" + LivedSite.KEPT,
        "/fr/journal?depuis=2026-11-24",
        "/fr/donnees/interfaces");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aPageFitsAndHasNoBarrierWideNarrowAndInTheDark(String path) {
    try (BrowserContext context = chromium.window(NARROW, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(site.url() + path);
      assertThat(page.locator("h1").count()).as("h1 of %s", path).isEqualTo(1);
      Chromium.requireFitting(page, NARROW);
      Chromium.keep(page, NARROW);
      page.setViewportSize(WIDE, 900);
      Chromium.requireFitting(page, WIDE);
      Chromium.keep(page, WIDE);
      Chromium.requireNoBarrier(page);
      Chromium.requireContrastInTheDark(page);
    }
  }

  @Test
  void aReaderIsOfferedWhatChangedSinceTheLastVisit(@TempDir Path other) throws Exception {
    Store growing = PastSite.store(other.resolve("store"));
    try (SeenSite live = PastSite.site(growing);
        BrowserContext context = chromium.window(WIDE, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      Locator offer = page.locator("[data-visit]");
      visit(page, live, "2026-12-01T12:00:00Z");
      assertThat(offer.isVisible()).as("offered on the first visit").isFalse();

      PastSite.judge(growing, "2026-12-02T08:00:00Z", "plausible");
      visit(page, live, "2026-12-03T12:00:00Z");
      assertThat(SeenSite.plain(offer.innerText())).contains("1er décembre 2026");
      visit(page, live, "2026-12-03T18:00:00Z");
      assertThat(SeenSite.plain(offer.innerText())).contains("1er décembre 2026");

      offer.locator("a").click();
      assertThat(page.url()).endsWith("/fr/journal?depuis=2026-12-01");
      assertThat(SeenSite.plain(page.locator("main").innerText()))
          .contains("Ce qui a changé depuis le 1er décembre 2026", "1 révision, 1 fiche touchée")
          .contains("Adie")
          .doesNotContain("Première collecte");
      page.locator("#fiches a[href*=differences]").click();
      assertThat(page.locator("h1").innerText()).contains("Adie");
    }
  }

  private static void visit(Page page, SeenSite live, String at) {
    page.clock().setFixedTime(at);
    page.navigate(live.url() + "/fr/journal");
  }
}
