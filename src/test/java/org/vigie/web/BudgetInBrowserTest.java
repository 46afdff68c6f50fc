package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a first visit costs a reader: bytes on the way, and text that moves while it is read. */
class BudgetInBrowserTest extends InBrowser {
  private static final double MOST_BYTES = 150_000;

  /** What came over the network: the page and all that it asked for, headers included. */
  private static final String BYTES =
      """
      () => [...performance.getEntriesByType('navigation'),
             ...performance.getEntriesByType('resource')]
          .reduce((sum, each) => sum + each.transferSize, 0)""";

  /** Cumulative layout shift (web.dev/cls), without what follows a click. */
  private static final String SHIFT =
      """
      () => new Promise(done => {
        let sum = 0;
        new PerformanceObserver(list => {
          list.getEntries().filter(each => !each.hadRecentInput).forEach(each => sum += each.value);
        }).observe({type: 'layout-shift', buffered: true});
        setTimeout(() => done(sum), 300);
      })""";

  @BeforeAll
  static void start() throws Exception {
    serve(AdieStore::site);
  }

  @ParameterizedTest
  @CsvSource({
    "/fr, 1280",
    "/fr, 320",
    "/fr/contrats, 1280",
    "/fr/contrats/cis-fr-01-adie, 320",
    "/fr/acteurs/bnp-paribas, 1280",
    "/en/state-of-play, 320"
  })
  void aFirstVisitIsLightAndStandsStill(String path, int width) {
    try (BrowserContext context = chromium.window(width, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(address(path));
      page.waitForLoadState(LoadState.NETWORKIDLE);
      double bytes = ((Number) page.evaluate(BYTES)).doubleValue();
      double shift = ((Number) page.evaluate(SHIFT)).doubleValue();
      assertThat(bytes).as("bytes of a first visit to %s", path).isBetween(1_000d, MOST_BYTES);
      assertThat(shift).as("layout shift of %s at %d px", path, width).isLessThan(0.1);
    }
  }
}
