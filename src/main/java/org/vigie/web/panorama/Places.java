package org.vigie.web.panorama;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/** The coded places: the country, its regions and their departements, and which lies in which. */
public final class Places {
  private static final String PREFIX = "place-";
  private static final Node SCHEME = Iris.code("places");
  private static final Node NOTATION =
      NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#notation");

  private final Map<Node, Place> byNode = new LinkedHashMap<>();

  /**
   * A place.
   *
   * @param ref its code and its name
   * @param number of a departement, such as {@code 75}; empty of another place
   * @param within the next larger place
   */
  public record Place(Ref ref, String number, @Nullable Node within) {
    /** Its name in an address, such as {@code fr-d75}. */
    public String slug() {
      return Places.slug(ref.node());
    }

    /** Whether it is a departement. */
    public boolean isSmall() {
      return !number.isEmpty();
    }
  }

  private Places() {}

  /** The places of a revision. */
  public static Places of(Graph graph, DossierReader reader) {
    Places places = new Places();
    graph.find(Node.ANY, W3c.SKOS_IN_SCHEME, SCHEME).mapWith(Triple::getSubject).toList().stream()
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .forEach(
            node ->
                places.byNode.put(
                    node,
                    new Place(
                        reader.ref(node),
                        reader
                            .findText(node, NOTATION)
                            .filter(text -> text.startsWith("DEP-"))
                            .map(text -> text.substring(4))
                            .orElse(""),
                        reader.findValue(node, W3c.SKOS_BROADER).map(Ref::node).orElse(null))));
    return places;
  }

  /** The name of a place in an address. */
  static String slug(Node node) {
    return Iris.findCode(node).map(code -> code.replaceFirst("^" + PREFIX, "")).orElse("");
  }

  /** The place of that name. */
  public Optional<Place> find(String slug) {
    return Optional.ofNullable(byNode.get(Iris.code(PREFIX + slug)));
  }

  /** All of them, in the order of their codes. */
  public List<Place> list() {
    return List.copyOf(byNode.values());
  }

  /** Whether others lie in it. */
  boolean isLarge(Place place) {
    return byNode.values().stream().anyMatch(other -> place.ref().node().equals(other.within()));
  }

  /** A place and those that it lies in, the smallest first; nothing for a code of another list. */
  List<Place> around(Node node) {
    List<Place> around = new ArrayList<>();
    Place place = byNode.get(node);
    while (place != null && !around.contains(place)) {
      around.add(place);
      place = place.within() == null ? null : byNode.get(place.within());
    }
    return around;
  }
}
