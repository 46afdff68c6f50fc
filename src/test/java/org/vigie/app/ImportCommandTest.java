package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.format.Json;
import org.vigie.quarantine.Quarantine;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;

/** What a person brings in by the command, sees in the report, corrects and undoes. */
class ImportCommandTest {
  private static final String PANORAMA =
      """
      contract_id,amount_eur,amount_eur_source,amount_eur_certainty,couleur
      essai,"1,3 M€",Le Journal <https://example.org/a>,sure,bleu
      autre,beaucoup,Le Journal <https://example.org/a>,sure,
      """;

  private static final String FACTS =
      """
      @prefix vigie: <https://w3id.org/vigie/ns#> .
      @prefix ex: <https://partner.example/id/> .
      ex:c1 a vigie:ImpactContract ; vigie:name "Passerelles" ;
        vigie:investedAmount 450000 ; vigie:currency "EUR" .
      """;

  @TempDir Path folder;
  private Path store;

  @BeforeEach
  void makeStore() {
    store = folder.resolve("store");
    Store.open(store).close();
  }

  @Test
  void everyCellIsAccountedFor() throws IOException {
    Path json = folder.resolve("report.json");
    Path html = folder.resolve("report.html");
    Path shacl = folder.resolve("report.ttl");
    Vigie run =
        bring(
            file("p.csv", PANORAMA),
            "--report",
            "" + json,
            "--report",
            "" + html,
            "--report",
            "" + shacl);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("14 cells").contains("“beaucoup” is not an amount");
    try (InputStream in = Files.newInputStream(json)) {
      Map<?, ?> report = Json.readObject(in);
      assertThat(String.valueOf(report.get("documents"))).contains("quarantined=3", "frame=4");
    }
    assertThat(html).content().contains("lang=\"en\"", "beaucoup");
    assertThat(shacl).content().contains("ValidationReport");
  }

  @Test
  void theSameFileTwiceChangesNothing() throws IOException {
    Path file = file("p.csv", PANORAMA);
    bring(file);
    long revision = revision();
    Vigie again = bring(file);
    assertThat(again.out()).contains("already known");
    assertThat(revision()).isEqualTo(revision);
  }

  @Test
  void aRehearsalWritesNothing() throws IOException {
    Vigie run = bring(file("f.ttl", FACTS), "--dry-run");
    assertThat(run.code()).isZero();
    assertThat(revision()).isZero();
    assertThat(Quarantine.of(store).list()).isEmpty();
  }

  @Test
  void strictlyOneWrongCellRefusesTheWhole() throws IOException {
    Vigie run = bring(file("p.csv", PANORAMA), "--strict");
    assertThat(run.code()).isEqualTo(ImportCommand.REFUSED);
    assertThat(claims()).isZero();
  }

  @Test
  void whatWasHeldIsCorrectedInItsTable() throws IOException {
    bring(file("p.csv", PANORAMA));
    Path table = folder.resolve("held.csv");
    vigie("quarantine", "export", table.toString());
    List<String> lines =
        Files.readAllLines(table).stream().filter(line -> !line.contains("couleur")).toList();
    Files.writeString(
        table,
        String.join("\n", lines).replace("investedAmount,beaucoup", "investedAmount,900000"));
    long before = claims();
    Vigie run = vigie("quarantine", "correct", table.toString(), "--by", "lea");
    assertThat(run.err()).isEmpty();
    assertThat(claims()).isEqualTo(before + 1);
    assertThat(Quarantine.of(store).list()).hasSize(2);
  }

  @Test
  void aPlainFactBecomesAClaimOfItsDatasetAndCanBeUndone() throws IOException {
    assertThat(bring(file("f.ttl", FACTS)).code()).isZero();
    assertThat(claims()).isPositive();
    assertThat(amounts()).isEqualTo(1);
    Vigie undone =
        vigie(
            "undo", Long.toString(revision()), "--by", "lea", "--reason", "Brought in by mistake.");
    assertThat(undone.err()).isEmpty();
    assertThat(amounts()).isZero();
  }

  @Test
  void aTableOfIndigoSavedByAnotherProgramIsOneAllTheSame() throws IOException {
    String table =
        """
        ID;Name;Trading Name;Jurisdiction;Type - (Value);Website;Postcode;Country
        INDIGO-ORG-9001;Société d'essai;;;;https://example.org;75001;FR
        """;
    Path file = folder.resolve("organisations.csv");
    Files.write(file, table.getBytes(StandardCharsets.ISO_8859_1));
    Vigie run = bring(file);
    assertThat(run.code()).isZero();
    assertThat(names()).contains("Société d'essai");
  }

  @Test
  void whatIsNoDocumentIsRefusedInWords() throws IOException {
    Vigie missing = bring(folder.resolve("absent.csv"));
    assertThat(missing.code()).isEqualTo(ImportCommand.REFUSED);
    assertThat(missing.err()).contains("absent.csv");
    Vigie empty = bring(file("e.csv", ""));
    assertThat(empty.code()).isEqualTo(ImportCommand.REFUSED);
    assertThat(empty.err()).contains("e.csv: this file is empty");
    Vigie noLayout = bring(file("n.csv", "a,b\n1,2\n"));
    assertThat(noLayout.code()).isEqualTo(ImportCommand.REFUSED);
    assertThat(noLayout.err()).contains("vigie form");
    Vigie broken = bring(file("b.ttl", "<https://example.org/a> <https://example.org/b> ."));
    assertThat(broken.code()).isEqualTo(ImportCommand.REFUSED);
    assertThat(broken.err()).contains("b.ttl:1");
    assertThat(bring(file("p.csv", PANORAMA), "--report", "x.pdf").code()).isEqualTo(Main.FAILED);
    assertThat(claims()).isZero();
  }

  @Test
  void ofARefusedDocumentTheReportHoldsWhatCouldBeRead() throws IOException {
    Path json = folder.resolve("report.json");
    Vigie table = bring(file("q.csv", PANORAMA + "\"open,1,2,3,4\n"), "--report", "" + json);
    assertThat(table.code()).isEqualTo(ImportCommand.REFUSED);
    assertThat(table.err()).contains("q.csv:4: the table is malformed");
    assertThat(table.out()).contains("14 cells could be read, up to q.csv:3");
    assertThat(cells(json)).hasSize(14);

    Vigie rdf = bring(file("b.ttl", FACTS + "ex:c2 a \"open .\n"), "--report", "" + json);
    assertThat(rdf.code()).isEqualTo(ImportCommand.REFUSED);
    assertThat(rdf.out()).contains("4 cells could be read, up to b.ttl:4");
    assertThat(cells(json)).hasSize(4);

    Vigie unknown = bring(file("n.csv", "a,b\n1,2\n"), "--report", "" + json);
    assertThat(unknown.code()).isEqualTo(ImportCommand.REFUSED);
    assertThat(cells(json)).hasSize(4);
    assertThat(claims()).isZero();
  }

  @Test
  void aRecordOfIndigoMayBeginWithAMarkButMustBeUtf8() throws IOException {
    String json = "{\"id\": \"INDIGO-ORG-9002\", \"name\": {\"value\": \"Société\"}}";
    assertThat(bring(file("marked.json", "\uFEFF" + json)).code()).isZero();
    assertThat(names()).contains("Société");
    Path latin = folder.resolve("latin.json");
    Files.write(latin, json.getBytes(StandardCharsets.ISO_8859_1));
    Vigie run = bring(latin);
    assertThat(run.code()).isEqualTo(ImportCommand.REFUSED);
    assertThat(run.err()).contains("latin.json: the text is not in UTF-8");
  }

  @Test
  void aTableIsReadUpToWhatIsNoText() throws IOException {
    Path json = folder.resolve("report.json");
    Vigie nul = bring(file("z.csv", PANORAMA + "nul\0,1\n"), "--report", "" + json);
    assertThat(nul.err()).contains("z.csv:4: line 4 contains a NUL");
    assertThat(cells(json)).hasSize(14);
    Path mixed = folder.resolve("m.csv");
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    bytes.write(PANORAMA.getBytes(StandardCharsets.UTF_8));
    bytes.write(new byte[] {'x', (byte) 0xE9, ',', '1', '\n'});
    Files.write(mixed, bytes.toByteArray());
    Vigie encoding = bring(mixed, "--report", "" + json);
    assertThat(encoding.err()).contains("m.csv:4: the file is not in UTF-8 here");
    assertThat(cells(json)).hasSize(14);
  }

  @Test
  void whatLiesBesideABrokenDocumentIsReadAllTheSame() throws IOException {
    Path documents = Files.createDirectory(folder.resolve("in"));
    Files.writeString(documents.resolve("a.ttl"), "<https://example.org/a> .");
    Files.writeString(documents.resolve("b.csv"), "a,\"b\n");
    Files.writeString(documents.resolve("c.ttl"), FACTS);
    Vigie run = bring(documents);
    assertThat(run.code()).isEqualTo(ImportCommand.REFUSED);
    assertThat(run.err()).contains("a.ttl", "b.csv");
    assertThat(amounts()).isEqualTo(1);
  }

  private static List<?> cells(Path json) throws IOException {
    try (InputStream in = Files.newInputStream(json)) {
      List<?> documents = (List<?>) Objects.requireNonNull(Json.readObject(in).get("documents"));
      return (List<?>) Objects.requireNonNull(((Map<?, ?>) documents.getFirst()).get("cells"));
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Vigie bring(Path file, String... more) {
    String[] all = {"import", file.toString(), "--dataset", "essai", "--by", "lea"};
    String[] arguments = java.util.Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    return vigie(arguments);
  }

  private Vigie vigie(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--store";
    all[arguments.length + 1] = store.toString();
    return Vigie.run(Lang.EN, all);
  }

  private long revision() {
    return read(snapshot -> snapshot.revision().value());
  }

  private long claims() {
    return read(
        snapshot ->
            (long)
                snapshot
                    .union()
                    .find(null, W3c.RDF_TYPE, org.vigie.vocab.Vigie.CLAIM)
                    .toList()
                    .size());
  }

  private long amounts() {
    return read(
        snapshot ->
            (long)
                snapshot
                    .graph(Graphs.CONSOLIDATED)
                    .find(null, Iris.term("investedAmount"), null)
                    .toList()
                    .size());
  }

  private List<String> names() {
    try (Store opened = Store.open(store)) {
      return opened.read(
          snapshot ->
              snapshot
                  .union()
                  .find(null, org.vigie.vocab.Vigie.NAME, null)
                  .mapWith(t -> t.getObject().getLiteralLexicalForm())
                  .toList());
    }
  }

  private long read(java.util.function.Function<Snapshot, Long> question) {
    try (Store opened = Store.open(store)) {
      return opened.read(question);
    }
  }
}
