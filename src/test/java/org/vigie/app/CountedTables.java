package org.vigie.app;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The tables of {@code data/}, read as a person would count them: row by row. */
final class CountedTables {
  private static final Path DATA = Path.of("data");

  private CountedTables() {}

  /** How many evaluations measure an effect: all but those whose finding is not applicable. */
  static int measuring() throws IOException {
    return rows("evaluations.csv").size()
        - claims(
                "evaluations.csv",
                row ->
                    row.get("property").equals("finding")
                        && row.get("value_state").equals("not-applicable"))
            .size();
  }

  /** The claims about the day of a signature. */
  static List<CSVRecord> signatures() throws IOException {
    List<CSVRecord> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(DATA.resolve("claims/contract"))) {
      for (Path file : files.sorted().toList()) {
        claims("contract/" + file.getFileName(), row -> row.get("property").equals("signatureDate"))
            .forEach(all::add);
      }
    }
    return all;
  }

  /** The things that claims are about. */
  static Set<String> abouts(List<CSVRecord> claims) {
    return claims.stream()
        .map(row -> row.get("about").replaceFirst("^[a-z]+/", ""))
        .collect(toCollection(TreeSet::new));
  }

  /** The rows of a table of claims. */
  static List<CSVRecord> claims(String table, Predicate<CSVRecord> wanted) throws IOException {
    return rows("claims/" + table).stream().filter(wanted).toList();
  }

  /** The rows of a table. */
  static List<CSVRecord> rows(String table) throws IOException {
    try (CSVParser rows =
        CSVParser.parse(
            DATA.resolve(table),
            StandardCharsets.UTF_8,
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return rows.getRecords();
    }
  }
}
