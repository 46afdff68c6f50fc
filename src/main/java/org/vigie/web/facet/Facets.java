package org.vigie.web.facet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * A list narrowed by what is asked, with what each choice would leave.
 *
 * @param kept what answers every filter, in the order of the whole
 * @param total how many there are without filters
 * @param facets what can be chosen
 * @param applied what is chosen
 */
public record Facets<T>(List<T> kept, int total, List<Facet> facets, List<Applied> applied) {
  /** Copies the lists. */
  public Facets {
    kept = List.copyOf(kept);
    facets = List.copyOf(facets);
    applied = List.copyOf(applied);
  }

  /**
   * What a list can be narrowed by.
   *
   * @param name of its parameter
   * @param label in words
   * @param any the words of the choice that leaves everything
   * @param values the values of an item, with their words
   */
  public record Field<T>(
      String name, String label, String any, Function<T, Map<String, String>> values) {}

  /**
   * A filter in force.
   *
   * @param label of what is chosen
   * @param without the query of the same list without this filter; empty when no other is left
   */
  public record Applied(String label, String without) {}

  /** Whether something was asked. */
  public boolean narrowed() {
    return !applied.isEmpty();
  }

  /**
   * Narrows a list. A value that nothing has leaves nothing.
   *
   * @param asked the parameters of the address
   * @param lang in whose order the choices stand
   */
  public static <T> Facets<T> of(
      List<T> all, List<Field<T>> fields, Map<String, String> asked, Lang lang) {
    List<Facet> facets =
        fields.stream()
            .map(field -> facet(field, narrow(all, but(fields, field), asked), all, asked, lang))
            .toList();
    List<Applied> applied =
        facets.stream()
            .filter(facet -> !asked(facet.name(), asked).isEmpty())
            .map(facet -> new Applied(chosen(facet, asked), query(but(fields, facet), asked)))
            .toList();
    return new Facets<>(narrow(all, fields, asked), all.size(), facets, applied);
  }

  private static <T> List<T> narrow(List<T> all, List<Field<T>> fields, Map<String, String> asked) {
    return all.stream()
        .filter(item -> fields.stream().allMatch(field -> answers(item, field, asked)))
        .toList();
  }

  private static <T> boolean answers(T item, Field<T> field, Map<String, String> asked) {
    String value = asked(field.name(), asked);
    return value.isEmpty() || field.values().apply(item).containsKey(value);
  }

  /** The words of a choice are those of the whole list, so that no choice comes and goes. */
  private static <T> Facet facet(
      Field<T> field, List<T> among, List<T> all, Map<String, String> asked, Lang lang) {
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    all.forEach(item -> labels.putAll(field.values().apply(item)));
    among.forEach(
        item ->
            field
                .values()
                .apply(item)
                .keySet()
                .forEach(value -> counts.merge(value, 1, Integer::sum)));
    String chosen = asked(field.name(), asked);
    List<Option> options = new ArrayList<>();
    labels.forEach(
        (value, label) ->
            options.add(
                new Option(value, label, counts.getOrDefault(value, 0), value.equals(chosen))));
    options.sort(Comparator.comparing(Option::label, lang.alphabet()));
    options.addFirst(new Option("", field.any(), among.size(), chosen.isEmpty()));
    return new Facet(field.name(), field.label(), options);
  }

  private static String chosen(Facet facet, Map<String, String> asked) {
    Optional<Option> option = facet.options().stream().filter(Option::selected).findFirst();
    return option.map(Option::label).orElseGet(() -> asked(facet.name(), asked));
  }

  private static <T> List<Field<T>> but(List<Field<T>> fields, Field<T> left) {
    return fields.stream().filter(field -> !field.name().equals(left.name())).toList();
  }

  private static <T> List<Field<T>> but(List<Field<T>> fields, Facet left) {
    return fields.stream().filter(field -> !field.name().equals(left.name())).toList();
  }

  private static <T> String query(List<Field<T>> fields, Map<String, String> asked) {
    Map<String, String> parameters = new LinkedHashMap<>();
    fields.forEach(field -> parameters.put(field.name(), asked(field.name(), asked)));
    return Links.query(parameters);
  }

  private static String asked(String name, Map<String, String> asked) {
    return asked.getOrDefault(name, "").strip();
  }
}
