package org.vigie.web.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vigie.dossier.DossierReader;
import org.vigie.web.speech.Speech;

/**
 * What the page shows, for files: every tie of the list, drawn or not, in the words of the page.
 *
 * @param caption what a file says of itself
 * @param actors those of the ties, the most linked first
 * @param roles who holds which role in which contract
 * @param bonds the ties between actors
 */
public record Extract(Caption caption, List<Body> actors, List<Bond> roles, List<Bond> bonds) {
  /** Copies the lists. */
  public Extract {
    actors = List.copyOf(actors);
    roles = List.copyOf(roles);
    bonds = List.copyOf(bonds);
  }

  /**
   * What a file says of itself.
   *
   * @param title of the map
   * @param asked what was asked for, in words
   * @param forms what the forms mean that are drawn
   * @param key what the lines mean
   * @param origin who publishes which revision of which day, under which licence
   * @param address of the page
   */
  public record Caption(
      String title, String asked, String forms, String key, String origin, String address) {}

  /**
   * An actor.
   *
   * @param node its IRI
   * @param name in the language of the page
   * @param weight how much it is linked
   * @param drawn whether it is in the drawing
   */
  public record Body(Node node, String name, int weight, boolean drawn) {}

  /**
   * A tie.
   *
   * @param from an actor
   * @param to an actor, or the contract of a role
   * @param toName its name
   * @param property the property of a relation or role; {@code contracts} of shared contracts
   * @param label that in words
   * @param status how sure, a code without its prefix
   * @param weight how many things link them
   * @param contracts the names of the shared contracts
   */
  public record Bond(
      Node from,
      Node to,
      String toName,
      String property,
      String label,
      String status,
      int weight,
      List<String> contracts) {
    /** Copies the list. */
    public Bond {
      contracts = List.copyOf(contracts);
    }

    /** Whether it goes one way. */
    public boolean directed() {
      return !property.equals(Choice.CONTRACTS);
    }
  }

  /** The extract of a selection. */
  static Extract of(Caption caption, Selection selection, DossierReader reader, Speech say) {
    List<Bond> bonds = new ArrayList<>();
    for (Tie.Relation tie : selection.relations()) {
      bonds.add(relation(tie.said(), reader, say));
    }
    for (Tie.Shared tie : selection.shared()) {
      bonds.add(
          new Bond(
              tie.one(),
              tie.other(),
              say.name(reader.ref(tie.other())),
              Choice.CONTRACTS,
              say.t("map.shared", tie.strength()),
              tie.status(),
              tie.strength(),
              tie.contracts().stream().map(node -> say.name(reader.ref(node))).toList()));
    }
    List<Bond> roles = selection.holdings().stream().map(said -> role(said, reader, say)).toList();
    Map<Node, Integer> weights = selection.weights();
    Set<Node> actors = new LinkedHashSet<>(selection.actors());
    int drawn = Math.min(Draughtsman.MOST, actors.size());
    roles.forEach(role -> actors.add(role.from()));
    List<Body> bodies = new ArrayList<>();
    for (Node actor : actors) {
      bodies.add(
          new Body(
              actor,
              say.name(reader.ref(actor)),
              weights.getOrDefault(actor, 0),
              bodies.size() < drawn));
    }
    return new Extract(caption, bodies, roles, bonds);
  }

  /** Of two actors that are compared: their roles in common contracts and what ties them. */
  static Extract of(Caption caption, Interlock lock, DossierReader reader, Speech say) {
    List<Body> bodies =
        List.of(lock.one(), lock.other()).stream()
            .map(node -> new Body(node, say.name(reader.ref(node)), lock.meetings().size(), true))
            .toList();
    List<Bond> roles = new ArrayList<>();
    for (Interlock.Meeting meeting : lock.meetings()) {
      meeting.ofOne().forEach(said -> roles.add(role(said, reader, say)));
      meeting.ofOther().forEach(said -> roles.add(role(said, reader, say)));
    }
    return new Extract(
        caption,
        bodies,
        roles,
        lock.relations().stream().map(tie -> relation(tie.said(), reader, say)).toList());
  }

  private static Bond relation(Said said, DossierReader reader, Speech say) {
    return bond(
        said, said.subject(), said.actor(), say.name(reader.ref(said.property())), reader, say);
  }

  private static Bond role(Said said, DossierReader reader, Speech say) {
    var property = reader.readProperty(said.property());
    String label = say.name(property.role() == null ? property.ref() : property.role());
    return bond(said, said.actor(), said.subject(), label, reader, say);
  }

  private static Bond bond(
      Said said, Node from, Node to, String label, DossierReader reader, Speech say) {
    return new Bond(
        from,
        to,
        say.name(reader.ref(to)),
        reader.ref(said.property()).slug(),
        label,
        said.status(),
        1,
        List.of());
  }
}
