package org.vigie.web;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.store.Store;

/** The pages of the texts in a real browser: one of each kind, narrow and wide, light and dark. */
class GuideInBrowserTest {
  private static Chromium chromium;
  @TempDir private static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    store = AdieStore.open(folder);
    site = Site.start(store, new SiteSettings(0, "", List.of()).with(GuidePagesTest::guide));
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
      store.close();
    }
    if (chromium != null) {
      chromium.close();
    }
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
    chromium.requireSound("http://localhost:" + site.port() + path, width, scheme);
  }
}
