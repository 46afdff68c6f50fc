package org.vigie.source.sheet;

/**
 * How large a spreadsheet may be. Whoever exceeds it is told so; nothing is cut off in silence.
 *
 * @param fileBytes the file as it is
 * @param expandedBytes all entries of a zipped file together
 * @param ratio how many times larger an entry may become when it is expanded
 * @param sheets how many sheets
 * @param rows how many rows in a sheet
 * @param columns how many columns
 * @param cells how many cells that are not empty, in all
 * @param cellLength how many characters in a cell
 */
public record Budget(
    long fileBytes,
    long expandedBytes,
    int ratio,
    int sheets,
    long rows,
    int columns,
    long cells,
    int cellLength) {
  private static final long MEBIBYTE = 1L << 20;

  /**
   * The rows are as many as programs allow. What a working group's largest table needs ten times
   * over.
   */
  public static final Budget USUAL =
      new Budget(
          256 * MEBIBYTE, 1024 * MEBIBYTE, 200, 250, 1_048_576, 16_384, 4_000_000, 1_000_000);
}
