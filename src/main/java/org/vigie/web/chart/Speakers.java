package org.vigie.web.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.web.speech.Speech;

/** Who says it: claims by kind of speaker, parties first ({@code pages.md} section (d) 5). */
public final class Speakers {
  private static final List<String> ORDER =
      List.of(
          "contract",
          "party",
          "pressrelease",
          "promoter",
          "government",
          "evaluation",
          "academic",
          "press",
          "media",
          "web",
          "network",
          "critic",
          "correspondence",
          "dataset",
          "other");

  /** The kinds whose absence is worth a sentence. */
  private static final List<String> EXPECTED = List.of("contract", "evaluation", "government");

  private Speakers() {}

  /** The counts in the order in which they are drawn. */
  public static Map<String, Integer> ordered(Map<String, Integer> counts) {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    ORDER.stream()
        .filter(counts::containsKey)
        .forEach(kind -> ordered.put(kind, counts.getOrDefault(kind, 0)));
    counts.forEach(ordered::putIfAbsent);
    return ordered;
  }

  /** Kinds of speaker in the order in which they are always named. */
  public static List<String> inOrder(Collection<String> kinds) {
    List<String> ordered = new ArrayList<>(ORDER);
    ordered.retainAll(kinds);
    kinds.stream().filter(kind -> !ORDER.contains(kind)).sorted().forEach(ordered::add);
    return ordered;
  }

  /** The class of the colour of a kind of speaker. */
  public static String fill(String kind) {
    return switch (kind) {
      case "party", "pressrelease", "contract" -> "f3";
      case "promoter" -> "f4";
      case "press", "media", "web" -> "f1";
      case "network", "critic", "academic", "evaluation" -> "f2";
      case "government" -> "fi";
      default -> "f5";
    };
  }

  /** The bar in a sentence. */
  public static String sentence(Map<String, Integer> counts, Speech say) {
    return Speech.capital(
        say.list(
            counts.entrySet().stream()
                .map(entry -> say.t("speakers.count", say.kind(entry.getKey()), entry.getValue()))
                .toList()));
  }

  /** What does not speak: the contract, an evaluation, an administration. */
  public static String absent(Map<String, Integer> counts, Speech say) {
    List<String> missing = new ArrayList<>();
    for (String kind : EXPECTED) {
      if (!counts.containsKey(kind)) {
        missing.add(say.t("speakers.absent." + kind));
      }
    }
    return missing.isEmpty() ? "" : say.t("speakers.absent", say.alternatives(missing));
  }
}
