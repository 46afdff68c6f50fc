package org.vigie.fair;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our checker on the 34 pages about Signposting of the Apples-to-Apples benchmark (the others are
 * about metadata), good and bad: what it must find present, and what it must find wrong. Skipped
 * where the benchmark is absent.
 */
class SignpostingSuiteTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("vigie.shared", "absent"))
          .resolve("suites/a2a-fair-signposting/benchmark");

  private static @Nullable Benchmark benchmark;

  @BeforeAll
  static void serve() throws Exception {
    assumeTrue(Files.isDirectory(FOLDER), "The Signposting benchmark is not here");
    benchmark = new Benchmark(FOLDER);
  }

  @AfterAll
  static void stop() {
    if (benchmark != null) {
      benchmark.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          01-http-describedby-only                            | describedby                      | cite-as item license
          02-html-full                                        | cite-as describedby item license author type | linkset
          03-http-citeas-only                                 | cite-as resolves                 | describedby
          04-http-describedby-iri                             | describedby describedby.answers  | cite-as
          05-http-describedby-citeas                          | cite-as describedby              | item
          06-http-citeas-describedby-item                     | cite-as describedby item item.answers | license
          07-http-describedby-citeas-linkset-json             | cite-as describedby linkset      | item
          08-http-describedby-citeas-linkset-txt              | cite-as describedby linkset      | item
          09-http-describedby-citeas-linkset-json-txt         | cite-as describedby linkset      | item
          10-http-citeas-not-perma                            | cite-as                          | describedby
          11-http-describedby-iri-wrong-type                  | describedby                      | describedby.answers
          12-http-item-does-not-resolve                       | item                             | item.answers
          13-http-describedby-with-type                       | describedby describedby.answers  | cite-as
          14-http-describedby-citeas-linkset-json-txt-conneg  | cite-as describedby linkset      | item
          15-http-describedby-no-conneg                       | describedby describedby.answers  | cite-as
          16-http-describedby-conneg                          | describedby describedby.answers  | cite-as
          17-http-citeas-multiple-rels                        | cite-as                          | describedby
          18-html-citeas-only                                 | cite-as                          | describedby
          19-html-citeas-multiple-rels                        | cite-as                          | describedby
          20-http-html-citeas-same                            | cite-as                          | describedby
          21-http-html-citeas-differ                          | page                             | cite-as
          22-http-html-citeas-describedby-mixed               | cite-as describedby              | item
          23-http-citeas-describedby-item-license-type-author | cite-as describedby item license author | linkset
          24-http-citeas-204-no-content                       | cite-as                          | page describedby
          25-http-citeas-author-410-gone                      | cite-as author                   | page resolves
          26-http-citeas-203-non-authorative                  | cite-as                          | page
          27-http-linkset-json-only                           | cite-as linkset                  | describedby item
          28-http-linkset-txt-only                            | cite-as linkset                  | describedby item
          29-http-500-server-error                            |                                  | page cite-as describedby
          30-http-citeas-describedby-item-license-type-author-joint | cite-as describedby item license author | linkset
          31-http-describedby-profile                         | describedby describedby.answers  | cite-as
          32-http-describedby-profile-conneg                  | describedby describedby.answers  | cite-as
          33-http-item-profile                                | item                             | cite-as
          34-http-item-rocrate                                | cite-as describedby item         | license
          """)
  void theCheckerFindsWhatIsThereAndWhatIsNot(
      String name, @Nullable String right, @Nullable String wrong) throws Exception {
    Benchmark served = requireNonNull(benchmark);
    try (Client client = new Client(served.places())) {
      Map<String, Check.Verdict> verdicts =
          Signposting.check(client, Benchmark.NAMES.get(1) + name + "/").stream()
              .collect(Collectors.toMap(Check::name, Check::verdict));

      assertThat(verdicts).as(name).containsAllEntriesOf(all(right, Check.Verdict.PASSED));
      assertThat(verdicts).as(name).containsAllEntriesOf(all(wrong, Check.Verdict.FAILED));
    }
  }

  private static Map<String, Check.Verdict> all(@Nullable String names, Check.Verdict verdict) {
    List<String> each = names == null ? List.of() : Arrays.asList(names.split(" ", -1));
    return each.stream().collect(Collectors.toMap(Function.identity(), name -> verdict));
  }
}
