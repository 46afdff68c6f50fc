package org.vigie.web.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.vigie.vocab.Iris;
import org.vigie.web.facet.Facet;
import org.vigie.web.facet.Option;
import org.vigie.web.speech.Speech;

/** What a reader can ask for, with how much there would be of it under the other choices. */
final class Facets {
  /** The roles, in the order in which money and work pass through them. */
  static final List<String> ROLES =
      List.of(
          "hasInvestor",
          "hasStructurer",
          "hasOutcomePayer",
          "hasServiceProvider",
          "hasEvaluator",
          "hasAdviser",
          "hasParty");

  private final Network network;
  private final Choice choice;
  private final Speech say;

  Facets(Network network, Choice choice, Speech say) {
    this.network = network;
    this.choice = choice;
    this.say = say;
  }

  /** Certainty is chosen for the whole site; an address that asks for it here is still obeyed. */
  List<Facet> all() {
    return choice.certainty().isEmpty()
        ? List.of(roles(), ties(), years())
        : List.of(roles(), ties(), years(), certainties());
  }

  private Facet roles() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String role : ROLES) {
      counts.put(role, actors(choice.ofRole(role)));
    }
    return facet("role", choice.role(), counts, role -> say.t("role." + role));
  }

  private Facet ties() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put(Choice.CONTRACTS, roles(choice.ofTie(Choice.CONTRACTS)).count());
    Arrays.stream(Family.values())
        .forEach(family -> counts.put(family.key(), relations(choice.ofTie(family.key()))));
    return facet("tie", choice.tie(), counts, tie -> say.t("map.tie." + tie));
  }

  private Facet years() {
    Choice anyYear = choice.ofYear("");
    Map<Integer, Long> counts = new TreeMap<>();
    network.years().values().forEach(year -> counts.put(year, 0L));
    network.relations().stream()
        .flatMap(said -> Said.year(said.from()).stream())
        .forEach(year -> counts.put(year, 0L));
    roles(anyYear)
        .flatMap(said -> Optional.ofNullable(network.years().get(said.subject())).stream())
        .forEach(year -> counts.merge(year, 1L, Long::sum));
    List<Said> relations =
        network.relations().stream().filter(Said::isDated).filter(anyYear::keepsRelation).toList();
    Map<String, Long> named = new LinkedHashMap<>();
    counts.forEach(
        (year, roles) -> {
          long others = relations.stream().filter(said -> said.isOf(year)).count();
          named.put(Integer.toString(year), roles + others);
        });
    return facet("year", choice.year(), named, UnaryOperator.identity());
  }

  private Facet certainties() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String level : List.of("undisputed", "plausible", "verified")) {
      Choice asked = choice.ofCertainty(level);
      counts.put(level, roles(asked).count() + relations(asked));
    }
    return facet("certainty", choice.certainty(), counts, level -> say.t("map.certainty." + level));
  }

  private Facet facet(
      String name, String asked, Map<String, Long> counts, UnaryOperator<String> words) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", say.t("map." + name + ".all"), -1, asked.isEmpty()));
    counts.forEach(
        (value, count) ->
            options.add(
                new Option(
                    value,
                    Speech.capital(words.apply(value)),
                    Math.toIntExact(count),
                    value.equals(asked))));
    return new Facet(say.t("param." + name), say.t("map." + name), options);
  }

  private Stream<Said> roles(Choice asked) {
    return asked.keepsShared()
        ? network.roles().stream().filter(said -> asked.keepsRole(said, network.years()))
        : Stream.empty();
  }

  private long relations(Choice asked) {
    return network.relations().stream().filter(asked::keepsRelation).count();
  }

  private long actors(Choice asked) {
    return network.roles().stream()
        .filter(said -> said.property().equals(Iris.term(asked.role())))
        .filter(said -> asked.keepsRole(said, network.years()))
        .map(Said::actor)
        .distinct()
        .count();
  }
}
