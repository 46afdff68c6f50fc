package org.vigie.web.speech;

import java.util.Set;
import org.vigie.dossier.Property;

/** What Vigie concludes from what a source describes: the source itself does not say it. */
final class Ratings {
  private static final Set<String> ALL =
      Set.of(
          "actorKind",
          "eventKind",
          "eventThread",
          "evidenceLevel",
          "finding",
          "independence",
          "studyDesign");

  private Ratings() {}

  /** Whether a property holds a conclusion of Vigie. */
  static boolean has(Property property) {
    return ALL.contains(property.name());
  }
}
