package org.vigie.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.DossierReader;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.web.page.Outlook;
import org.vigie.web.page.Page;
import org.vigie.web.page.Retrospect;
import org.vigie.web.version.VersionLine;
import org.vigie.words.Lang;

/** What a page is made of, from what its address asks. */
final class PageRequests {
  private static final RevisionNumber FIRST = new RevisionNumber(1);

  private final Site site;
  private final Pages pages;
  private final String endpoint;

  /**
   * Makes requests.
   *
   * @param endpoint where the SPARQL endpoint is, if it is mounted
   */
  PageRequests(Site site, Pages pages, String endpoint) {
    this.site = site;
    this.pages = pages;
    this.endpoint = endpoint;
  }

  /** A request of a page. */
  Pages.Request of(String path, Map<String, String> parameters, Lang lang, Views.View view) {
    return of(path, parameters, lang, view, 0);
  }

  /**
   * The same of a page at the address of a version.
   *
   * @param version its number; 0 when it is none
   */
  Pages.Request of(
      String path, Map<String, String> parameters, Lang lang, Views.View view, long version) {
    Snapshot snapshot = view.snapshot();
    DossierReader reader = new DossierReader(snapshot.union());
    Outlook outlook = Outlook.of(view.standpoint(), path, parameters, view.shown(), view.all());
    Retrospect past =
        new Retrospect(
            day(view.newest(), FIRST),
            version,
            thing ->
                site.ancestry()
                    .find(view.newest(), thing)
                    .map(all -> VersionLine.list(all.until(snapshot.revision()), reader, lang)),
            FateRoutes.ended(view, reader, pages.speech(lang), path));
    return new Pages.Request(
        snapshot, reader, lang, frame(snapshot, outlook, past), path, parameters);
  }

  private Page.Frame frame(Snapshot snapshot, Outlook outlook, Retrospect past) {
    return new Page.Frame(
        site.publicUrl(),
        site.assets().style(),
        snapshot.revision().value(),
        day(snapshot, snapshot.revision()),
        site.mounts(endpoint),
        site.guide().isPresent(),
        outlook,
        past);
  }

  private static @Nullable String day(Snapshot snapshot, RevisionNumber number) {
    return snapshot
        .revisedAt(number)
        .map(Instant::toString)
        .map(at -> at.substring(0, 10))
        .orElse(null);
  }
}
