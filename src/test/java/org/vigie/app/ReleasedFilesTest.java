package org.vigie.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.app.TwoReleases.FIRST;
import static org.vigie.app.TwoReleases.SECOND;
import static org.vigie.app.TwoReleases.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.format.Json;
import org.vigie.release.Release;
import org.vigie.release.ReleaseShelf;
import org.vigie.store.Store;
import org.vigie.vocab.W3c;

/** What the files of a release hold. */
class ReleasedFilesTest {
  private final Path store = TwoReleases.store();
  private final ReleaseShelf shelf = TwoReleases.shelf();

  @TempDir Path scratch;

  @Test
  void theNotesSayWhatThePartnerBrought() throws IOException {
    String english = Files.readString(shelf.folder(SECOND).resolve("notes.en.md"));
    assertThat(english)
        .contains("Since release 2026.1", "One more contract", "Tremplin", "2 values have changed")
        .contains("€450,000 → no value displayed", "One disagreement has opened");
    assertThat(Files.readString(shelf.folder(SECOND).resolve("notes.fr.html")))
        .contains("Depuis la version 2026.1", "Un contrat de plus", "Tremplin | d'or");
    assertThat(Files.readString(shelf.folder(FIRST).resolve("notes.en.md")))
        .contains("This is the first release");
  }

  @Test
  void theDatabaseHoldsWhatTheStoreHolds() throws IOException, SQLException {
    Path database = unpacked("vigie-2026.2-working.sqlite.gz");
    Map<String, Long> counts = new HashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      for (String table : List.of("claim", "decision", "contract", "source", "assessment")) {
        try (ResultSet row =
            connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
          counts.put(table, row.getLong(1));
        }
      }
    }
    try (Store opened = Store.open(store)) {
      assertThat(counts)
          .containsEntry("claim", count(opened, org.vigie.vocab.Vigie.CLAIM))
          .containsEntry("decision", count(opened, org.vigie.vocab.Vigie.DECISION))
          .containsEntry("contract", count(opened, org.vigie.vocab.Vigie.IMPACT_CONTRACT))
          .containsEntry("source", count(opened, org.vigie.vocab.Vigie.SOURCE));
    }
    assertThat(rows("vigie-2026.2-working-contracts.csv"))
        .isEqualTo(requireNonNull(counts.get("contract")) + 1);
  }

  private static long count(Store opened, Node type) {
    return opened.read(
        snapshot ->
            (long)
                snapshot
                    .union()
                    .find(Node.ANY, W3c.RDF_TYPE, type)
                    .mapWith(triple -> triple.getSubject())
                    .toSet()
                    .size());
  }

  private Path unpacked(String name) throws IOException {
    Path file = scratch.resolve(name.replace(".gz", ""));
    try (GZIPInputStream in =
        new GZIPInputStream(Files.newInputStream(shelf.folder(SECOND).resolve(name)))) {
      Files.copy(in, file);
    }
    return file;
  }

  private long rows(String csv) throws IOException {
    try (var parser =
        CSVParser.parse(
            Files.newBufferedReader(shelf.folder(SECOND).resolve(csv)), CSVFormat.RFC4180)) {
      return parser.stream().count();
    }
  }

  @Test
  void theDescriptionNamesEachColumnInOrder() throws IOException {
    for (String name : names(shelf.folder(SECOND))) {
      if (name.endsWith(".csv")) {
        Map<?, ?> said;
        try (var in = Files.newInputStream(shelf.folder(SECOND).resolve(name + "-metadata.json"))) {
          said = Json.readObject(in);
        }
        assertThat(said.get("url")).isEqualTo(name);
        List<?> columns =
            (List<?>)
                requireNonNull(
                    ((Map<?, ?>) requireNonNull(said.get("tableSchema"))).get("columns"));
        try (var parser =
            CSVParser.parse(
                Files.newBufferedReader(shelf.folder(SECOND).resolve(name)), CSVFormat.RFC4180)) {
          List<String> heads = parser.iterator().next().toList();
          assertThat(columns.stream().map(each -> String.valueOf(((Map<?, ?>) each).get("titles"))))
              .containsExactlyElementsOf(heads);
        }
      }
    }
  }

  @Test
  void theRecordsNameEachFileWithItsSum() throws IOException {
    Release release = shelf.find(FIRST).orElseThrow();
    String dcat = Files.readString(shelf.folder(FIRST).resolve("dcat.ttl"));
    String crate = Files.readString(shelf.folder(FIRST).resolve("ro-crate-metadata.json"));
    release.files().stream()
        .filter(file -> !file.view().isEmpty())
        .forEach(
            file -> {
              assertThat(dcat).contains(file.sha256());
              assertThat(crate).contains(file.sha256(), file.name());
            });
    assertThat(Files.readString(shelf.folder(SECOND).resolve("dcat.ttl")))
        .contains("previousVersion", "releases/2026.1>");
  }
}
