package org.vigie.web.thing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.web.speech.Speech;

/**
 * The titles of things that nobody named: claims, judgements, decisions, disagreements, revisions
 * and lines of evidence are called after what they are about, never after their identifier.
 */
public final class Titles {
  private final DossierReader reader;
  private final Speech say;

  /** Titles in a language, from one revision. */
  public Titles(DossierReader reader, Speech say) {
    this.reader = reader;
    this.say = say;
  }

  /** The title of anything: the one made here, else its own name. */
  public String of(Ref ref) {
    return findMade(ref.node()).orElseGet(() -> say.name(ref));
  }

  /** The titles of some things, in their order. */
  Map<Node, String> of(List<Node> nodes) {
    Map<Node, String> titles = new LinkedHashMap<>();
    nodes.forEach(node -> titles.put(node, of(reader.ref(node))));
    return titles;
  }

  /** Whether the title is made in the language of the page rather than read from the data. */
  boolean isMade(Node node) {
    return findMade(node).isPresent();
  }

  private Optional<String> findMade(Node node) {
    return Iris.findThing(node)
        .flatMap(
            thing ->
                switch (thing.type()) {
                  case "claim" -> claim(node);
                  case "decision", "disagreement" -> ruling(thing.type(), node);
                  case "revision" -> Optional.of(say.t("title.revision", thing.slug()));
                  case "evidence" -> evidence(node);
                  case "assessment" -> assessment(node);
                  case "reply" -> Optional.of(say.replied(reader.readReply(node)));
                  default -> Optional.empty();
                });
  }

  private Optional<String> claim(Node node) {
    return reader
        .findFact(node)
        .map(fact -> new ClaimOutline(reader.readClaim(node), fact).title(say));
  }

  private Optional<String> ruling(String type, Node node) {
    Optional<Ref> about = reader.findValue(node, Vigie.ABOUT);
    Optional<Ref> property = reader.findValue(node, Vigie.PROPERTY);
    return about.flatMap(
        subject ->
            property.flatMap(
                term ->
                    reader
                        .read(subject.node())
                        .findFact(term.slug())
                        .map(fact -> ruling(type, fact))));
  }

  private String ruling(String type, Fact fact) {
    return say.t("title." + type, say.name(fact.subject()), say.term(fact.property(), 1));
  }

  private Optional<String> evidence(Node node) {
    Optional<Ref> from = reader.findValue(node, Vigie.EVIDENCE_FROM);
    Optional<Ref> direction = reader.findValue(node, Vigie.DIRECTION);
    return from.flatMap(
        source ->
            direction.map(
                code -> say.t("title.evidence", say.name(source), lower(say.name(code)))));
  }

  private Optional<String> assessment(Node node) {
    return reader
        .findValue(node, Vigie.ASSESSES)
        .map(assessed -> say.t("title.assessment", of(assessed)));
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
