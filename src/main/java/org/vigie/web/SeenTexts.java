package org.vigie.web;

import java.util.List;
import org.apache.jena.graph.Node;
import org.vigie.search.Hit;
import org.vigie.search.TextQuery;
import org.vigie.search.Wanted;
import org.vigie.store.Snapshot;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Outlook;

/**
 * Searches the texts of the state from which a page is seen. The texts of a level are among those
 * of its revision, whose index stands ready; a past state is searched by what it brought. The index
 * of the store itself must never be given either of them: it would take their texts for all.
 */
final class SeenTexts {
  private final Site site;

  SeenTexts(Site site) {
    this.site = site;
  }

  /** What is found, best first. */
  List<Hit> search(Pages.Request request, Wanted wanted) {
    Outlook outlook = request.frame().outlook();
    if (outlook.standpoint().isPast()) {
      return TextQuery.find(request.snapshot().dataset())
          .map(searcher -> searcher.apply(wanted))
          .orElseGet(List::of);
    }
    List<Hit> hits = site.store().current(newest -> site.texts().search(newest, wanted));
    return outlook.isPlain()
        ? hits
        : hits.stream().filter(hit -> isSeen(request.snapshot(), hit)).toList();
  }

  /** Whether a text, and what it is about, are left. */
  private static boolean isSeen(Snapshot snapshot, Hit hit) {
    return snapshot.graph(hit.graph()).contains(hit.subject(), hit.property(), hit.text())
        && snapshot.union().contains(hit.subject(), W3c.RDF_TYPE, Node.ANY);
  }
}
