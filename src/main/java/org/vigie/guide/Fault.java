package org.vigie.guide;

import java.util.List;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * One thing that is wrong in a file of the guide, for the person who edits it.
 *
 * @param file its name below {@code data/guide}
 * @param line from 1
 * @param key the message of this package's bundle
 * @param arguments what the message names: the words met, the words that would be accepted
 */
public record Fault(String file, long line, String key, List<String> arguments) {
  /** Copies the list. */
  public Fault {
    arguments = List.copyOf(arguments);
  }

  static Fault of(String file, long line, String key, String... arguments) {
    return new Fault(file, line, key, List.of(arguments));
  }

  /** File, line and sentence. */
  public String say(Lang lang) {
    return file + ":" + line + ": " + Words.of(Fault.class, lang).say(key, arguments.toArray());
  }
}
