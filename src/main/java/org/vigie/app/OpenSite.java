package org.vigie.app;

import java.util.List;
import java.util.stream.Stream;
import org.vigie.catalogue.Catalogue;
import org.vigie.release.ReleaseShelf;
import org.vigie.search.TextIndex;
import org.vigie.search.TextQuery;
import org.vigie.sparql.Guards;
import org.vigie.sparql.Insight;
import org.vigie.sparql.QuestionEndpoint;
import org.vigie.sparql.SparqlEndpoint;
import org.vigie.sparql.Throttle;
import org.vigie.state.Newest;
import org.vigie.state.States;
import org.vigie.store.Store;
import org.vigie.web.Mount;
import org.vigie.web.Site;
import org.vigie.web.SiteSettings;

/** The whole observatory over a store: pages, data and endpoint on one port, until it is closed. */
record OpenSite(TextIndex texts, Catalogue catalogue, Newest newest, Site site)
    implements AutoCloseable {
  private static final String SPARQL = "/sparql";

  /**
   * Opens it.
   *
   * @param opened the store, which stays open when this is closed
   * @param settings the port and the public address
   * @param loopback whether only this machine may ask
   */
  static OpenSite of(Store opened, Settings settings, Guards guards, boolean loopback) {
    TextIndex texts = TextIndex.of(opened.path());
    Catalogue catalogue = Catalogue.inStep(opened, texts::follow);
    Newest newest = newest(opened, catalogue, texts);
    Site site = start(opened, catalogue, texts, newest, settings, guards, loopback);
    return new OpenSite(texts, catalogue, newest, site);
  }

  /** Follows the store from now on. */
  void keepFollowing() {
    newest.keepFollowing();
    catalogue.keepFollowing(site.publicUrl());
  }

  /** Steps to what readers would wait for: the copy in memory first, since the rest is of it. */
  List<Runnable> preparations() {
    return Stream.concat(Stream.of(newest::follow), site.preparations().stream()).toList();
  }

  /**
   * The copy that queries are asked of, with the description of its revision and the words in it.
   */
  private static Newest newest(Store opened, Catalogue catalogue, TextIndex texts) {
    return Newest.of(
        opened,
        Newest.Settings.usual()
            .with(
                (copy, snapshot) -> {
                  TextQuery.installBeside(copy, opened, texts);
                  return catalogue.describe(copy, snapshot);
                }));
  }

  private static Site start(
      Store opened,
      Catalogue catalogue,
      TextIndex texts,
      Newest newest,
      Settings settings,
      Guards guards,
      boolean loopback) {
    TextQuery.install(opened, texts);
    States states =
        new States(
            opened,
            catalogue.dataset(),
            newest,
            () -> new Bundled().consolidation(),
            States.Settings.usual().with(TextQuery::install).with(ReleaseShelf.of(opened.path())));
    SparqlEndpoint sparql =
        SparqlEndpoint.of(states, catalogue, settings.publicUrl(), SPARQL, guards);
    Insight insight = sparql.insight();
    SiteSettings served =
        new SiteSettings(
                settings.port(),
                settings.publicUrl(),
                List.of(
                    new Mount(Insight.EXPLAIN, insight),
                    new Mount(Insight.DOCTOR, insight),
                    new Mount(SPARQL, sparql),
                    new Mount("/q", Throttle.of(guards)),
                    new Mount(
                        QuestionEndpoint.PATH, QuestionEndpoint.of(catalogue.questions(), sparql))))
            .with(() -> new Bundled().guide());
    return Site.start(opened, catalogue, texts, states, loopback ? served.onLoopback() : served);
  }

  @Override
  public void close() {
    site.close();
    newest.close();
    catalogue.close();
    texts.close();
  }
}
