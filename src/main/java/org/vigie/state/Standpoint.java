package org.vigie.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.words.Lang;

/**
 * From where a reader looks at the pages, as their addresses say and their links carry on: a level
 * of certainty ({@code niveau}, {@code level}) and a moment ({@code a}, {@code at}) or a release
 * ({@code version}, {@code release}).
 *
 * @param level how sure a claim must be
 * @param moment of when the knowledge is
 */
public record Standpoint(Level level, Moment moment) {
  /** Everything that is known now. */
  public static final Standpoint PLAIN = new Standpoint(Level.ALL, new Moment.Newest());

  /** What the parameters are called: the level, the moment, the release. */
  private static final Map<Lang, List<String>> NAMES =
      Map.of(
          Lang.FR, List.of("niveau", "a", "version"), Lang.EN, List.of("level", "at", "release"));

  private static final int LEVEL = 0;
  private static final int AT = 1;
  private static final int RELEASE = 2;

  /**
   * Reads what the address of a page asks for, in the words of either language.
   *
   * @param parameters all values of a parameter
   * @throws StateException when that cannot be understood; says what can
   */
  public static Standpoint of(Function<String, List<String>> parameters) {
    String level = given(LEVEL, parameters);
    Moment moment = Asked.moment(given(AT, parameters), given(RELEASE, parameters), parameters);
    return new Standpoint(
        Asked.one(level, parameters).map(word -> Asked.level(level, word)).orElse(Level.ALL),
        moment);
  }

  /** The name by which an address gives a parameter; it may not give both. */
  private static String given(int place, Function<String, List<String>> parameters) {
    String french = name(place, Lang.FR);
    String english = name(place, Lang.EN);
    Optional<String> first = Asked.one(french, parameters);
    Asked.requireNotBoth(french, first, english, Asked.one(english, parameters));
    return first.isPresent() ? french : english;
  }

  /** Whether a parameter of an address belongs to a standpoint. */
  public static boolean isNamed(String parameter) {
    return NAMES.values().stream().anyMatch(names -> names.contains(parameter));
  }

  private static String name(int place, Lang lang) {
    return NAMES.getOrDefault(lang, List.of()).get(place);
  }

  /** Whether it is the one that nobody needs to name. */
  public boolean isPlain() {
    return equals(PLAIN);
  }

  /** Whether it looks back. */
  public boolean isPast() {
    return !(moment instanceof Moment.Newest);
  }

  /** The same moment at another level. */
  public Standpoint at(Level other) {
    return new Standpoint(other, moment);
  }

  /** The same level now. */
  public Standpoint now() {
    return new Standpoint(level, PLAIN.moment());
  }

  /** The state to ask for. */
  public Asked asked() {
    return new Asked(moment, level);
  }

  /** The parameters of a page's address, in the words of its language; none when it is plain. */
  public Map<String, String> parameters(Lang lang) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (level != Level.ALL) {
      parameters.put(name(LEVEL, lang), level.word(lang));
    }
    switch (moment) {
      case Moment.Newest now -> {}
      case Moment.AtRevision revision ->
          parameters.put(name(AT, lang), revision.number().toString());
      case Moment.AtTime time -> parameters.put(name(AT, lang), time.said());
      case Moment.Wish wish -> parameters.put(name(AT, lang), wish.at().toString());
      case Moment.AtRelease release -> parameters.put(name(RELEASE, lang), release.name());
    }
    return parameters;
  }
}
