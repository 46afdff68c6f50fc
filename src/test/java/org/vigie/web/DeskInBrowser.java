package org.vigie.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The page where one asks, on a store with one contract, in a real browser. */
abstract class DeskInBrowser extends InBrowser {
  /** Two places, drawn as a map. */
  static final String MAP =
      """
      #defaultView:Map
      PREFIX code: <https://w3id.org/vigie/code/>
      SELECT ?lieu ?n { VALUES (?lieu ?n) { (code:place-fr-r11 3) (code:place-fr-d69 2) } }""";

  /** The contract and its name, with a comment of all that a program might have to escape. */
  static final String PLAIN =
      """
      PREFIX vigie: <https://w3id.org/vigie/ns#>
      SELECT ?c ?n WHERE { ?c a vigie:ImpactContract ; vigie:name ?n } # "l'Adie" \\ $x `y`""";

  private static final int PATIENCE_MILLIS = 15_000;

  @BeforeAll
  static void start() throws Exception {
    serve(AdieStore::site);
    Assumptions.assumeTrue(
        site().assets().hasEditor(), "The build brought no editor and no outlines: it needs npm");
  }

  /** A reader with a wide light screen. */
  static BrowserContext context() {
    return context(1280, ColorScheme.LIGHT, true);
  }

  static BrowserContext context(int width, ColorScheme scheme, boolean scripts) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(scheme)
                    .setLocale("fr-FR")
                    .setJavaScriptEnabled(scripts));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }
}
