package org.vigie.source.panorama;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.vigie.claim.Claim;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.source.Cell;
import org.vigie.source.Consignment;
import org.vigie.source.Directory;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.Use;
import org.vigie.source.lexicon.Headings;
import org.vigie.source.sheet.Budget;
import org.vigie.source.sheet.Sheets;
import org.vigie.source.sheet.Workbook;
import org.vigie.source.tidy.DataFolder;
import org.vigie.source.tidy.Tables;
import org.vigie.vocab.Iris;

/** Reads small panoramas with the real ontology and the real things of the bundled tables. */
final class Bench {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  static final Reference REFERENCE =
      new Reference(
          PropertyCatalogue.from(graph("ontology/vigie.ttl")), graph("ontology/codes.ttl"));
  static final Directory DIRECTORY = directory();
  static final Headings HEADINGS = Headings.bundled();

  private Bench() {}

  static Setting setting(String dataset, Optional<String> source) {
    return new Setting(
        "f.csv",
        new Consignment(dataset, Iris.thing("actor", "vigie-collecte"), TODAY),
        REFERENCE,
        DIRECTORY,
        HEADINGS,
        new Setting.Options(source, "fr"));
  }

  static Reading read(String csv) {
    return Panorama.read(
        workbook(csv.getBytes(StandardCharsets.UTF_8)), setting("groupe", Optional.empty()));
  }

  static Workbook workbook(byte[] bytes) {
    try {
      return Sheets.read(new ByteArrayInputStream(bytes), "f.csv", Budget.USUAL);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The one claim of a table of one value. */
  static Claim one(String heading, String value) {
    Reading reading = read("contrat;" + heading + ";source\nadie;\"" + value + "\";rtes16\n");
    List<String> wrong = problems(reading);
    if (!wrong.isEmpty() || reading.batch().claims().size() != 1) {
      throw new AssertionError(value + ": " + wrong + " " + reading.batch().claims());
    }
    return reading.batch().claims().getFirst();
  }

  /** The keys of what could not be read, with the place. */
  static List<String> problems(Reading reading) {
    return reading.cells().stream()
        .filter(cell -> cell.use() instanceof Use.Unreadable)
        .map(cell -> cell.place() + " " + ((Use.Unreadable) cell.use()).problem().key())
        .toList();
  }

  static long count(Workbook workbook) {
    return workbook.sheets().stream()
        .flatMap(sheet -> sheet.rows().stream())
        .flatMap(row -> row.cells().stream())
        .filter(cell -> !cell.text().isBlank())
        .count();
  }

  static List<String> uses(Reading reading) {
    return reading.cells().stream().map(Bench::use).toList();
  }

  private static String use(Cell cell) {
    return cell.text() + " → " + cell.use().getClass().getSimpleName();
  }

  static Graph graph(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return RdfReader.readGraph(in, RdfFormat.TURTLE, Iris.BASE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Directory directory() {
    try (DataFolder data = DataFolder.bundled("data")) {
      return Directory.of(Tables.read(data, REFERENCE, TODAY).declared());
    }
  }
}
