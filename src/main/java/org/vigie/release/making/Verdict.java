package org.vigie.release.making;

import java.util.List;
import java.util.Optional;
import org.vigie.release.Release;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * What a check found.
 *
 * @param release what the manifest says; empty when it says nothing that can be read
 * @param remarks what was looked at, in order
 */
public record Verdict(Optional<Release> release, List<Remark> remarks) {
  /** Copies the list. */
  public Verdict {
    remarks = List.copyOf(remarks);
  }

  /** Whether it is what was released. */
  public boolean isGenuine() {
    return remarks.stream().allMatch(Remark::good);
  }

  /**
   * One thing that was looked at.
   *
   * @param good whether it is as it should be
   * @param key of what is said
   * @param arguments of what is said
   */
  public record Remark(boolean good, String key, List<String> arguments) {
    /** Copies the list. */
    public Remark {
      arguments = List.copyOf(arguments);
    }

    /** The remark, for a reader. */
    public String say(Lang lang) {
      return Words.of(Verdict.class, lang).say(key, arguments.toArray());
    }
  }
}
