package org.vigie.web.panorama;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.web.page.Links;
import org.vigie.web.page.Paging;
import org.vigie.web.speech.Speech;

/** Filters, sorts and cuts into pages the table of contracts. */
public final class Table {
  /** Rows on one page. */
  static final int PAGE = 50;

  private static final Node DESCRIPTION = Iris.term("territoryDescription");

  private final DossierReader reader;
  private final Speech say;
  private final Asked asked;
  private final List<Ref> contracts;
  private final Places places;
  private final Traits traits;
  private final Predicate<Node> found;
  private final Facets facets;
  private final Order order;
  private final List<Ref> kept;

  /**
   * A table.
   *
   * @param graph the union of the named graphs of a revision
   * @param reader of the same revision
   * @param contracts all contracts that the table may show
   * @param asked what the reader asks
   * @param found what has the words asked for: contracts, claims, actors and so on
   */
  public Table(
      Graph graph,
      DossierReader reader,
      Speech say,
      List<Ref> contracts,
      Asked asked,
      Set<Node> found) {
    this.reader = reader;
    this.say = say;
    this.asked = asked;
    this.contracts = contracts;
    this.places = Places.of(graph, reader);
    this.traits = new Traits(graph, reader, say, places);
    this.found = node -> traits.isFound(node, found);
    this.facets = new Facets(traits, places, say, contracts, asked, this.found);
    this.order = new Order(traits, reader, say);
    this.kept = order.sorted(facets.kept(), asked.sort());
  }

  /** The contracts that remain, in their order. */
  public List<Ref> kept() {
    return kept;
  }

  /** Their dossiers. */
  public List<Dossier> dossiers() {
    return kept.stream().map(ref -> reader.read(ref.node())).toList();
  }

  /** The rows of all that remain, for those who take the table with them. */
  public List<Panorama.Row> rows() {
    List<Dossier> dossiers = dossiers();
    Rows rows = new Rows(say, dossiers, List.of());
    return dossiers.stream().map(rows::row).toList();
  }

  /** What is asked, in words: each filter with its value. */
  public List<String> described() {
    return facets.applied(facets.list(), this::href).stream()
        .map(applied -> applied.name() + say.t("colon") + applied.label())
        .toList();
  }

  /** The table as asked for. */
  public Panorama build() {
    List<Dossier> dossiers =
        Paging.cut(kept, asked.page(), PAGE).stream().map(ref -> reader.read(ref.node())).toList();
    Rows rows = new Rows(say, dossiers, amounts());
    List<Panorama.Facet> list = facets.list();
    return new Panorama(
        asked,
        contracts.size(),
        kept.size(),
        dossiers.stream().map(rows::row).toList(),
        order.columns(asked, this::href, rows.scaleNote()),
        list,
        facets.applied(list, this::href),
        Paging.of(asked.page(), kept.size(), PAGE, page -> href(asked.at(page, asked.abroad()))),
        places
            .find(asked.filter("territory"))
            .filter(place -> !place.isWhole())
            .map(this::nearby)
            .orElse(null));
  }

  private List<Double> amounts() {
    return contracts.stream()
        .flatMap(ref -> traits.values(ref.node(), Vigie.INVESTED_AMOUNT_EUR).stream())
        .flatMap(
            node ->
                node.isLiteral() && node.getLiteralValue() instanceof Number number
                    ? Stream.of(number.doubleValue())
                    : Stream.empty())
        .toList();
  }

  private String href(Asked other) {
    return Links.section("contract", say.lang()) + other.query(say);
  }

  /**
   * What else may concern a place: looked for among all contracts that answer the other filters.
   */
  private Nearby nearby(Places.Place place) {
    List<Ref> others =
        new Facets(traits, places, say, contracts, asked.without("territory"), found).kept();
    List<String> larger =
        places.around(place.ref().node()).stream().skip(1).map(Places.Place::slug).toList();
    List<Nearby.Wider> wider = new ArrayList<>();
    List<Nearby.InWords> inWords = new ArrayList<>();
    for (Ref ref : others) {
      if (kept.contains(ref)) {
        continue;
      }
      List<Node> coded = traits.values(ref.node(), Iris.term("territory"));
      coded.stream()
          .filter(node -> larger.contains(Places.slug(node)))
          .findFirst()
          .ifPresent(node -> wider.add(new Nearby.Wider(ref, say.name(reader.ref(node)))));
      if (coded.isEmpty()) {
        inWords(ref, say.name(place.ref())).ifPresent(inWords::add);
      }
    }
    List<String> closest =
        places.around(place.ref().node()).stream().map(each -> say.name(each.ref())).toList();
    wider.sort(Comparator.comparingInt(each -> closest.indexOf(each.territory())));
    inWords.sort(Comparator.comparing(each -> !each.named()));
    return new Nearby(say.name(place.ref()), kept.size(), wider, inWords);
  }

  private Optional<Nearby.InWords> inWords(Ref contract, String place) {
    List<String> words =
        reader.listFacts(contract.node(), DESCRIPTION::equals).stream()
            .flatMap(fact -> say.names(fact).stream())
            .toList();
    String text = String.join(say.t("list.comma"), words);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Nearby.InWords(
                contract,
                text,
                text.toLowerCase(Locale.ROOT).contains(place.toLowerCase(Locale.ROOT))));
  }
}
