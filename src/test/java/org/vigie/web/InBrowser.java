package org.vigie.web;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.store.Store;

/** A site in a real browser; what a class of tests opens is closed after it. */
abstract class InBrowser {
  private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

  @TempDir static Path folder;
  static Chromium chromium;
  private static @Nullable Site site;

  @BeforeAll
  static void startBrowser() {
    chromium = opened(Chromium.start());
  }

  /** Serves the Adie contract. */
  static void serve(Function<Store, Site> pages) throws Exception {
    Store store = opened(AdieStore.open(folder.resolve("store")));
    site = opened(pages.apply(store));
  }

  private static <T extends AutoCloseable> T opened(T it) {
    OPEN.push(it);
    return it;
  }

  static Site site() {
    return Objects.requireNonNull(site);
  }

  static String address(String path) {
    return "http://localhost:" + site().port() + path;
  }

  @AfterAll
  static void closeAll() throws Exception {
    while (!OPEN.isEmpty()) {
      OPEN.pop().close();
    }
  }
}
