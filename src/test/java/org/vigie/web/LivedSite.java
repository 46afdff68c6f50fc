package org.vigie.web;

import java.nio.file.Path;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Rates;
import org.vigie.release.ReleaseName;
import org.vigie.release.ReleaseShelf;
import org.vigie.release.SigningKey;
import org.vigie.release.making.ReleaseMaker;
import org.vigie.search.TextQuery;
import org.vigie.state.States;
import org.vigie.store.Store;

/**
 * A whole site in which things changed, came to an end and were released, so that each kind of page
 * has something to say.
 */
final class LivedSite {
  /** An actor into which another was merged. */
  static final String KEPT = "ministere-economie";

  /** An actor that was merged into it. */
  static final String MERGED = "ministere-de-l-economie-des-finances-et-de-l-industrie-frenc";

  /** An actor that was split. */
  static final String SPLIT = "kpmg";

  /** An actor that was withdrawn. */
  static final String WITHDRAWN = "renault-mobiliz-invest";

  /** A claim that was withdrawn. */
  static final String WITHDRAWN_CLAIM = "gfarwmuihixqrft2";

  /** A claim that stands. */
  static final String CLAIM = "6u2ydieoupwj3zsm";

  private LivedSite() {}

  static Store store(Path folder) throws Exception {
    Store store = SeenSite.store(folder);
    Endings endings = new Endings(store);
    endings.merge("actor/" + MERGED, "actor/" + KEPT);
    endings.split("actor/" + SPLIT, "actor/adie", "actor/bnp-paribas");
    endings.withdraw("actor/" + WITHDRAWN, "actor/caisse-des-depots");
    endings.withdraw("claim/" + WITHDRAWN_CLAIM);
    ReleaseShelf shelf = ReleaseShelf.of(store.path());
    new ReleaseMaker(
            store,
            shelf,
            new Consolidation(
                PropertyCatalogue.from(GraphFactory.createDefaultGraph()), Rates.NONE),
            SigningKey.ofStore(store.path()))
        .make(ReleaseName.of("2026.1"), shelf.folder());
    return store;
  }

  static SeenSite site(Store store) {
    return SeenSite.start(
        store, States.of(store, States.Settings.usual().with(TextQuery::install)));
  }

  /** The path of the checker with an address of each kind. */
  static String checked() {
    String id = "https%3A%2F%2Fw3id.org%2Fvigie%2Fid%2F";
    return "/fr/verifier?u="
        + String.join(
            "&u=",
            id + "contract%2Fcis-fr-01-adie%3Fat%3D1",
            id + "actor%2Fbnp-paribas",
            id + "actor%2F" + MERGED,
            id + "actor%2F" + SPLIT,
            id + "actor%2F" + WITHDRAWN,
            id + "claim%2F" + WITHDRAWN_CLAIM,
            id + "actor%2Fpersonne");
  }
}
