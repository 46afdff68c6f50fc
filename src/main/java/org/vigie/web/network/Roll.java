package org.vigie.web.network;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.DossierReader;
import org.vigie.vocab.Iris;
import org.vigie.web.speech.Speech;

/** The actors of a network, as readers call them. */
final class Roll {
  private final Set<Node> actors = new HashSet<>();
  private final DossierReader reader;
  private final Speech say;
  private final List<String> unknown = new ArrayList<>();

  Roll(Network network, DossierReader reader, Speech say) {
    this.reader = reader;
    this.say = say;
    network.roles().forEach(said -> actors.add(said.actor()));
    network.relations().forEach(said -> actors.addAll(List.of(said.subject(), said.actor())));
  }

  /** An actor by its slug or its name, however that is written; noted when there is none. */
  @Nullable Node find(String asked) {
    if (asked.isEmpty()) {
      return null;
    }
    Node exact = Iris.thing("actor", asked);
    if (actors.contains(exact)) {
      return exact;
    }
    String wanted = plain(asked);
    Optional<Node> named =
        actors.stream()
            .filter(node -> plain(say.name(reader.ref(node))).equals(wanted))
            .min(Comparator.comparing(Node::toString));
    if (named.isEmpty()) {
      unknown.add(asked);
    }
    return named.orElse(null);
  }

  /** What nobody here goes by. */
  List<String> unknown() {
    return List.copyOf(unknown);
  }

  /** The slug of an actor; empty for none. */
  static String slug(@Nullable Node actor) {
    return actor == null ? "" : Iris.findThing(actor).map(Iris.Thing::slug).orElse("");
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
