package org.vigie.source.indigo.writing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The language of a text, by the small words in it. INDIGO writes in English and does not tag; what
 * it copies from a country (names, places, titles) is in that country's language.
 */
public final class Tongue {
  /** The language of the database itself. */
  private static final String USUAL = "en";

  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");

  /** Small words that are common in one of these languages, and are no words of English. */
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "fr",
          Set.of(
              "le", "la", "les", "l", "d", "de", "du", "des", "et", "en", "un", "une", "au", "aux",
              "pour", "dans", "sur", "par", "avec", "qui", "que", "qu", "est", "sont", "ce",
              "cette", "ces", "leur", "leurs", "à", "ou", "où", "être", "plus"),
          "es",
          Set.of(
              "el", "la", "los", "las", "de", "del", "y", "en", "un", "una", "para", "con", "por",
              "que", "es", "al", "se", "su", "sus", "como", "más", "o"),
          "pt",
          Set.of(
              "o", "os", "as", "de", "do", "da", "dos", "das", "e", "em", "um", "uma", "para",
              "com", "por", "que", "não", "ao", "na", "nas", "à"),
          "de",
          Set.of(
              "der", "die", "das", "und", "von", "für", "mit", "den", "dem", "des", "ein", "eine",
              "ist", "zu", "im", "auf", "nicht", "auch"));

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "for", "with", "by", "on", "is", "are", "was", "were",
          "from", "that", "at", "an", "this", "be", "will", "which", "or", "who", "their", "not",
          "has", "have", "its", "it", "through", "as");

  private static final Map<String, List<String>> COUNTRIES =
      Map.of(
          "fr", List.of("FR"),
          "es", List.of("ES", "AR", "BO", "CL", "CO", "CR", "EC", "MX", "PE", "SV", "UY"),
          "pt", List.of("PT", "BR", "MZ"),
          "de", List.of("DE", "AT"));

  private Tongue() {}

  /**
   * The language of a text.
   *
   * @param country the country that the text is about, ISO 3166-1: it decides where the words alone
   *     do not
   * @return a tag of BCP 47; English unless the words speak clearly for another
   */
  public static String of(String text, Optional<String> country) {
    List<String> words =
        List.of(LETTERS.split(Text.clean(text).toLowerCase(Locale.ROOT).replace('’', '\'')));
    long english = words.stream().filter(ENGLISH::contains).count();
    String best = USUAL;
    long most = 0;
    boolean tied = false;
    for (Map.Entry<String, Set<String>> tongue : WORDS.entrySet()) {
      long found = words.stream().filter(tongue.getValue()::contains).count();
      boolean spoken =
          country.filter(COUNTRIES.getOrDefault(tongue.getKey(), List.of())::contains).isPresent();
      long weight = found > 2 * english ? 2 * found + (spoken ? 3 : 0) : 0;
      if (weight > most) {
        most = weight;
        best = tongue.getKey();
        tied = false;
      } else if (weight == most) {
        tied = true;
      }
    }
    return most >= 4 && !tied ? best : USUAL;
  }
}
