package org.vigie.web.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.overview.Desk;
import org.vigie.web.page.Links;
import org.vigie.web.panorama.Asked;
import org.vigie.web.panorama.Places;
import org.vigie.web.speech.Speech;

/**
 * The places as answers: each leads to the contracts that act there. They are read when one of them
 * is found.
 */
public final class Spots {
  private static final Node TERRITORY = Iris.term("territory");

  private final Graph graph;
  private final DossierReader reader;
  private final Speech say;
  private @Nullable Places places;
  private @Nullable List<Ref> contracts;

  /** The places of a revision. */
  public Spots(Graph graph, DossierReader reader, Speech say) {
    this.graph = graph;
    this.reader = reader;
    this.say = say;
  }

  /** A place with how many contracts act there; empty when it is no place of the table. */
  Optional<Item> find(Node node) {
    Places known = places == null ? Places.of(graph, reader) : places;
    places = known;
    return Iris.findCode(node)
        .map(code -> code.substring("place-".length()))
        .flatMap(known::find)
        .map(place -> item(place, known));
  }

  private Item item(Places.Place place, Places known) {
    Asked asked = new Asked(Map.of("territory", place.slug()), "", "", 1, 1);
    int count = count(place, known);
    return new Item(
        "place",
        known.name(place, say),
        null,
        Links.section("contract", say.lang()) + asked.query(say),
        "",
        say.t("search.place", count, Speech.capital(say.count(count))),
        null);
  }

  private int count(Places.Place place, Places known) {
    List<Ref> all = contracts == null ? new Desk(reader).listFrench() : contracts;
    contracts = all;
    return (int)
        all.stream()
            .filter(
                contract ->
                    graph
                        .find(contract.node(), TERRITORY, Node.ANY)
                        .mapWith(triple -> triple.getObject())
                        .toList()
                        .stream()
                        .anyMatch(acts -> known.findable(acts).contains(place)))
            .count();
  }
}
