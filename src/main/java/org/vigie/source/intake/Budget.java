package org.vigie.source.intake;

/**
 * How much an input may unfold to. The figures of {@link #STANDARD} are those that RDF4J settled on
 * for its own imports (its pull request 5995).
 *
 * @param bytes size of all that is unpacked from one input, archives within archives included
 * @param entryBytes size of one file, packed or not
 * @param entries number of files in one input
 * @param nesting how deep archives may lie in archives; 1 is an archive of plain files
 * @param ratio how many times its own size an archive may unfold to, beyond the first mebibyte
 */
public record Budget(long bytes, long entryBytes, int entries, int nesting, int ratio) {
  private static final long GIB = 1L << 30;

  /** 4 GiB, 50,000 files, archives eight deep, 200 to 1. */
  public static final Budget STANDARD = new Budget(4 * GIB, 4 * GIB, 50_000, 8, 200);

  /** The same, with another limit for one file: a spreadsheet is held in memory. */
  public Budget withEntryBytes(long limit) {
    return new Budget(bytes, limit, entries, nesting, ratio);
  }
}
