package org.vigie.web.panorama;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Ref;
import org.vigie.web.facet.Option;
import org.vigie.web.speech.Speech;

/** The filters with their counts: how many contracts each choice would leave beside the others. */
final class Facets {
  private final Traits traits;
  private final Places places;
  private final Speech say;
  private final List<Ref> contracts;
  private final Asked asked;
  private final Predicate<Node> found;

  /**
   * Filters.
   *
   * @param contracts all that there are
   * @param found whether the words asked for are said of a contract
   */
  Facets(
      Traits traits,
      Places places,
      Speech say,
      List<Ref> contracts,
      Asked asked,
      Predicate<Node> found) {
    this.traits = traits;
    this.places = places;
    this.say = say;
    this.contracts = contracts;
    this.asked = asked;
    this.found = found;
  }

  /** The contracts that answer everything asked. */
  List<Ref> kept() {
    return contracts.stream().filter(ref -> matches(ref.node(), asked)).toList();
  }

  private boolean matches(Node contract, Asked wanted) {
    return (wanted.words().isEmpty() || found.test(contract))
        && wanted.filters().entrySet().stream()
            .allMatch(
                filter -> traits.of(contract, filter.getKey()).containsKey(filter.getValue()));
  }

  private int count(Asked wanted) {
    return (int) contracts.stream().filter(ref -> matches(ref.node(), wanted)).count();
  }

  /** The filters as the form has them. */
  List<Panorama.Facet> list() {
    return Asked.FILTERS.stream().map(this::facet).toList();
  }

  private Panorama.Facet facet(String key) {
    Asked others = asked.without(key);
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Ref ref : contracts) {
      int one = matches(ref.node(), others) ? 1 : 0;
      traits
          .of(ref.node(), key)
          .forEach(
              (value, label) -> {
                labels.put(value, label);
                counts.merge(value, one, Integer::sum);
              });
    }
    List<Panorama.Group> groups = new ArrayList<>();
    String any = say.t("filter." + key + ".all");
    List<Option> first = new ArrayList<>();
    first.add(new Option("", any, count(others), asked.filter(key).isEmpty()));
    if (key.equals("territory")) {
      groups.add(new Panorama.Group("", first));
      groups.addAll(territories(counts));
    } else {
      labels.entrySet().stream()
          .sorted(order(key))
          .forEach(entry -> first.add(option(key, entry.getKey(), entry.getValue(), counts)));
      groups.add(new Panorama.Group("", first));
    }
    return new Panorama.Facet(say.t("param." + key), say.t("filter." + key), groups);
  }

  private Option option(String key, String value, String label, Map<String, Integer> counts) {
    return new Option(
        Asked.said(key, value, say),
        label,
        counts.getOrDefault(value, 0),
        value.equals(asked.filter(key)));
  }

  /** What was not found is last; levels go from the least to the most certain. */
  private Comparator<Map.Entry<String, String>> order(String key) {
    Comparator<Map.Entry<String, String>> last =
        Comparator.comparing(entry -> entry.getKey().equals(Asked.NONE));
    if (key.equals("certainty")) {
      return last.thenComparing(Map.Entry::getKey);
    }
    if (key.equals("disputed")) {
      return last.thenComparing(Map.Entry::getKey, Comparator.reverseOrder());
    }
    return last.thenComparing(Map.Entry::getValue, say.lang().alphabet());
  }

  /**
   * Every place, region by region: also one that no contract names, for who asks for it is told
   * what there is around it.
   */
  private List<Panorama.Group> territories(Map<String, Integer> counts) {
    List<Option> widest = new ArrayList<>();
    Map<String, Panorama.Group> regions = new TreeMap<>(say.lang().alphabet());
    for (Places.Place country : places.list().stream().filter(Places.Place::isWhole).toList()) {
      widest.add(place(country, traits.name(country), counts));
      for (Places.Place region : places.in(country)) {
        String name = say.name(region.ref());
        List<Option> options = new ArrayList<>();
        options.add(place(region, say.t("filter.territory.region", name), counts));
        for (Places.Place departement : places.in(region)) {
          options.add(place(departement, traits.name(departement), counts));
          places.in(departement).forEach(t -> options.add(place(t, traits.name(t), counts)));
        }
        regions.put(name, new Panorama.Group(name, options));
      }
    }
    widest.add(option("territory", Asked.NONE, say.t("filter.territory.none"), counts));
    List<Panorama.Group> groups = new ArrayList<>();
    groups.add(new Panorama.Group("", widest));
    groups.addAll(regions.values());
    return groups;
  }

  private Option place(Places.Place place, String label, Map<String, Integer> counts) {
    return new Option(
        place.slug(),
        label,
        counts.getOrDefault(place.slug(), 0),
        place.slug().equals(asked.filter("territory")),
        false);
  }

  /** What is asked, in words, and what there would be without it. */
  List<Panorama.Applied> applied(List<Panorama.Facet> facets, Function<Asked, String> href) {
    List<Panorama.Applied> applied = new ArrayList<>();
    if (!asked.words().isEmpty()) {
      Asked without = asked.withoutWords();
      applied.add(
          new Panorama.Applied(
              say.t("filter.words"),
              say.quoted(asked.words()),
              count(without),
              href.apply(without),
              null));
    }
    asked
        .filters()
        .forEach(
            (key, value) ->
                applied.add(
                    applied(key, value, facets.get(Asked.FILTERS.indexOf(key)).options(), href)));
    return applied;
  }

  private Panorama.Applied applied(
      String key, String value, List<Option> options, Function<Asked, String> href) {
    Asked without = asked.without(key);
    Optional<String> label =
        options.stream()
            .filter(option -> option.selected() && !option.value().isEmpty())
            .map(Option::label)
            .findFirst();
    return new Panorama.Applied(
        say.t("filter." + key),
        label.orElse(Asked.said(key, value, say)),
        count(without),
        href.apply(without),
        label.isPresent() || Asked.isWord(key, value)
            ? null
            : Unmet.of(value, options, other -> href.apply(asked.with(key, other))));
  }
}
