package org.vigie.gate;

import java.util.Collection;
import java.util.function.Function;

/** What a quick look can say: it is surely so, surely not so, or the engine must be asked. */
enum Answer {
  YES,
  NO,
  PERHAPS;

  static Answer of(boolean known) {
    return known ? YES : NO;
  }

  Answer not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case PERHAPS -> PERHAPS;
    };
  }

  /** Whether it is so of each: one that is not decides, whatever is unknown of others. */
  static <T> Answer each(Collection<T> all, Function<T, Answer> ask) {
    Answer known = YES;
    for (T one : all) {
      Answer answer = ask.apply(one);
      if (answer == NO) {
        return NO;
      }
      known = answer == PERHAPS ? PERHAPS : known;
    }
    return known;
  }

  /** Whether it is so of any. */
  static <T> Answer any(Collection<T> all, Function<T, Answer> ask) {
    return each(all, ask.andThen(Answer::not)).not();
  }
}
