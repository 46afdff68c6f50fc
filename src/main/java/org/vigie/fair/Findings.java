package org.vigie.fair;

import java.util.ArrayList;
import java.util.List;

/** The checks of one suite, as they are made. */
final class Findings {
  private static final int MOST = 6;

  private final Check.Suite suite;
  private final List<Check> made = new ArrayList<>();

  Findings(Check.Suite suite) {
    this.suite = suite;
  }

  /** It is so, or it is not. */
  void that(String name, boolean so, List<String> found) {
    made.add(
        new Check(
            suite,
            name,
            so ? Check.Verdict.PASSED : Check.Verdict.FAILED,
            found.stream().limit(MOST).toList()));
  }

  void that(String name, boolean so, String... found) {
    that(name, so, List.of(found));
  }

  /** It is so when there is no exception to it. */
  void none(String name, List<String> exceptions) {
    that(name, exceptions.isEmpty(), exceptions);
  }

  /** It cannot be known from here. */
  void untested(String name, String... found) {
    made.add(new Check(suite, name, Check.Verdict.UNTESTED, List.of(found)));
  }

  List<Check> list() {
    return List.copyOf(made);
  }
}
