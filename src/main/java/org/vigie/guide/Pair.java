package org.vigie.guide;

import java.util.function.Function;
import org.vigie.words.Lang;

/**
 * The same thing in both languages.
 *
 * @param fr in French
 * @param en in English
 */
public record Pair<T>(T fr, T en) {
  /** The one in a language. */
  public T in(Lang lang) {
    return lang == Lang.FR ? fr : en;
  }

  /** What a function makes of each. */
  <S> Pair<S> map(Function<? super T, ? extends S> function) {
    return new Pair<>(function.apply(fr), function.apply(en));
  }
}
