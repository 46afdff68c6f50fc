package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The panorama, a contract and its letter in a real browser, as a reader goes through them. */
class PanoramaInBrowserTest extends InBrowser {
  @BeforeAll
  static void start() throws Exception {
    serve(AdieStore::site);
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/contrats, 320, LIGHT",
    "/fr/contrats?territoire=fr-d75, 320, DARK",
    "/en/contracts?territory=fr-d09&disputed=yes, 1280, LIGHT",
    "/fr/contrats?q=zzzz, 390, LIGHT",
    "/en/contracts/cis-fr-01-adie, 320, DARK",
    "/fr/demander?contrat=cis-fr-01-adie, 320, LIGHT",
    "/en/request, 1280, DARK"
  })
  void aPageFitsAndHasNoBarrier(String path, int width, ColorScheme scheme) {
    chromium.requireSound(address(path), width, scheme);
  }

  /** From the home page, without scripts: does a contract concern my departement? */
  @ParameterizedTest
  @CsvSource({
    "09 – Ariège (1), Ariège\u00a0: un contrat nomme ce lieu",
    "23 – Creuse (0), Creuse\u00a0: aucun contrat trouvé qui nomme ce lieu"
  })
  void whoLooksForADepartementFindsOut(String choice, String said) {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(address("/fr"));
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cherchez par département"))
          .click();
      Locator territory = page.getByLabel("Territoire");
      territory.selectOption(choice);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filtrer")).click();

      assertThat(page.locator("#proche").innerText()).startsWith(said);
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("retirer")).click();
      assertThat(page.locator(".pan tbody tr").count()).isEqualTo(1);
    }
  }

  @Test
  void namesAreSuggestedAndLeadToTheirPage() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(address("/fr"));
      page.locator("#q").pressSequentially("bnp");
      page.locator("#q-noms option[value='BNP Paribas']").first().waitFor(attached());
      page.locator("#q").fill("BNP Paribas");
      page.locator("#q").press("Enter");
      page.waitForURL("**/fr/acteurs/bnp-paribas");

      assertThat(page.locator("h1").innerText()).contains("BNP Paribas");
    }
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }
}
