package org.vigie.fair;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What came of all checks.
 *
 * @param checks in the order in which they were made
 */
public record Report(List<Check> checks) {
  /** Copies the list. */
  public Report {
    checks = List.copyOf(checks);
  }

  /**
   * How much of a suite is so.
   *
   * @param suite the suite
   * @param passed how many checks passed
   * @param failed how many did not
   * @param untested how many could not be made from here; they count neither way
   */
  public record Score(Check.Suite suite, int passed, int failed, int untested) {
    /** How many checks could be made. */
    public int tested() {
      return passed + failed;
    }
  }

  /** The scores, suite by suite. */
  public List<Score> scores() {
    return Arrays.stream(Check.Suite.values())
        .map(
            suite ->
                new Score(
                    suite,
                    count(suite, Check.Verdict.PASSED),
                    count(suite, Check.Verdict.FAILED),
                    count(suite, Check.Verdict.UNTESTED)))
        .filter(score -> score.tested() + score.untested() > 0)
        .toList();
  }

  /** The checks of a suite: first what failed, then what could not be known, then what is so. */
  public List<Check> of(Check.Suite suite) {
    return checks.stream()
        .filter(check -> check.suite() == suite)
        .sorted(Comparator.comparing(Check::verdict))
        .toList();
  }

  private int count(Check.Suite suite, Check.Verdict verdict) {
    return (int)
        checks.stream()
            .filter(check -> check.suite() == suite && check.verdict() == verdict)
            .count();
  }
}
