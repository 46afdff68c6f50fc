package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages walked from top to end by the key Tab, in a real browser (WCAG 2.1.2, 2.4.1, 2.4.7). */
class KeyboardInBrowserTest extends InBrowser {
  private static final int WIDE = 1280;
  private static final int MOST_STOPS = 600;

  @BeforeAll
  static void start() throws Exception {
    serve(AdieStore::site);
  }

  /**
   * What a reader sees of the place of the keyboard; null outside the page. A date has several
   * stops inside, which the browser marks itself.
   */
  private static final String FOCUSED =
      """
      () => {
        const it = document.activeElement;
        if (!it || it === document.body) return null;
        const box = it.getBoundingClientRect();
        const style = getComputedStyle(it);
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        const faults = [];
        if (!outlined && style.boxShadow === 'none' && !it.dataset.walked) {
          faults.push('not marked');
        }
        if (box.width < 1 || box.height < 1 || box.bottom < 0 || box.top > innerHeight
            || box.right < 0 || box.left > innerWidth) faults.push('not in sight');
        if (it.dataset.walked && it.type !== 'date') faults.push('reached twice');
        it.dataset.walked = 'yes';
        return it.outerHTML.slice(0, 120) + (faults.length ? ' FAULT: ' + faults.join(', ') : '');
      }""";

  private static final String LEFT =
      """
      () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
          .filter(it => !it.dataset.walked && it.tabIndex >= 0 && !it.disabled
              && it.checkVisibility({visibilityProperty: true}) && it.type !== 'hidden')
          .map(it => it.outerHTML.slice(0, 120))""";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/fr",
        "/fr/contrats",
        "/fr/contrats/cis-fr-01-adie",
        "/en/actors/map",
        "/fr/journal"
      })
  void aPageIsWalkedByTheKeyboardInSight(String path) {
    try (BrowserContext context = chromium.window(WIDE, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      // A page that glides to where the keyboard is would still be on its way.
      page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      page.navigate(address(path));
      List<String> walked = new ArrayList<>();
      page.keyboard().press("Tab");
      Object at = page.evaluate(FOCUSED);
      while (at != null && walked.size() < MOST_STOPS) {
        walked.add(at.toString());
        page.keyboard().press("Tab");
        at = page.evaluate(FOCUSED);
      }
      assertThat(walked.getFirst()).contains("href=\"#contenu\"");
      assertThat(walked).hasSizeLessThan(MOST_STOPS).noneMatch(stop -> stop.contains("FAULT"));
      assertThat((List<?>) page.evaluate(LEFT)).as("not reached on %s", path).isEmpty();
    }
  }
}
