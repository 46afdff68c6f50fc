package org.vigie.source.panorama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.vigie.source.Cell;
import org.vigie.source.Coverage;
import org.vigie.source.Reading;
import org.vigie.source.Use;

/** The working group's own table, where it is at hand. */
class RealPanoramaTest {

  @Test
  void everyCellIsAccountedForOnce() throws IOException {
    Path file =
        Path.of(System.getProperty("vigie.shared", "absent"), "data", "french", "panorama.csv");
    assumeTrue(Files.exists(file));
    Reading reading =
        Panorama.read(
            Bench.workbook(Files.readAllBytes(file)), Bench.setting("groupe", Optional.empty()));

    assertThat(reading.cells()).hasSize((int) count(file));
    Set<String> places = new HashSet<>();
    assertThat(reading.cells()).allMatch(cell -> places.add(cell.place().toString()));
    assertThat(reading.coverage()).isEqualTo(Coverage.CORRECTS);
    long unreadable =
        reading.cells().stream().filter(cell -> cell.use() instanceof Use.Unreadable).count();
    if (System.getProperty("vigie.print") != null) {
      print(reading);
    }
    assertThat(unreadable).isLessThan(20);
    assertThat(reading.batch().claims()).hasSizeGreaterThan(600);
  }

  private static void print(Reading reading) {
    for (Cell cell : reading.cells()) {
      if (cell.use() instanceof Use.Unreadable wrong) {
        System.out.println(
            cell.place() + " " + wrong.problem().key() + " " + wrong.problem().arguments());
      }
    }
    reading.remarks().forEach(System.out::println);
    System.out.println(
        reading.batch().claims().size() + " claims, " + reading.batch().assessments().size());
  }

  private static long count(Path file) throws IOException {
    long count = 0;
    try (Reader in = Files.newBufferedReader(file)) {
      for (CSVRecord row : CSVFormat.RFC4180.parse(in)) {
        count += row.stream().filter(text -> !text.isBlank()).count();
      }
    }
    return count;
  }
}
