package org.vigie.web.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.guide.Resource;
import org.vigie.web.facet.Facet;
import org.vigie.web.facet.Option;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * The documents recommended, or those that answer some filters.
 *
 * @param sought the word sought; empty for any
 * @param facets what can be chosen
 * @param found in the order of their table
 * @param total how many there are
 */
public record ResourceList(String sought, List<Facet> facets, List<Resource> found, int total) {
  /** Copies the lists. */
  public ResourceList {
    facets = List.copyOf(facets);
    found = List.copyOf(found);
  }

  private record Field(String key, Function<Resource, String> value) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("kind", Resource::kind),
          new Field("position", Resource::position),
          new Field("language", Resource::language),
          new Field("access", Resource::access));

  /** Whether something was left out. */
  public boolean narrowed() {
    return found.size() < total || !sought.isEmpty();
  }

  /**
   * Filters the documents.
   *
   * @param parameters of the address; their names are those of the language
   */
  public static ResourceList of(
      List<Resource> resources, Map<String, String> parameters, Lang lang) {
    Words words = Words.of(ResourceList.class, lang);
    String sought = parameters.getOrDefault("q", "").strip();
    List<Resource> named = resources.stream().filter(r -> holds(r, sought, lang)).toList();
    List<Facet> facets = new ArrayList<>();
    for (Field field : FIELDS) {
      facets.add(facet(field, narrow(named, parameters, words, field), parameters, words));
    }
    return new ResourceList(
        sought, facets, narrow(named, parameters, words, null), resources.size());
  }

  private static Facet facet(
      Field field, List<Resource> among, Map<String, String> parameters, Words words) {
    String name = words.say("resources.param." + field.key());
    String asked = parameters.getOrDefault(name, "");
    Map<String, Integer> counts = new TreeMap<>();
    among.forEach(resource -> counts.merge(field.value().apply(resource), 1, Integer::sum));
    List<Option> options = new ArrayList<>();
    counts.forEach(
        (value, count) ->
            options.add(
                new Option(
                    value,
                    words.say("resources." + field.key() + "." + value),
                    count,
                    value.equals(asked))));
    options.sort(Comparator.comparing(Option::label, words.lang().alphabet()));
    options.addFirst(new Option("", words.say("resources.any"), among.size(), asked.isEmpty()));
    return new Facet(name, words.say("resources." + field.key()), options);
  }

  private static List<Resource> narrow(
      List<Resource> resources, Map<String, String> parameters, Words words, @Nullable Field but) {
    return resources.stream()
        .filter(
            resource ->
                FIELDS.stream()
                    .filter(field -> !field.equals(but))
                    .allMatch(
                        field -> {
                          String asked =
                              parameters.getOrDefault(
                                  words.say("resources.param." + field.key()), "");
                          return asked.isEmpty() || asked.equals(field.value().apply(resource));
                        }))
        .toList();
  }

  private static boolean holds(Resource resource, String sought, Lang lang) {
    String all =
        String.join(
            " ", resource.title(), resource.author(), resource.year(), resource.why().in(lang));
    return Glossary.plain(all).contains(Glossary.plain(sought));
  }
}
