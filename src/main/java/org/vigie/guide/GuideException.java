package org.vigie.guide;

import java.util.List;
import org.vigie.words.Lang;

/** The guide cannot be read as it is. Names every fault at once, so that one pass mends them. */
public final class GuideException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Refuses with everything that is wrong; at least one fault. */
  GuideException(List<Fault> faults) {
    super(String.join("\n", faults.stream().map(fault -> fault.say(Lang.EN)).toList()));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, in the order of the files; at least one. */
  public List<Fault> faults() {
    return faults;
  }
}
