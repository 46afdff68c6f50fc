package org.vigie.sparql;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /** What the French pages call them, and what a reader of these pages may try. */
  private static final Map<String, String> IN_FRENCH =
      Map.of("niveau", "level", "a", "at", "statut", "status", "politique", "policy");

  /** From here on a name may be wrong in two places. */
  private static final int LONG = 8;

  private static final int SHORT = 5;

  private Parameters() {}

  /**
   * Looks at the names that a request gives.
   *
   * @throws Refusal 400 when one is nearly, or in French, one of ours
   */
  static void requireNoneMisspelt(Collection<String> given) {
    for (String name : given) {
      Optional<String> meant = meant(name);
      if (meant.isPresent()) {
        throw new Refusal(400, "misspelt", name, meant.get());
      }
    }
  }

  private static Optional<String> meant(String name) {
    if (KNOWN.contains(name)) {
      return Optional.empty();
    }
    String plain = name.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(IN_FRENCH.get(plain))
        .or(() -> KNOWN.stream().filter(each -> isNearly(plain, each)).findFirst());
  }

  private static boolean isNearly(String name, String known) {
    int wrong = known.length() >= LONG ? 2 : known.length() >= SHORT ? 1 : 0;
    return new LevenshteinDistance(wrong).apply(name, known) >= 0;
  }
}
