package org.vigie.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** What came of the suites, and the page that says so. */
final class Conformance {
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<String, String> failures = new TreeMap<>();

  /**
   * The cases of a folder.
   *
   * @param cases all of them
   * @param failed those whose answer is wrong
   * @param values those whose answer has the right values, some written otherwise
   */
  record Tally(int cases, int failed, int values) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally with(Optional<String> wrong) {
      int value = wrong.filter(SuiteJudge.BY_VALUE::equals).isPresent() ? 1 : 0;
      return new Tally(cases + 1, failed + (wrong.isPresent() ? 1 - value : 0), values + value);
    }

    Tally plus(Tally other) {
      return new Tally(cases + other.cases, failed + other.failed, values + other.values);
    }
  }

  /** Records what came of a case. */
  void add(String group, String id, Optional<String> wrong) {
    tallies.merge(group, Tally.NONE.with(wrong), Tally::plus);
    wrong
        .filter(what -> !what.equals(SuiteJudge.BY_VALUE))
        .ifPresent(what -> failures.put(id, what));
  }

  /** What is wrong, by the case. */
  Map<String, String> failures() {
    return failures;
  }

  Tally total(String version) {
    return tallies.entrySet().stream()
        .filter(each -> each.getKey().startsWith(version))
        .map(Map.Entry::getValue)
        .reduce(Tally.NONE, Tally::plus);
  }

  /** The reasons of what fails, by the case. */
  static Map<String, String> exceptions() {
    Path file = Path.of("src/test/resources/org/vigie/sparql/exceptions.csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file), format)) {
      Map<String, String> reasons = new TreeMap<>();
      parser.forEach(row -> reasons.put(row.get("case"), row.get("reason")));
      return reasons;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The page. */
  String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Conformance of the SPARQL endpoint

            Written by `ConformanceTest` (`-Dvigie.record=true`) and held by it: the test runs every case of
            the W3C's suites over HTTP, against the real endpoint on a data set of its own, and fails when
            this page is no longer true. Updates and the writing of graphs are open on that data set only.

            *In canonical form* counts answers with the right values of which some are written otherwise
            (`1` for `001`, `3.21E4` for `32100.0e0`), since the store keeps numbers by their value. They
            pass.

            Not offered, and so not counted: the entailment regimes (70 cases; the endpoint does not
            reason), and two optional features of the Graph Store Protocol (5 cases), the naming of a graph
            by the address of the request and the creation of graphs by POST.

            """);
    section(page, "SPARQL 1.1", "sparql11/");
    section(page, "SPARQL 1.2 (working draft)", "sparql12/");
    page.append("## Exceptions\n\n| case | why it fails |\n|---|---|\n");
    exceptions().forEach((id, reason) -> page.append("| %s | %s |\n".formatted(id, reason)));
    return page.toString();
  }

  private void section(StringBuilder page, String title, String prefix) {
    Tally total = total(prefix);
    page.append(
        "## %s: %d of %d\n\n| suite | cases | passed | of these in canonical form | failed |\n|---|---|---|---|---|\n"
            .formatted(title, total.cases() - total.failed(), total.cases()));
    Stream.concat(
            tallies.entrySet().stream().filter(each -> each.getKey().startsWith(prefix)),
            Stream.of(Map.entry(prefix + "**all**", total)))
        .forEach(
            each ->
                page.append(
                    "| %s | %d | %d | %d | %d |\n"
                        .formatted(
                            each.getKey().substring(prefix.length()),
                            each.getValue().cases(),
                            each.getValue().cases() - each.getValue().failed(),
                            each.getValue().values(),
                            each.getValue().failed())));
    page.append('\n');
  }
}
