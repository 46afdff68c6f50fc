package org.vigie.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.source.Consignment;
import org.vigie.source.Coverage;
import org.vigie.source.Directory;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.Use;
import org.vigie.source.lexicon.Headings;
import org.vigie.source.panorama.Panorama;
import org.vigie.source.panorama.Setting;
import org.vigie.source.sheet.Budget;
import org.vigie.source.sheet.Sheets;
import org.vigie.source.tidy.DataFolder;
import org.vigie.source.tidy.Tables;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;

/** A form that was filled from the bundled claims comes back with what a person changed in it. */
class FormTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Reference REFERENCE =
      new Reference(
          PropertyCatalogue.from(graph("ontology/vigie.ttl")), graph("ontology/codes.ttl"));
  private static final Batch DATA = data();
  private static final Directory DIRECTORY = Directory.of(DATA.declared());
  private static final Headings HEADINGS = Headings.bundled();

  @ParameterizedTest
  @EnumSource
  void anUntouchedFormSaysNothingNew(Lang lang) throws IOException {
    for (String dataset : List.of("panorama", "groupe")) {
      Reading reading = read(written(lang), dataset);
      assertThat(reading.batch().claims()).isEmpty();
      assertThat(reading.batch().assessments()).isEmpty();
      assertThat(reading.batch().retractions()).isEmpty();
      assertThat(reading.batch().declared().isEmpty()).isTrue();
      assertThat(reading.coverage()).isEqualTo(Coverage.ADDS);
      assertThat(reading.cells())
          .allMatch(cell -> cell.use() instanceof Use.Known || cell.use() instanceof Use.Frame);
      assertThat(reading.cells().stream().filter(cell -> cell.use() instanceof Use.Known))
          .hasSizeGreaterThan(1_000);
    }
  }

  @Test
  void withoutItsMemoryTheFormIsReadAsAnyPanorama() throws IOException {
    byte[] form =
        edited(written(Lang.FR), book -> book.removeSheetAt(book.getSheetIndex("_vigie")));
    Reading reading = read(form, "groupe");
    assertThat(reading.coverage()).isEqualTo(Coverage.CORRECTS);
    List<String> wrong =
        reading.cells().stream()
            .filter(cell -> cell.use() instanceof Use.Unreadable)
            .map(cell -> cell.place() + " " + cell.text() + " " + cell.use())
            .toList();
    assertThat(wrong).isEmpty();
    assertThat(reading.batch().claims().size()).isBetween(800, 1_400);
  }

  /** A thousand forms in small: random changes of one property come back as exactly those. */
  @Test
  void exactlyWhatWasChangedIsNew() throws IOException {
    Random random = new Random(20261126);
    for (int round = 0; round < 12; round++) {
      Map<String, String> expected = new HashMap<>();
      byte[] form = edited(written(Lang.FR), book -> change(book.getSheetAt(0), random, expected));
      Reading own = read(form, "panorama");
      Map<String, String> got = new HashMap<>();
      for (Claim claim : own.batch().claims()) {
        got.put(slug(claim.key().subject()), value(claim));
        assertThat(claim.lifecycle().supersedes()).isNotNull();
      }
      assertThat(got).isEqualTo(expected);
      assertThat(own.batch().retractions()).isEmpty();
      Reading others = read(form, "groupe");
      assertThat(others.batch().claims()).hasSameSizeAs(own.batch().claims());
      assertThat(others.batch().claims()).allMatch(claim -> claim.lifecycle().supersedes() == null);
    }
  }

  @Test
  void aClearedValueIsWithdrawnByItsOwnerOnly() throws IOException {
    byte[] form =
        edited(
            written(Lang.FR),
            book -> {
              Sheet sheet = book.getSheetAt(0);
              int column = column(sheet, "Montant");
              for (int i = 0; i < 4; i++) {
                sheet.getRow(1).getCell(column + i).setBlank();
              }
            });
    assertThat(read(form, "panorama").batch().retractions()).isNotEmpty();
    assertThat(read(form, "groupe").batch().retractions()).isEmpty();
  }

  @Test
  void aBlankFormCanBeFilledIn() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Form.write(out, Filling.BLANK, REFERENCE, HEADINGS, Lang.EN);
    byte[] form =
        edited(
            out.toByteArray(),
            book -> {
              Sheet sheet = book.getSheetAt(0);
              Row row = sheet.getRow(1);
              row.getCell(0).setCellValue("Brand new bond");
              int amount = column(sheet, "Amount");
              row.getCell(amount).setCellValue("1.3 million");
              row.getCell(amount + 1).setCellValue("GBP");
              row.getCell(amount + 2).setCellValue("Report <https://example.org/r>");
              row.getCell(amount + 3).setCellValue("to verify");
            });
    Reading reading = read(form, "groupe");
    assertThat(reading.batch().claims()).hasSize(1);
    assertThat(value(reading.batch().claims().getFirst())).isEqualTo("1300000.0 GBP");
    assertThat(reading.batch().assessments()).hasSize(1);
  }

  /** New end dates for some contracts that have one. */
  private static void change(Sheet sheet, Random random, Map<String, String> expected) {
    int column = column(sheet, "Date de début");
    for (Row row : sheet) {
      String date = text(row, column);
      if (row.getRowNum() > 0
          && date.matches("\\d{4}.*")
          && !date.contains("|")
          && random.nextInt(3) == 0) {
        String fresh = "20" + (31 + random.nextInt(60));
        row.getCell(column).setCellValue(fresh);
        expected.put(text(row, 0), fresh);
      }
    }
  }

  private static String value(Claim claim) {
    Content.Exact exact = (Content.Exact) claim.content();
    String currency = exact.measure().currency();
    return exact.value().getLiteralLexicalForm() + (currency == null ? "" : " " + currency);
  }

  private static int column(Sheet sheet, String heading) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("No heading " + heading);
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell == null ? "" : cell.getStringCellValue();
  }

  private static byte[] written(Lang lang) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Form.write(out, filling(), REFERENCE, HEADINGS, lang);
    return out.toByteArray();
  }

  private static byte[] edited(byte[] form, Consumer<XSSFWorkbook> edit) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      edit.accept(book);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static Reading read(byte[] form, String dataset) throws IOException {
    return Panorama.read(
        Sheets.read(new ByteArrayInputStream(form), "form.xlsx", Budget.USUAL),
        new Setting(
            "form.xlsx",
            new Consignment(dataset, Iris.thing("actor", "alix"), TODAY),
            REFERENCE,
            DIRECTORY,
            HEADINGS,
            Setting.Options.USUAL));
  }

  /** Every claim on a contract, as if the working view displayed them all. */
  private static Filling filling() {
    Map<Node, Map<String, List<Filling.Value>>> byContract = new HashMap<>();
    for (Claim claim : DATA.claims()) {
      boolean denied = claim.content() instanceof Content.Exact exact && exact.denied();
      if (!denied && claim.key().subject().getURI().contains("/contract/cis-fr-")) {
        byContract
            .computeIfAbsent(claim.key().subject(), unseen -> new HashMap<>())
            .computeIfAbsent(
                Iris.findTerm(claim.key().property()).orElseThrow(), unseen -> new ArrayList<>())
            .add(value(claim, claim.provenance().statedIn()));
      }
    }
    List<Filling.Contract> contracts = new ArrayList<>();
    byContract.forEach(
        (node, values) -> contracts.add(new Filling.Contract(slug(node), slug(node), values)));
    return new Filling(contracts);
  }

  private static Filling.Value value(Claim claim, List<Node> sources) {
    Node value = claim.content() instanceof Content.Exact exact ? exact.value() : null;
    String named = value == null || value.isLiteral() ? null : name(value);
    return new Filling.Value(
        claim.content(),
        named,
        sources.stream().map(FormTest::slug).toList(),
        String.join(
            "; ",
            sources.stream()
                .map(s -> object(s, W3c.DCT_TITLE) + " <" + object(s, Vigie.URL) + ">")
                .toList()),
        "sure",
        claim.id(),
        "panorama");
  }

  private static String name(Node value) {
    String declared = object(value, Vigie.NAME);
    return !declared.isEmpty()
        ? declared
        : REFERENCE
            .codes()
            .find(value, W3c.SKOS_PREF_LABEL, Node.ANY)
            .mapWith(t -> t.getObject().getLiteralLexicalForm())
            .next();
  }

  private static String object(Node subject, Node property) {
    return DATA.declared()
        .find(subject, property, Node.ANY)
        .mapWith(t -> t.getObject())
        .mapWith(o -> o.isURI() ? o.getURI() : o.getLiteralLexicalForm())
        .nextOptional()
        .orElse("");
  }

  private static String slug(Node node) {
    return Iris.findThing(node).orElseThrow().slug();
  }

  private static Batch data() {
    try (DataFolder folder = DataFolder.bundled("data")) {
      return Tables.read(folder, REFERENCE, TODAY);
    }
  }

  private static Graph graph(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return RdfReader.readGraph(in, RdfFormat.TURTLE, Iris.BASE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
