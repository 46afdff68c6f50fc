package org.vigie.app;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.web.Chromium;

/** The pages about the vocabulary in a browser: they fit, and nothing bars the way. */
class VocabularyInBrowserTest extends VocabularySite {
  @ParameterizedTest
  @CsvSource({
    "/en/vocabulary, 390, DARK",
    "/fr/vocabulaire/regles, 390, LIGHT",
    "/fr/vocabulaire/listes, 390, DARK",
    "/en/vocabulary/versions/0.2.0, 390, LIGHT",
    "/fr/modele-en-dix-minutes, 390, LIGHT",
    "/en/model-in-ten-minutes, 1280, DARK"
  })
  void aPageFitsAndHasNoBarrier(String path, int width, ColorScheme scheme) {
    try (Chromium chromium = Chromium.start()) {
      chromium.requireSound(site.publicUrl() + path, width, scheme);
    }
  }
}
