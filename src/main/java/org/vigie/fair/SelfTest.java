package org.vigie.fair;

import java.util.ArrayList;
import java.util.List;

/** All checks of a server. */
public final class SelfTest {
  private SelfTest() {}

  /**
   * What is checked.
   *
   * @param home the page that stands for the whole data
   * @param pages pages about things
   * @param namespace of the ontology; empty when there is none to check
   * @param endpoint the address of the endpoint; empty when there is none
   */
  public record Target(String home, List<String> pages, String namespace, String endpoint) {
    /** Copies the list. */
    public Target {
      pages = List.copyOf(pages);
    }
  }

  /** Makes all checks. */
  public static Report run(Client client, Target target) {
    List<Check> checks = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    pages.add(target.home());
    pages.addAll(target.pages());
    List<List<Check>> each = pages.stream().map(page -> Signposting.check(client, page)).toList();
    checks.addAll(together(pages, each));
    checks.addAll(Fuji.check(client, target.home()));
    if (!target.namespace().isEmpty()) {
      checks.addAll(Lov.check(client, target.namespace()));
    }
    if (!target.endpoint().isEmpty()) {
      checks.addAll(Endpoint.check(client, target.endpoint()));
    }
    return new Report(checks);
  }

  /** The checks of several pages as one: it is so when it is so on each. */
  private static List<Check> together(List<String> pages, List<List<Check>> all) {
    List<Check> merged = new ArrayList<>();
    for (int i = 0; i < all.getFirst().size(); i++) {
      Check first = all.getFirst().get(i);
      List<String> failed = new ArrayList<>();
      boolean untested = true;
      for (int page = 0; page < all.size(); page++) {
        Check check = all.get(page).get(i);
        untested &= check.verdict() == Check.Verdict.UNTESTED;
        if (check.verdict() == Check.Verdict.FAILED) {
          failed.add(pages.get(page) + ": " + String.join(", ", check.found()));
        }
      }
      merged.add(
          new Check(
              first.suite(),
              first.name(),
              !failed.isEmpty()
                  ? Check.Verdict.FAILED
                  : untested ? Check.Verdict.UNTESTED : Check.Verdict.PASSED,
              failed.isEmpty() ? first.found() : failed));
    }
    return merged;
  }
}
