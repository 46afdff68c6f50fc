package org.vigie.release.record;

import java.util.List;
import java.util.Map;
import org.vigie.release.Release;
import org.vigie.words.Figures;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * A release as one publishes it.
 *
 * @param release what is published; its files are those that the record speaks of
 * @param licences the IRIs of the licences of its data, sorted; at least one
 * @param contracts how many contracts it holds
 * @param claims how many claims
 * @param sources how many sources
 */
public record Publication(
    Release release, List<String> licences, long contracts, long claims, long sources) {
  /** Who publishes. */
  static final String PUBLISHER = "Vigie";

  /** The series of all releases. */
  static final String SERIES = "https://w3id.org/vigie/releases";

  /** The place of the observatory itself. */
  static final String HOME = "https://w3id.org/vigie/";

  private static final Map<String, String> SPDX =
      Map.of(
          "https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0",
          "https://creativecommons.org/licenses/by-sa/4.0/", "CC-BY-SA-4.0",
          "https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0",
          "https://www.etalab.gouv.fr/licence-ouverte-open-licence", "etalab-2.0",
          "https://opendatacommons.org/licenses/odbl/1-0/", "ODbL-1.0");

  /** Copies the list. */
  public Publication {
    licences = List.copyOf(licences);
  }

  String version() {
    return release.name().toString();
  }

  String title(Lang lang) {
    return Words.of(Publication.class, lang).say("title", version());
  }

  String description(Lang lang) {
    Figures figures = Figures.of(lang);
    return Words.of(Publication.class, lang)
        .say(
            "description",
            figures.number(contracts),
            figures.number(claims),
            figures.number(sources),
            figures.number(release.revision().value()),
            figures.date(release.issued().toString()));
  }

  List<String> keywords(Lang lang) {
    return List.of(Words.of(Publication.class, lang).say("keywords").split(", ", -1));
  }

  /** The short names of the licences that have one. */
  List<String> spdx() {
    return licences.stream().filter(SPDX::containsKey).map(SPDX::get).toList();
  }

  /** The short name of a licence, or its IRI. */
  static String name(String licence) {
    return SPDX.getOrDefault(licence, licence);
  }
}
