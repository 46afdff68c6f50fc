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
import org.vigie.web.speech.Speech;

/** The coded places: the country, regions, departements and towns, and which lies in which. */
public final class Places {
  /** The whole country, in an address. */
  static final String COUNTRY = "fr";

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

    /** Whether it is the whole country. */
    public boolean isWhole() {
      return within == null;
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
    return Iris.findCode(node).map(code -> Iris.bare(code, PREFIX)).orElse("");
  }

  /** The place of that name. */
  public Optional<Place> find(String slug) {
    return Optional.ofNullable(byNode.get(Iris.code(PREFIX + slug)));
  }

  /** All of them, in the order of their codes. */
  public List<Place> list() {
    return List.copyOf(byNode.values());
  }

  /** The name of a place in a list, with the number that people know a departement by. */
  public String name(Place place, Speech say) {
    String name = say.name(place.ref());
    if (place.isWhole()) {
      return say.t("filter.territory.whole", name);
    }
    if (place.isSmall()) {
      return say.t("filter.territory.numbered", place.number(), name);
    }
    return around(place)
        .filter(Place::isSmall)
        .map(
            departement ->
                say.t("filter.territory.town", Speech.capital(name), departement.number()))
        .orElse(name);
  }

  /** The next larger place of one; empty for a country. */
  Optional<Place> around(Place place) {
    return place.within() == null
        ? Optional.empty()
        : Optional.ofNullable(byNode.get(place.within()));
  }

  /** The places that lie in one, without those that lie in these. */
  List<Place> in(Place place) {
    return byNode.values().stream()
        .filter(other -> place.ref().node().equals(other.within()))
        .toList();
  }

  /**
   * The places by which a contract is found that names one: it, and those around it. The whole
   * country is only found by its own name: else every contract would be.
   */
  public List<Place> findable(Node node) {
    return around(node).stream()
        .filter(place -> !place.isWhole() || place.ref().node().equals(node))
        .toList();
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
