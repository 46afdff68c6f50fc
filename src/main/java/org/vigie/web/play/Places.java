package org.vigie.web.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.W3c;

/**
 * Contracts by the places where sources say that they act. Each counts where it is named and in the
 * region and the département around that place, but under the whole country only when that is
 * named: the table of contracts, filtered by the same place, lists as many.
 *
 * @param split the contracts by place
 * @param described the contracts of which a place is known in words alone
 * @param within the next larger place of each, by slug
 * @param named the places that a source names itself, by slug
 */
public record Places(
    Split split, List<Dossier> described, Map<String, Ref> within, Set<String> named) {
  private static final String PREFIX = "place-fr";
  private static final String TERRITORY = "territory";

  /** Copies the collections. */
  public Places {
    described = List.copyOf(described);
    within = Map.copyOf(within);
    named = Set.copyOf(named);
  }

  /** How large a place is. */
  public enum Kind {
    /** The whole of France. */
    COUNTRY,
    /** A region. */
    REGION,
    /** A département. */
    DEPARTMENT,
    /** A town or an urban area. */
    TOWN,
    /** A place of another list. */
    OTHER;

    static Kind of(String slug) {
      if (slug.equals(PREFIX)) {
        return COUNTRY;
      }
      if (slug.startsWith(PREFIX + "-r")) {
        return REGION;
      }
      if (slug.startsWith(PREFIX + "-d")) {
        return DEPARTMENT;
      }
      return slug.matches(PREFIX + "-[ac].*") ? TOWN : OTHER;
    }

    /** Its name in the bundle. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Places of(DossierReader reader, List<Dossier> contracts) {
    Map<String, Ref> within = within(reader);
    Split split =
        Split.of(contracts, TERRITORY, place -> around(place, within))
            .ordered(
                Comparator.comparing((Split.Group group) -> Kind.of(group.value().slug()))
                    .thenComparingInt(group -> -group.count())
                    .thenComparing(group -> group.value().slug()));
    List<Dossier> described =
        split.unknown().stream()
            .filter(contract -> contract.findFact("territoryDescription").isPresent())
            .toList();
    Set<String> named =
        Split.of(contracts, TERRITORY).groups().stream()
            .map(group -> group.value().slug())
            .collect(Collectors.toSet());
    return new Places(split, described, within, named);
  }

  private static Map<String, Ref> within(DossierReader reader) {
    Map<String, Ref> within = new LinkedHashMap<>();
    for (Ref place : reader.listByType(W3c.SKOS_CONCEPT)) {
      if (Kind.of(place.slug()) != Kind.OTHER) {
        reader
            .findValue(place.node(), W3c.SKOS_BROADER)
            .ifPresent(larger -> within.put(place.slug(), larger));
      }
    }
    return within;
  }

  /** A place and those around it, without the country. */
  private static List<Ref> around(Ref place, Map<String, Ref> within) {
    List<Ref> around = new ArrayList<>(List.of(place));
    Ref larger = within.get(place.slug());
    while (larger != null && Kind.of(larger.slug()) != Kind.COUNTRY && !around.contains(larger)) {
      around.add(larger);
      larger = within.get(larger.slug());
    }
    return around;
  }

  /** The number of the département that a place is or lies in; empty of a larger place. */
  String number(String slug) {
    return Stream.of(slug, slugAround(slug))
        .filter(each -> Kind.of(each) == Kind.DEPARTMENT)
        .map(each -> each.substring((PREFIX + "-d").length()).toUpperCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }

  private String slugAround(String slug) {
    Ref larger = within.get(slug);
    return larger == null ? "" : larger.slug();
  }

  /** The groups of one kind. */
  public List<Split.Group> of(Kind kind) {
    return split.groups().stream().filter(group -> Kind.of(group.value().slug()) == kind).toList();
  }

  /** How many contracts say that they act in the whole country. */
  public int national() {
    return of(Kind.COUNTRY).stream().mapToInt(Split.Group::count).sum();
  }
}
