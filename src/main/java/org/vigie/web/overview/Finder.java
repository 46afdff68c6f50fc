package org.vigie.web.overview;

import static java.util.Comparator.comparing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;

/**
 * Finds things by name: all words for a search, the nearest spelling for a page that is missing.
 */
public final class Finder {
  private static final double NEAR = 0.25;
  private static final double ALMOST = 0.75;
  private static final int MOST = 6;
  private static final List<String> TYPES =
      List.of("contract", "actor", "instrument", "initiative", "source");

  private Finder() {}

  /** The things whose name or slug holds every word asked for, in any case and without accents. */
  public static List<Ref> search(Collection<Ref> things, String query) {
    List<String> words = words(query);
    return words.isEmpty()
        ? List.of()
        : things.stream()
            .filter(ref -> words.stream().allMatch(word -> text(ref).contains(word)))
            .sorted(
                comparing((Ref ref) -> !ref.slug().equals(String.join("-", words)))
                    .thenComparingInt(Finder::rank)
                    .thenComparing(ref -> ref.label().plain(), String.CASE_INSENSITIVE_ORDER))
            .toList();
  }

  /** The things whose slug is spelled nearly like this, nearest first. */
  public static List<Ref> near(Collection<Ref> things, String slug) {
    Set<String> wanted = trigrams(plain(slug));
    ToDoubleFunction<Ref> likeness = ref -> likeness(wanted, trigrams(plain(ref.slug())));
    double nearest = things.stream().mapToDouble(likeness).max().orElse(0);
    return things.stream()
        .filter(ref -> likeness.applyAsDouble(ref) >= Math.max(NEAR, nearest * ALMOST))
        .sorted((a, b) -> Double.compare(likeness.applyAsDouble(b), likeness.applyAsDouble(a)))
        .limit(MOST)
        .toList();
  }

  /** The words of a path's last part, for the field of a search. */
  public static String query(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return String.join(" ", words(last));
  }

  /** Contracts first, then who acts, then what is read. */
  private static int rank(Ref ref) {
    int place = TYPES.indexOf(Iris.findThing(ref.node()).map(Iris.Thing::type).orElse(""));
    return place < 0 ? TYPES.size() : place;
  }

  private static double likeness(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return 2.0 * both.size() / (a.size() + b.size());
  }

  private static Set<String> trigrams(String text) {
    Set<String> trigrams = new HashSet<>();
    String padded = " " + text + " ";
    for (int i = 0; i + 3 <= padded.length(); i++) {
      trigrams.add(padded.substring(i, i + 3));
    }
    return trigrams;
  }

  private static String text(Ref ref) {
    return plain(
        ref.slug()
            + " "
            + ref.label().plain()
            + " "
            + String.join(" ", ref.label().byTag().values()));
  }

  private static List<String> words(String query) {
    return Arrays.stream(plain(query).split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
