package org.vigie.source.panorama;

import java.util.List;
import java.util.function.Function;

/** What came of trying to read something: a result, or why not and what would be accepted. */
sealed interface Answer<T> {

  /** It was read. */
  record Read<T>(T value) implements Answer<T> {}

  /**
   * It was not.
   *
   * @param key the message
   * @param arguments what the message names
   */
  record Unread<T>(String key, List<String> arguments) implements Answer<T> {}

  static <T> Answer<T> of(T value) {
    return new Read<>(value);
  }

  static <T> Answer<T> no(String key, String... arguments) {
    return new Unread<>(key, List.of(arguments));
  }

  /** Goes on with what was read. */
  default <R> Answer<R> then(Function<T, Answer<R>> next) {
    return switch (this) {
      case Read<T> read -> next.apply(read.value());
      case Unread<T> unread -> new Unread<>(unread.key(), unread.arguments());
    };
  }
}
