package org.vigie.export.check;

import java.util.Locale;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * A link that leads nowhere.
 *
 * @param file the page or style sheet, below the folder
 * @param line in it, from 1
 * @param address as it is written
 * @param fault what is wrong
 */
public record BrokenLink(String file, int line, String address, Fault fault) {
  /** Where it stands and what is wrong, in a language. */
  public String say(Lang lang) {
    String wrong =
        Words.of(BrokenLink.class, lang).say("fault." + fault.name().toLowerCase(Locale.ROOT));
    return file + ":" + line + ": " + address + " – " + wrong;
  }

  /** What is wrong with a link. */
  public enum Fault {
    /** There is no such file. */
    MISSING,
    /** The file has no such place. */
    NO_PLACE,
    /** It leads out of the folder, or only a server could follow it. */
    OUTSIDE
  }
}
