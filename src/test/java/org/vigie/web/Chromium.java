package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, driven by Playwright; nothing is downloaded. */
public final class Chromium implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static final int HEIGHT = 900;
  private static final int LONGEST_NAME = 120;
  private static final String AXE = axe();

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it; where there is none, the tests that need it are reported as skipped. */
  public static Chromium start() {
    Optional<Path> found =
        Stream.concat(Stream.ofNullable(System.getenv("VIGIE_CHROMIUM")), PLACES.stream())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        found.isPresent(),
        "No Chromium here: install it (Debian's package chromium) or name it in VIGIE_CHROMIUM");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(found.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Chromium(playwright, browser);
  }

  /** The browser. */
  public Browser browser() {
    return browser;
  }

  /** A window of a width in a colour scheme, in which pages may run scripts or not. */
  BrowserContext window(int width, ColorScheme scheme, boolean scripts) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, HEIGHT)
            .setColorScheme(scheme)
            .setJavaScriptEnabled(scripts));
  }

  /** Requires that a page is no wider than its window and that axe finds no barrier in it. */
  public void requireSound(String address, int width, ColorScheme scheme) {
    try (BrowserContext window = window(width, scheme, true)) {
      Page page = window.newPage();
      page.navigate(address);
      requireFitting(page, width);
      requireNoBarrier(page);
    }
  }

  /** Keeps what a page looks like, for people: {@code target/screenshots}. */
  static void keep(Page page, int width) {
    String whole = page.url().replaceFirst("^https?://[^/]+/", "").replaceAll("[^\\w.-]+", "_");
    String name = whole.substring(0, Math.min(whole.length(), LONGEST_NAME));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + "-" + width + ".png"))
            .setFullPage(true));
  }

  /** What reaches beyond a width, but for what scrolls by itself. */
  private static final String WIDER =
      """
      width => [...document.querySelectorAll('body *')]
          .filter(it => it.getBoundingClientRect().right > width + 1
              || (it.clientWidth > 1 && it.scrollWidth > it.clientWidth + 1
                  && getComputedStyle(it).overflowX === 'visible'))
          .slice(-3)
          .map(it => it.outerHTML.slice(0, 200))""";

  /** Requires that a page is no wider than its window. */
  static void requireFitting(Page page, int width) {
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as("%s at %d px: %s", page.url(), width, page.evaluate(WIDER, width))
        .isLessThanOrEqualTo(width);
  }

  /** Requires that axe finds no barrier in a page, with all that it discloses. */
  static void requireNoBarrier(Page page) {
    require(page, "{}");
  }

  /** Requires that what a page shows can be read in dark colours too. */
  static void requireContrastInTheDark(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    require(page, "{runOnly: ['color-contrast']}");
  }

  private static void require(Page page, String options) {
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    page.evaluate(AXE);
    Object violations =
        page.evaluate(
            "async () => (await axe.run(document, %s)).violations.map(v => v.id + ': ' +"
                    .formatted(options)
                + " v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | '))");
    assertThat((List<?>) violations)
        .as("%s at %d px, %s", page.url(), page.viewportSize().width, options)
        .isEmpty();
  }

  /** The script of axe-core. */
  private static String axe() {
    String path = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = Chromium.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The class path lacks " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
