package org.vigie.source;

/** Hears how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (done, total) -> {};

  /**
   * So much is done.
   *
   * @param done how many rows, statements or claims so far
   * @param total how many there will be; 0 when unknown
   */
  void at(long done, long total);
}
