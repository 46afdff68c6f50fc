package org.vigie.web.fate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.fate.Fate;
import org.vigie.state.Level;
import org.vigie.state.Moment;
import org.vigie.state.Standpoint;
import org.vigie.store.RevisionNumber;
import org.vigie.vocab.Iris;
import org.vigie.web.page.Ended;
import org.vigie.web.page.Links;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.Titles;

/**
 * What the page of a thing says that is gone.
 *
 * @param iri its identifier, which is never used again
 * @param kind how it went: {@code withdrawn}, {@code split} or {@code erased}
 * @param name its name; empty when that was erased
 * @param ended when, by whom, why
 * @param successors what stands in its place
 * @param before the revision that shows it last; empty when none may
 */
public record Tombstone(
    String iri,
    String kind,
    Optional<String> name,
    Ended ended,
    List<Ref> successors,
    Optional<RevisionNumber> before) {
  /** Copies the list. */
  public Tombstone {
    successors = List.copyOf(successors);
  }

  /** Of a thing that is gone, in the words of a page. */
  public static Tombstone of(Fate.Gone gone, DossierReader reader, Speech say) {
    boolean erased = gone.kind() == Fate.Kind.ERASED;
    Titles titles = new Titles(reader, say);
    return new Tombstone(
        gone.node().toString(),
        gone.kind().name().toLowerCase(Locale.ROOT),
        erased ? Optional.empty() : Optional.of(Speech.capital(titles.of(reader.ref(gone.node())))),
        Ended.of("gone", reader.ref(gone.node()), gone.cause(), reader, say),
        gone.successors().stream().map(reader::ref).toList(),
        erased ? Optional.empty() : gone.cause().revision().flatMap(Tombstone::before));
  }

  /** The page of the thing as it was last, in the language of a page. */
  public Optional<String> last(Speech say) {
    return before.flatMap(
        number ->
            Links.findPage(NodeFactory.createURI(iri), say.lang())
                .map(
                    page ->
                        page
                            + Links.query(
                                new Standpoint(Level.ALL, new Moment.AtRevision(number))
                                    .parameters(say.lang()))));
  }

  private static Optional<RevisionNumber> before(Node revision) {
    return Iris.findThing(revision)
        .map(thing -> Long.parseLong(thing.slug()) - 1)
        .filter(number -> number > 0)
        .map(RevisionNumber::new);
  }
}
