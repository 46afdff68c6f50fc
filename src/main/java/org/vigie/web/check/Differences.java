package org.vigie.web.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.dossier.DossierReader;
import org.vigie.fate.Fates;
import org.vigie.store.Change;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.speech.Speech;

/**
 * What changed in what an address gives: claims about its thing (or read in it, or naming it) that
 * came, went or were judged, and what the thing itself is said to be.
 */
final class Differences {
  private static final int MOST = 20;
  private static final Set<Node> DESCRIBED =
      Set.of(Vigie.NAME, W3c.RDFS_LABEL, W3c.DCT_TITLE, W3c.RDF_TYPE);

  private final Graph union;
  private final Fates fates;
  private final DossierReader reader;
  private final Speech say;

  Differences(Snapshot snapshot, DossierReader reader, Speech say) {
    this.union = snapshot.union();
    this.fates = new Fates(snapshot);
    this.reader = reader;
    this.say = say;
  }

  /** What revisions after one did, newest first; at most so many. */
  List<Difference> of(Node thing, long after, Deeds deeds) {
    Map<Node, Node> owners = owners(thing);
    List<Node> aliases = fates.aliases(thing);
    List<Difference> all = new ArrayList<>();
    deeds
        .listAfter(after, nodes(thing))
        .forEach(
            (revision, changes) -> {
              Set<String> words = new LinkedHashSet<>();
              changes.forEach(change -> say(change, thing, aliases, owners).ifPresent(words::add));
              if (!words.isEmpty()) {
                var told = reader.change(Iris.thing("revision", Long.toString(revision)));
                String at = told.at();
                all.add(
                    new Difference(
                        revision,
                        at == null ? "" : at.substring(0, 10),
                        String.join(say.t("check.and"), words),
                        say.text(told.message())));
              }
            });
    return all.reversed().stream().limit(MOST).toList();
  }

  /**
   * The nodes that tell what changed of a thing: itself, its aliases, its claims, their opinions.
   */
  Set<Node> nodes(Node thing) {
    Set<Node> nodes = new LinkedHashSet<>(owners(thing).keySet());
    nodes.add(thing);
    nodes.addAll(fates.aliases(thing));
    return nodes;
  }

  /** The claims that the address gives, and the annotations of them, each with its claim. */
  private Map<Node, Node> owners(Node thing) {
    Map<Node, Node> owners = new LinkedHashMap<>();
    if (union.contains(thing, W3c.RDF_TYPE, Vigie.CLAIM)) {
      owners.put(thing, thing);
    }
    List<Node> names = new ArrayList<>(fates.aliases(thing));
    names.add(thing);
    for (Node name : names) {
      for (Node property : List.of(Vigie.ABOUT, Vigie.VALUE, Vigie.STATED_IN)) {
        subjects(property, name).stream()
            .filter(node -> union.contains(node, W3c.RDF_TYPE, Vigie.CLAIM))
            .forEach(claim -> owners.put(claim, claim));
      }
    }
    for (Node claim : List.copyOf(owners.keySet())) {
      for (Node by : Vigie.ANNOTATES) {
        subjects(by, claim).forEach(annotation -> owners.put(annotation, claim));
      }
    }
    return owners;
  }

  private List<Node> subjects(Node property, Node object) {
    return union.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }

  private Optional<String> say(
      Change change, Node thing, List<Node> aliases, Map<Node, Node> owners) {
    Triple t = change.triple();
    Node claim = owners.get(t.getSubject());
    if (claim != null) {
      return key(change, claim).map(key -> say.t(key, property(claim, thing, aliases)));
    }
    if (aliases.contains(t.getSubject())) {
      return t.getPredicate().equals(Vigie.SAME_ENTITY_AS)
          ? Optional.of(say.t("check.what.merged", say.name(reader.ref(t.getSubject()))))
          : Optional.empty();
    }
    return t.getSubject().equals(thing) && DESCRIBED.contains(t.getPredicate())
        ? Optional.of(say.t("check.what.described"))
        : Optional.empty();
  }

  /** What happened to a claim by a change of it or of an opinion on it. */
  private static Optional<String> key(Change change, Node claim) {
    Triple t = change.triple();
    boolean typed = change.added() && t.getPredicate().equals(W3c.RDF_TYPE);
    if (!t.getSubject().equals(claim)) {
      boolean reply = t.getObject().equals(Vigie.REPLY);
      return typed
          ? Optional.of(reply ? "check.what.answered" : "check.what.judged")
          : Optional.empty();
    }
    if (typed) {
      return Optional.of("check.what.added");
    }
    return change.added() && t.getPredicate().equals(Vigie.RETRACTED_ON)
        ? Optional.of("check.what.withdrawn")
        : t.getPredicate().equals(Vigie.NOTE) || t.getPredicate().equals(Vigie.GLOSS)
            ? Optional.of("check.what.reworded")
            : Optional.empty();
  }

  /** The property of a claim, with what it is about where that is something else. */
  private String property(Node claim, Node thing, List<Node> aliases) {
    String property =
        reader
            .findValue(claim, Vigie.PROPERTY)
            .map(ref -> say.term(reader.readProperty(ref.node()), 1))
            .orElse("");
    return reader
        .findValue(claim, Vigie.ABOUT)
        .filter(about -> !claim.equals(thing))
        .filter(about -> !about.node().equals(thing) && !aliases.contains(about.node()))
        .map(about -> say.t("check.about", say.name(about), property))
        .orElse(property);
  }
}
