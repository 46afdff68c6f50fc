package org.vigie.web;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the texts in a real browser: one of each kind, narrow and wide, light and dark. */
class GuideInBrowserTest extends InBrowser {
  @BeforeAll
  static void start() throws Exception {
    serve(
        store -> Site.start(store, new SiteSettings(0, "", List.of()).with(GuidePagesTest::guide)));
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/questions, 320, LIGHT",
    "/fr/questions/7-qui-paie, 320, DARK",
    "/en/questions/7-who-pays, 1280, LIGHT",
    "/fr/glossaire, 320, LIGHT",
    "/fr/ressources, 320, DARK",
    "/fr/formation, 390, LIGHT",
    "/fr/formation/tout-public, 390, LIGHT",
    "/fr/formation/tout-public/animation, 390, DARK",
    "/fr/formation/tout-public/diapositives, 1280, LIGHT",
    "/fr/formation/la-frise, 320, LIGHT",
    "/fr/kit, 320, LIGHT",
    "/fr/kit/demander-un-document, 320, LIGHT",
    "/fr/methode, 320, DARK"
  })
  void aPageFitsAndHasNoBarrier(String path, int width, ColorScheme scheme) {
    chromium.requireSound(address(path), width, scheme);
  }
}
