package org.vigie.source.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.source.Cell;
import org.vigie.source.Consignment;
import org.vigie.source.Directory;
import org.vigie.source.Progress;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.Use;
import org.vigie.source.intake.Budget;
import org.vigie.source.intake.Parcels;
import org.vigie.vocab.Iris;

/** What a document became. */
record Brought(RdfImport.Summary summary, List<Reading> readings) {
  /** Against which the documents of tests are resolved. */
  static final String BASE = Iris.BASE;

  static final Consignment CONSIGNMENT =
      new Consignment("partner", Iris.thing("actor", "alix"), LocalDate.of(2026, 11, 26));
  static final Reference REFERENCE =
      new Reference(
          PropertyCatalogue.from(turtle(Path.of("ontology/vigie.ttl"))),
          turtle(Path.of("ontology/codes.ttl")));

  static Brought from(Path folder, String name, String document) {
    return from(folder, name, document.getBytes(StandardCharsets.UTF_8), Directory.empty());
  }

  static Brought from(Path folder, String name, byte[] document, Directory directory) {
    try {
      return from(Files.write(folder.resolve(name), document), directory);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  static Brought from(Path file, Directory directory) {
    return from(file, directory, CONSIGNMENT);
  }

  static Brought from(Path file, Directory directory, Consignment consignment) {
    List<Reading> readings = new ArrayList<>();
    try (Parcels parcels = Parcels.open(file, Budget.STANDARD)) {
      return new Brought(
          RdfImport.read(
              parcels.list().getFirst(),
              consignment,
              REFERENCE,
              directory,
              Progress.NONE,
              readings::add),
          readings);
    }
  }

  Reading reading() {
    return readings.getFirst();
  }

  List<Cell> cells() {
    return readings.stream().flatMap(reading -> reading.cells().stream()).toList();
  }

  /** The keys of the problems of what was not taken. */
  List<String> problems() {
    return cells().stream()
        .flatMap(
            cell ->
                switch (cell.use()) {
                  case Use.Unreadable unreadable -> List.of(unreadable.problem().key()).stream();
                  case Use.Left left -> List.of(left.reason().key()).stream();
                  case Use.Says says -> java.util.stream.Stream.<String>empty();
                  case Use.Known again -> java.util.stream.Stream.<String>empty();
                  case Use.Frame frame -> java.util.stream.Stream.<String>empty();
                })
        .toList();
  }

  static Graph turtle(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return RdfReader.readGraph(in, RdfFormat.TURTLE, Iris.BASE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
