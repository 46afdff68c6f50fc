package org.vigie.web.ontology;

import java.util.List;

/**
 * A rule in words.
 *
 * @param id its name, such as {@code C02-1}, which is also its anchor
 * @param href where it is explained
 * @param severity {@code Violation}, {@code Warning} or {@code Info}
 * @param message what is said to who does otherwise
 * @param targets what it judges
 * @param paths the properties on whose values it sets conditions
 * @param limits the conditions, each in a few words
 * @param form how it is written: a key
 */
public record RuleCard(
    String id,
    String href,
    String severity,
    String message,
    List<Item> targets,
    List<Item> paths,
    List<String> limits,
    String form) {
  /** Copies the lists. */
  public RuleCard {
    targets = List.copyOf(targets);
    paths = List.copyOf(paths);
    limits = List.copyOf(limits);
  }

  /** The class of its severity in the style sheet. */
  public String style() {
    return switch (severity) {
      case "Violation" -> "st-ct";
      case "Warning" -> "st-un";
      default -> "st-pl";
    };
  }
}
