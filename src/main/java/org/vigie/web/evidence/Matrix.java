package org.vigie.web.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * The studies that measure an effect, by method and by the way their result goes.
 *
 * @param rows from the most to the least able to tell a cause
 */
public record Matrix(List<Row> rows) {
  /** The ways a result goes; the last one is for results that no source read gives. */
  public static final List<String> COLUMNS = List.of("favourable", "none", "unfavourable", "");

  private static final List<String> COMPARED =
      List.of("randomised", "quasi-experimental", "comparison-group");
  private static final String ALONE = "alone";

  /** Copies the list. */
  public Matrix {
    rows = List.copyOf(rows);
  }

  /**
   * A method.
   *
   * @param method in short; {@code alone} without a comparison group
   * @param cells the studies by result, in the order of {@link #COLUMNS}
   */
  public record Row(String method, List<List<Study>> cells) {
    /** Copies the lists. */
    public Row {
      cells = cells.stream().map(List::copyOf).toList();
    }

    /** How many studies give a result. */
    public int withResult() {
      return cells.stream().limit(COLUMNS.size() - 1).mapToInt(List::size).sum();
    }

    /** How many give a favourable one. */
    public int favourable() {
      return cells.getFirst().size();
    }
  }

  /** Sorts studies; those that measure no effect are left out. */
  static Matrix of(List<Study> studies) {
    // At a level of certainty that leaves the result out, nothing says that there was none to find.
    List<Study> measuring =
        studies.stream()
            .filter(study -> study.measures() && study.fact("finding").isPresent())
            .toList();
    List<String> methods = new ArrayList<>(COMPARED);
    methods.add(ALONE);
    return new Matrix(methods.stream().map(method -> row(method, measuring)).toList());
  }

  private static Row row(String method, List<Study> studies) {
    List<Study> mine = studies.stream().filter(study -> method(study).equals(method)).toList();
    return new Row(
        method,
        COLUMNS.stream()
            .map(finding -> mine.stream().filter(s -> s.finding().equals(finding)).toList())
            .toList());
  }

  private static String method(Study study) {
    return COMPARED.contains(study.design()) ? study.design() : ALONE;
  }

  /** The studies without a comparison group. */
  public Row alone() {
    return rows.getLast();
  }

  /** How many studies it shows. */
  public int size() {
    return rows.stream().flatMap(row -> row.cells().stream()).mapToInt(List::size).sum();
  }
}
