package org.vigie.web.thing;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Iris;
import org.vigie.web.network.Family;
import org.vigie.web.page.Paging;
import org.vigie.web.speech.Speech;

/** What an actor is to others and others to it, by family; read when a page shows it. */
final class ActorBonds {
  private record Found(Mentions.Key key, boolean outgoing, List<Node> claims) {
    Family family() {
      return Family.of(key.property());
    }
  }

  private final DossierReader reader;
  private final Speech say;
  private final Node actor;
  private final Voices voices;
  private final Mentions mentions;
  private final List<Found> all = new ArrayList<>();

  ActorBonds(Mentions mentions, DossierReader reader, Speech say, Node actor, Voices voices) {
    this.reader = reader;
    this.say = say;
    this.actor = actor;
    this.voices = voices;
    this.mentions = mentions;
    mentions.outgoing().forEach((key, claims) -> all.add(new Found(key, true, claims)));
    mentions.incoming().forEach((key, claims) -> all.add(new Found(key, false, claims)));
    all.sort(
        comparing(Found::family)
            .thenComparing(found -> !found.outgoing())
            .thenComparing(found -> found.key().property().toString())
            .thenComparing(found -> found.key().other().toString()));
  }

  int size() {
    return all.size();
  }

  /** One page of the ties. */
  List<ActorOutline.Bond> page(int page) {
    return Paging.cut(all, page, ActorChoice.TIES).stream().map(this::bond).toList();
  }

  /** What ties the actor to another one, in words: "Kimso est partenaire de X". */
  Optional<String> findWords(Node other) {
    return all.stream()
        .filter(found -> found.key().other().equals(other))
        .findFirst()
        .map(
            found ->
                String.join(
                    " ",
                    name(found.outgoing() ? actor : other),
                    name(found.key().property()),
                    name(found.outgoing() ? other : actor)));
  }

  private boolean keeps(Found found) {
    Node other = found.key().other();
    return found.outgoing()
        ? mentions.states(actor, found.key().property(), other)
        : mentions.states(other, found.key().property(), actor);
  }

  private String name(Node node) {
    return say.name(reader.ref(node));
  }

  private ActorOutline.Bond bond(Found found) {
    List<Statement> said = voices.read(found.claims());
    Statement best = said.getFirst();
    Ref self = reader.ref(actor);
    Ref other = reader.ref(found.key().other());
    String words = say.name(reader.ref(found.key().property()));
    boolean denied =
        said.stream().allMatch(s -> s.content() instanceof Content.Exact exact && exact.denied());
    // The view is of today: a tie that has ended is not in it, and its dates say why.
    boolean ended = best.text().validUntil() != null;
    boolean near = Iris.isThing(other.node(), "actor");
    return new ActorOutline.Bond(
        say.t("map.tie." + (near || found.outgoing() ? found.family().key() : "other")),
        found.outgoing() ? self : other,
        denied
            ? say.t("actor.denied", words)
            : ended || keeps(found) ? words : say.t("actor.notkept", words),
        found.outgoing() ? other : self,
        best.status(),
        say.period(best.text().validFrom(), best.text().validUntil()),
        voices.of(said));
  }
}
