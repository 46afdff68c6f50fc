package org.vigie.sparql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.vigie.state.Asked;

/**
 * The parameters of the endpoint. Those that it does not know are left aside, as clients add some
 * of their own; but one that was meant for it and is misspelt would change the answer in silence.
 */
final class Parameters {
  /** What only we know, beside those of {@link Asked}. */
  static final List<String> OURS = List.of("provenance", "download");

  /** What says how an answer is given, and of which state, whatever the query is. */
  static final List<String> OF_ANY_QUERY =
      Stream.of(Asked.PARAMETERS, OURS, List.of("format", "output", "results", "timeout"))
          .flatMap(List::stream)
          .toList();

  private static final List<String> OF_THE_PROTOCOL =
      List.of("query", "update", "default-graph-uri", "named-graph-uri");

  private static final List<String> KNOWN =
      Stream.concat(OF_ANY_QUERY.stream(), OF_THE_PROTOCOL.stream()).toList();

  /** What the pages call them, and what a reader of these pages may try. */
  private static final Map<String, String> BESIDE =
      Map.of(
          "niveau", "level",
          "lvl", "level",
          "certainty", "level",
          "certitude", "level",
          "a", "at",
          "date", "at",
          "revision", "at",
          "statut", "status",
          "politique", "policy");

  /** The name of a release, which the French pages ask for by {@code version}. */
  private static final Pattern RELEASE = Pattern.compile("\\d{4}\\..*");

  /** From here on a name may be wrong in two places. */
  private static final int LONG = 8;

  private static final int SHORT = 5;

  private Parameters() {}

  /**
   * Looks at the names that a request gives. SPARQL 1.2 has a {@code version} too, of itself.
   *
   * @throws Refusal 400 when one is nearly, or in other words, one of ours
   */
  static void requireNoneMisspelt(Map<String, List<String>> given) {
    given.forEach(
        (name, values) -> {
          boolean release =
              name.equals("version") && values.stream().anyMatch(v -> RELEASE.matcher(v).matches());
          Optional<String> meant = release ? Optional.of("release") : meant(name);
          if (meant.isPresent()) {
            throw new Refusal(400, "misspelt", name, meant.get());
          }
        });
  }

  private static Optional<String> meant(String name) {
    if (KNOWN.contains(name)) {
      return Optional.empty();
    }
    String plain = name.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BESIDE.get(plain))
        .or(() -> KNOWN.stream().filter(each -> isNearly(plain, each)).findFirst());
  }

  private static boolean isNearly(String name, String known) {
    int wrong = known.length() >= LONG ? 2 : known.length() >= SHORT ? 1 : 0;
    return new LevenshteinDistance(wrong).apply(name, known) >= 0;
  }
}
