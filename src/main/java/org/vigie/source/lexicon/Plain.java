package org.vigie.source.lexicon;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Texts without what people write one way or the other: case, accents, spaces, punctuation. */
public final class Plain {
  private static final int SUGGESTIONS = 3;

  private Plain() {}

  /** Lower case letters and digits without accents, in words; signs of money and % stay. */
  public static String of(String text) {
    return bare(text).replaceAll("[^\\p{L}\\p{N}%€£$]+", " ").strip();
  }

  /** Without case and accents, with usual spaces; punctuation stays. */
  public static String bare(String text) {
    String loose = text.replaceAll("[\\u00A0\\u202F\\u2009\\s]+", " ").replace('’', '\'');
    return Normalizer.normalize(loose.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  /** An identifier made of a name: at most 60 characters, ending with a whole word. */
  public static String slug(String name) {
    String words = bare(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    if (words.length() <= 60) {
      return words;
    }
    String cut = words.substring(0, 60);
    int end = cut.lastIndexOf('-');
    return end > 20 ? cut.substring(0, end) : cut;
  }

  /** The accepted texts most like one that is not, for a message. */
  public static List<String> nearest(String text, Collection<String> accepted) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String wanted = of(text);
    record Near(String text, int distance) {}
    return accepted.stream()
        .distinct()
        .map(candidate -> new Near(candidate, distance.apply(wanted, of(candidate))))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::text))
        .limit(SUGGESTIONS)
        .map(Near::text)
        .toList();
  }

  /** The accepted texts that a slip of the pen would explain; often none. */
  public static List<String> alike(String text, Collection<String> accepted) {
    String wanted = of(text);
    int most = Math.max(1, wanted.length() / 4);
    LevenshteinDistance distance = new LevenshteinDistance(most);
    return accepted.stream()
        .distinct()
        .filter(
            candidate -> {
              String other = of(candidate);
              boolean contained =
                  Math.min(other.length(), wanted.length()) > 4
                      && (other.contains(wanted) || wanted.contains(other));
              return contained || distance.apply(wanted, other) >= 0;
            })
        .sorted()
        .limit(SUGGESTIONS)
        .toList();
  }
}
