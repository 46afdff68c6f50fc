package org.vigie.export;

/** Hears how far a copy has come. */
@FunctionalInterface
public interface CopyProgress {
  /** Hears nothing. */
  CopyProgress NONE = (step, done, total) -> {};

  /** What is being done. */
  enum Step {
    /** The site is asked. */
    FETCHING,
    /** Links are made relative, files are written. */
    WRITING,
    /** Links are followed in the copy. */
    CHECKING
  }

  /**
   * So much is done.
   *
   * @param total how much there is to do, as far as it is known
   */
  void at(Step step, long done, long total);
}
