package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.export.CopyProgress;
import org.vigie.export.Crawl;
import org.vigie.export.Found;
import org.vigie.export.Origin;
import org.vigie.export.Sample;
import org.vigie.markup.HtmlElement;
import org.vigie.markup.HtmlPage;
import org.vigie.sparql.Guards;
import org.vigie.store.Store;

/**
 * Every internal link of the running site, on the real data, answers: from the map of the site on,
 * some addresses of each kind, the same each time; with {@code -Dvigie.links=1000000} all of them.
 */
class LiveLinksTest {
  private static final String PUBLIC = "https://w3id.org/vigie";

  /** So many addresses of one kind are asked: they come from one template. */
  private static final int OF_A_KIND = Integer.getInteger("vigie.links", 1);

  /** From so many of a kind on, all are meant. */
  private static final int ALL = 100;

  /** So many addresses are asked in all, unless all are meant. */
  private static final int MOST = 160;

  /** Interfaces that the catalogue of interfaces names by the beginning of their addresses. */
  private static final List<String> BEGINNINGS = List.of("/data/", "/id/");

  @TempDir Path folder;

  @Test
  void everyLinkAnswers() throws Exception {
    try (Store store = BundledStore.open(folder.resolve("store"));
        OpenSite open =
            OpenSite.of(store, new Settings(0, store.path(), PUBLIC), Guards.STANDARD, true)) {
      open.site().countVersions();
      String server = "http://127.0.0.1:" + open.site().port();
      Origin origin = CopiedSite.of(server, PUBLIC, store);
      Crawl.Walk walk =
          Crawl.run(
              origin,
              Files.createDirectory(folder.resolve("raw")),
              OF_A_KIND > ALL
                  ? Sample.all()
                  : new FirstOf(new SomeAddresses(OF_A_KIND, "/cis-fr-01-adie$")),
              CopyProgress.NONE);

      assertThat(broken(origin, walk)).isEmpty();
      assertThat(walk.found().values().stream().filter(Found::isThere).count()).isGreaterThan(100);
    }
  }

  /** The first of a selection. */
  private static final class FirstOf implements Predicate<String> {
    private final Predicate<String> selection;
    private int taken;

    FirstOf(Predicate<String> selection) {
      this.selection = selection;
    }

    @Override
    public boolean test(String address) {
      return taken < MOST && selection.test(address) && ++taken <= MOST;
    }
  }

  private static List<String> broken(Origin origin, Crawl.Walk walk) throws Exception {
    List<String> broken = new ArrayList<>();
    Map<String, Set<String>> ids = new HashMap<>();
    for (Found each : walk.found().values()) {
      if (!each.isThere()
          && !each.isRedirect()
          && !BEGINNINGS.contains(each.address().replaceFirst("\\?.*", ""))) {
        broken.add(walk.first().get(each.address()) + " → " + each.address() + " " + each.status());
      }
      if (each.isThere() && each.type().startsWith("text/html")) {
        ids.put(each.address(), HtmlPage.parse(Files.readString(each.body())).places());
      }
    }
    for (String page : ids.keySet()) {
      Path body = Objects.requireNonNull(walk.found().get(page)).body();
      for (HtmlElement element : HtmlPage.parse(Files.readString(body)).select("*")) {
        for (String address : element.addresses()) {
          Optional<Origin.Local> local = origin.find(page, address);
          if (local.isPresent()
              && !local.get().fragment().isEmpty()
              && ids.containsKey(local.get().path())
              && !ids.get(local.get().path()).contains(local.get().fragment())) {
            broken.add(page + " → " + address + " has no such place");
          }
        }
      }
    }
    return broken;
  }
}
