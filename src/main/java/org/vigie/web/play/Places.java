package org.vigie.web.play;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.W3c;

/**
 * Contracts by the places where sources say that they act: the whole country, regions and
 * départements, each counted where it is named and nowhere else.
 *
 * @param split the contracts by place
 * @param described the contracts of which a place is known in words alone
 * @param regionOf the region of each département, by slug
 */
public record Places(Split split, List<Dossier> described, Map<String, Ref> regionOf) {
  private static final String PREFIX = "place-fr";

  /** Copies the collections. */
  public Places {
    described = List.copyOf(described);
    regionOf = Map.copyOf(regionOf);
  }

  /** How large a place is. */
  public enum Kind {
    /** The whole of France. */
    COUNTRY,
    /** A region. */
    REGION,
    /** A département. */
    DEPARTMENT,
    /** A place of another list. */
    OTHER;

    static Kind of(String slug) {
      if (slug.equals(PREFIX)) {
        return COUNTRY;
      }
      return slug.startsWith(PREFIX + "-r")
          ? REGION
          : slug.startsWith(PREFIX + "-d") ? DEPARTMENT : OTHER;
    }

    /** Its name in the bundle. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Places of(DossierReader reader, List<Dossier> contracts) {
    Split split =
        Split.of(contracts, "territory")
            .ordered(
                Comparator.comparing((Split.Group group) -> Kind.of(group.value().slug()))
                    .thenComparingInt(group -> -group.count())
                    .thenComparing(group -> group.value().slug()));
    List<Dossier> described =
        split.unknown().stream()
            .filter(contract -> contract.findFact("territoryDescription").isPresent())
            .toList();
    return new Places(split, described, regions(reader));
  }

  private static Map<String, Ref> regions(DossierReader reader) {
    Map<String, Ref> regions = new LinkedHashMap<>();
    for (Ref place : reader.listByType(W3c.SKOS_CONCEPT)) {
      if (Kind.of(place.slug()) == Kind.DEPARTMENT) {
        reader
            .findValue(place.node(), W3c.SKOS_BROADER)
            .ifPresent(region -> regions.put(place.slug(), region));
      }
    }
    return regions;
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
