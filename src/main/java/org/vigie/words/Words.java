package org.vigie.words;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The message bundle of one package in one language: {@code messages_fr.properties} and {@code
 * messages_en.properties} beside the package's classes, in UTF-8, as {@link MessageFormat}
 * patterns. What comes out is set by {@link Typography}. Safe for many threads.
 */
public final class Words {
  private static final Map<String, Map<Lang, Words>> BY_PACKAGE = new ConcurrentHashMap<>();

  private final Lang lang;
  private final ResourceBundle bundle;
  private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

  private Words(String packageName, Lang lang) {
    this.lang = lang;
    this.bundle = ResourceBundle.getBundle(packageName + ".messages", lang.locale(), new OneFile());
  }

  /** There is no bundle of a country or of all languages, to be looked for in every library. */
  private static final class OneFile extends ResourceBundle.Control {
    @Override
    public List<String> getFormats(String baseName) {
      return FORMAT_PROPERTIES;
    }

    @Override
    public List<Locale> getCandidateLocales(String baseName, Locale locale) {
      return List.of(Locale.of(locale.getLanguage()));
    }

    @Override
    public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
      return null;
    }
  }

  /**
   * The words of the package of a class.
   *
   * @throws MissingResourceException when the package has no bundle in that language
   */
  public static Words of(Class<?> anchor, Lang lang) {
    return of(anchor.getPackageName(), lang);
  }

  /** The words of a package, by its full name. */
  public static Words of(String packageName, Lang lang) {
    return BY_PACKAGE
        .computeIfAbsent(packageName, unseen -> new ConcurrentHashMap<>(new EnumMap<>(Lang.class)))
        .computeIfAbsent(lang, unseen -> new Words(packageName, lang));
  }

  /** The messages as they stand in the bundle, for a library that writes them itself. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /** The language. */
  public Lang lang() {
    return lang;
  }

  /**
   * A message with its arguments in place.
   *
   * @throws MissingResourceException naming the key, when the bundle has no such message
   */
  public String say(String key, Object... arguments) {
    MessageFormat pattern =
        patterns.computeIfAbsent(
            key, unseen -> new MessageFormat(bundle.getString(key), lang.locale()));
    return Typography.set(((MessageFormat) pattern.clone()).format(arguments), lang);
  }

  /** The keys that begin so, sorted. */
  public List<String> keys(String prefix) {
    return bundle.keySet().stream().filter(key -> key.startsWith(prefix)).sorted().toList();
  }

  /** A message without arguments, if the bundle has it. */
  public Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
  }
}
