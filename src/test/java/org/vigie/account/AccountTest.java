package org.vigie.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.vigie.claim.Batch;
import org.vigie.claim.Place;
import org.vigie.format.Json;
import org.vigie.gate.Finding;
import org.vigie.gate.Severity;
import org.vigie.ingest.Receipt;
import org.vigie.source.Cell;
import org.vigie.source.Coverage;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.source.Refusal;
import org.vigie.source.Use;
import org.vigie.store.RevisionNumber;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;

/** Each cell has one fate, and every way of telling it tells all. */
class AccountTest {
  private static final Node NEW = Iris.thing("claim", "new");
  private static final Node OLD = Iris.thing("claim", "old");
  private static final Node BAD = Iris.thing("claim", "bad");
  private static final Node DOUBTFUL = Iris.thing("claim", "doubtful");
  private static final Place A1 = new Place("f.csv", 1, "a");

  private static final List<Finding> FINDINGS =
      List.of(
          finding(BAD, Severity.VIOLATION, "C06", "devise", "currency"),
          finding(DOUBTFUL, Severity.WARNING, "C09", "élevé", "large"));

  private static final Reading READING =
      reading(
          new Cell(A1, "amount", new Use.Frame()),
          new Cell(A1, "1", new Use.Says(List.of(NEW))),
          new Cell(A1, "2", new Use.Says(List.of(OLD))),
          new Cell(A1, "3", new Use.Says(List.of(BAD))),
          new Cell(A1, "4", new Use.Says(List.of(DOUBTFUL))),
          new Cell(
              A1, "<b>x</b>", new Use.Unreadable(problem("value.decimal", "<b>x</b>"), Map.of())),
          new Cell(A1, "me@example.org", new Use.Left(problem("cell.day", "x"))));

  private static final Receipt PUBLISHED =
      new Receipt.Published(new RevisionNumber(2), 2, 0, 0, 1, FINDINGS, Set.of(OLD), Set.of(BAD));

  @Test
  void eachCellHasOneFate() {
    Account account = Account.of("f.csv", READING, PUBLISHED);
    assertThat(account.entries())
        .extracting(Entry::fate)
        .containsExactly(
            Fate.FRAME,
            Fate.ACCEPTED,
            Fate.KNOWN,
            Fate.QUARANTINED,
            Fate.WARNING,
            Fate.QUARANTINED,
            Fate.LEFT);
    assertThat(account.counts().values().stream().mapToLong(n -> n).sum()).isEqualTo(7);
    assertThat(account.isClean()).isFalse();
  }

  @Test
  void ofARefusedDocumentNothingIsTaken() {
    Account account = Account.of("f.csv", READING, new Receipt.Refused(FINDINGS));
    assertThat(account.counts()).doesNotContainKeys(Fate.ACCEPTED, Fate.KNOWN, Fate.WARNING);
    assertThat(account.counts()).containsEntry(Fate.NOT_TAKEN, 3L);
  }

  @Test
  void ofADocumentThatBreaksTheReadablePartIsTold() {
    Problem why = Problem.of(new Place("f.ttl", 3, null), "rdf.syntax", "?", "Turtle");
    Cell read = new Cell(A1, "a b c", new Use.Left(why));
    Account account = Account.refused("f.ttl", new Refusal(List.of(why), List.of(read), 1));

    assertThat(account.counts()).containsExactly(Map.entry(Fate.NOT_TAKEN, 1L));
    assertThat(account.isClean()).isFalse();
    assertThat(account.findings()).extracting(Finding::constraint).containsExactly("reading");
    assertThat(AccountText.lines(account, Lang.EN))
        .contains(
            "Refused as a whole: nothing of it was added. f.ttl:3: this is not Turtle: ?",
            "One cell could be read, up to f.csv:1 [a]: none was taken.");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AccountRecord.write(List.of(account), out);
    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
        .contains("\"refused\"", "\"readable\"", "rdf.syntax");
    StringWriter page = new StringWriter();
    AccountPage.write(List.of(account), Lang.FR, page);
    assertThat(page.toString()).contains("rien n’en a été ajouté", "f.ttl:3");
  }

  @Test
  void whatWasThereAlreadyIsKnown() {
    Account account =
        Account.of(
            "f.csv",
            reading(new Cell(A1, "1", new Use.Says(List.of(NEW)))),
            new Receipt.AlreadyKnown(new RevisionNumber(2), List.of(), Set.of()));
    assertThat(account.entries()).extracting(Entry::fate).containsExactly(Fate.KNOWN);
    assertThat(account.isClean()).isTrue();
  }

  @Test
  void aHundredThousandEqualReasonsAreOneLineWithTheirNumber() {
    Cell[] cells =
        IntStream.range(0, 100_000)
            .mapToObj(
                i -> new Cell(A1, "x", new Use.Unreadable(problem("cell.day", "x"), Map.of())))
            .toArray(Cell[]::new);
    Account account = Account.of("f.csv", reading(cells), new Receipt.Refused(List.of()));
    List<String> lines = AccountText.lines(account, Lang.EN);
    assertThat(lines).hasSizeLessThan(10).anyMatch(line -> line.contains("100,000 times"));
  }

  @Test
  void whatMustBeMendedComesFirst() {
    List<String> lines = AccountText.lines(Account.of("f.csv", READING, PUBLISHED), Lang.FR);
    List<String> groups = lines.stream().filter(line -> line.contains("fois")).toList();
    assertThat(groups.getFirst()).startsWith("À corriger");
    assertThat(groups.getLast()).startsWith("Laissé de côté");
  }

  @Test
  void thePageShowsEveryCellAndTakesNoTextForMarkup() {
    StringWriter page = new StringWriter();
    AccountPage.write(List.of(Account.of("f.csv", READING, PUBLISHED)), Lang.FR, page);
    assertThat(page.toString())
        .startsWith("<!doctype html>")
        .contains("&lt;b&gt;x&lt;/b&gt;", "lang=\"fr\"")
        .doesNotContain("<b>x</b>");
    assertThat(Xml.clean("a\u0000b\uFFFF")).isEqualTo("a\uFFFDb\uFFFD");
  }

  @Test
  void theRecordHoldsEveryCell() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AccountRecord.write(List.of(Account.of("f.csv", READING, PUBLISHED)), out);
    Map<?, ?> read = Json.readObject(new ByteArrayInputStream(out.toByteArray()));
    assertThat(read.get("documents"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .first(InstanceOfAssertFactories.MAP)
        .satisfies(
            document -> {
              assertThat(document.get("cells"))
                  .asInstanceOf(InstanceOfAssertFactories.LIST)
                  .hasSize(7);
              assertThat(document.get("counts")).asString().contains("quarantined=2");
            });
  }

  private static Reading reading(Cell... cells) {
    Batch batch =
        new Batch(
            Graphs.dataset("test"),
            Graphs.assessments("test"),
            GraphFactory.createDefaultGraph(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of());
    return new Reading(batch, List.of(cells), Coverage.ADDS);
  }

  private static Problem problem(String key, String... arguments) {
    return Problem.of(A1, key, arguments);
  }

  private static Finding finding(
      Node focus, Severity severity, String constraint, String french, String english) {
    return new Finding(
        org.apache.jena.graph.NodeFactory.createURI(Iris.SHAPE + constraint),
        severity,
        Iris.term("component"),
        focus,
        Optional.empty(),
        Optional.empty(),
        Map.of(Lang.FR, french, Lang.EN, english));
  }
}
