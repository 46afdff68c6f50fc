package org.vigie.source.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimGraph;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfWriter;
import org.vigie.source.Consignment;
import org.vigie.source.Coverage;
import org.vigie.source.Directory;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.Use;
import org.vigie.source.intake.Budget;
import org.vigie.source.intake.IntakeException;
import org.vigie.source.intake.Parcels;
import org.vigie.source.tidy.DataFolder;
import org.vigie.source.tidy.Tables;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;
import org.vigie.words.Words;

class FullClaimsTest {
  private static final String PREFIXES =
      """
      @prefix : <http://partner.example/id/> .
      @prefix vigie: <https://w3id.org/vigie/ns#> .
      @prefix cl: <https://w3id.org/vigie/id/claim/> .
      @prefix src: <https://w3id.org/vigie/id/source/> .
      @prefix ag: <https://w3id.org/vigie/id/actor/> .
      @prefix code: <https://w3id.org/vigie/code/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;
  private static final String REST =
      "vigie:about :c ; vigie:property vigie:investedAmount ; vigie:value 450000.0 ;"
          + " vigie:currency \"EUR\" ; vigie:statedIn src:s ; vigie:recordedBy ag:alix ;"
          + " vigie:recordedOn \"2026-10-02\"^^xsd:date .\n";

  private static final Consignment PANORAMA =
      new Consignment("panorama", Iris.thing("actor", "vigie"), LocalDate.of(2026, 11, 26));

  @TempDir private Path folder;

  /** A reply is a Web Annotation: what else is said of it is left aside, and said so. */
  @Test
  void aReplyIsKeptAsItIs() {
    Brought brought =
        Brought.from(
            folder,
            "reply.ttl",
            PREFIXES
                + """
                @prefix oa: <http://www.w3.org/ns/oa#> .
                @prefix dct: <http://purl.org/dc/terms/> .
                <https://w3id.org/vigie/id/reply/r> a vigie:Reply ; oa:hasTarget cl:c1 ;
                  oa:bodyValue "Non."@fr ; dct:creator ag:bank ; oa:motivatedBy oa:replying ;
                  dct:created "2026-11-20"^^xsd:date .
                """);
    Graph declared = brought.reading().batch().declared();
    assertThat(declared.contains(Iris.thing("reply", "r"), W3c.OA_HAS_TARGET, Node.ANY)).isTrue();
    assertThat(declared.size()).isEqualTo(5);
    assertThat(brought.problems()).containsExactly("rdf.left.predicate");
  }

  /** The whole panorama, written out and brought in again. */
  @Test
  void thePanoramaComesBackAsItWas() throws IOException {
    Batch panorama = Panorama.BATCH;
    Path file = Files.write(folder.resolve("p.ttl"), written(panorama, RdfFormat.TURTLE));
    Brought brought = Brought.from(file, Directory.empty(), PANORAMA);
    Batch read = brought.reading().batch();
    assertThat(read.claims()).hasSameSizeAs(panorama.claims());
    assertThat(read.assessments()).hasSameSizeAs(panorama.assessments());
    assertThat(read.sourceAssessments()).hasSameSizeAs(panorama.sourceAssessments());
    assertThat(brought.cells()).hasSize((int) brought.summary().statements());
    assertThat(differences(said(read), said(panorama))).isEmpty();
    assertThat(brought.cells()).noneMatch(cell -> cell.use() instanceof Use.Unreadable);
  }

  /** Spread over files of some thousand statements, it is the same in the end. */
  @Test
  void aLargeDocumentComesInShares() throws IOException {
    Path file = Files.write(folder.resolve("p.nq"), written(Panorama.BATCH, RdfFormat.N_QUADS));
    List<Reading> readings = new ArrayList<>();
    RdfImport.Summary summary;
    try (Parcels parcels = Parcels.open(file, Budget.STANDARD)) {
      summary =
          RdfImport.read(
              parcels.list().getFirst(), PANORAMA, Brought.REFERENCE, 5000, readings::add);
    }
    assertThat(readings.size()).isGreaterThan(10);
    assertThat(readings).allMatch(reading -> reading.coverage() == Coverage.ADDS);
    assertThat(readings.stream().mapToLong(reading -> reading.cells().size()).sum())
        .isEqualTo(summary.statements());
    assertThat(readings.stream().mapToInt(reading -> reading.batch().claims().size()).sum())
        .isEqualTo(Panorama.BATCH.claims().size());
    Set<Triple> all = new HashSet<>();
    readings.forEach(reading -> all.addAll(said(reading.batch())));
    assertThat(differences(all, said(Panorama.BATCH))).isEmpty();
    Set<Node> known = new HashSet<>();
    for (Reading reading : readings) {
      reading.batch().claims().forEach(claim -> known.add(claim.id()));
      assertThat(reading.batch().assessments()).allMatch(one -> known.contains(one.claim()));
    }
  }

  @Test
  void aPartnersIriIsKeptAndOneOfOursMustFit() {
    Brought brought =
        Brought.from(
            folder,
            "x.ttl",
            PREFIXES
                + ":mine a vigie:Claim ; "
                + REST
                + "[] a vigie:Claim ; vigie:locator \"p. 1\" ; "
                + REST
                + "cl:wrong a vigie:Claim ; vigie:locator \"p. 2\" ; vigie:contradicts :mine ; "
                + REST
                + "[] a vigie:Assessment ; vigie:assesses cl:wrong ; vigie:rationale \"Lu et relu.\"@fr ;"
                + " vigie:givesStatus code:status-plausible ; vigie:givesConfidence code:conf-low ;"
                + " vigie:assessedBy ag:nour .");
    List<Claim> claims = brought.reading().batch().claims();
    assertThat(claims).hasSize(3);
    assertThat(claims.getFirst().id().getURI()).isEqualTo("http://partner.example/id/mine");
    assertThat(claims.subList(1, 3))
        .allMatch(claim -> claim.id().getURI().matches(Iris.ID + "claim/[a-z2-7]{16}"));
    assertThat(brought.reading().batch().assessments().getFirst().claim())
        .isEqualTo(claims.get(2).id());
    assertThat(brought.summary().notices())
        .anyMatch(notice -> notice.key().equals("rdf.claim.misnamed"));
  }

  @Test
  void aClaimThatCannotBeReadWaitsWhole() {
    Brought brought =
        Brought.from(
            folder,
            "x.ttl",
            PREFIXES
                + ":a a vigie:Claim ; vigie:validFrom \"spring\" ; "
                + REST
                + ":b a vigie:Claim ; vigie:about :c ; vigie:property vigie:startDate ."
                + ":d a vigie:Claim ; vigie:value 3 ; "
                + REST
                + ":e a vigie:Claim ; vigie:status code:status-verified ; :own 1 ; "
                + REST);
    assertThat(brought.reading().batch().claims()).hasSize(1);
    assertThat(brought.cells()).hasSize(9 + 3 + 9 + 10);
    assertThat(brought.problems())
        .containsExactly(
            "rdf.value.date",
            "rdf.field.missing",
            "rdf.field.twice",
            "rdf.left.derived",
            "rdf.left.predicate");
  }

  @Test
  void ourOwnViewIsNotBroughtBackAsFacts() {
    Brought brought =
        Brought.from(
            folder,
            "x.trig",
            PREFIXES
                + "GRAPH <https://w3id.org/vigie/graph/consolidated> { :c vigie:startDate \"2017\" }\n"
                + "GRAPH :g { :c vigie:startDate \"2018\" }");
    assertThat(brought.problems()).containsExactly("rdf.left.graph");
    assertThat(brought.cells()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Refused.class)
  void aRefusalHandsNothingOver(Refused refused) {
    IntakeException refusal =
        catchThrowableOfType(
            IntakeException.class, () -> Brought.from(folder, refused.name, refused.text));
    assertThat(refusal.problem().key()).isEqualTo(refused.key);
    assertThat(refusal.problem().place().line()).isEqualTo(refused.line);
    for (Lang lang : Lang.values()) {
      assertThat(
              Words.of(Problem.class, lang)
                  .say(refusal.problem().key(), refusal.problem().arguments().toArray()))
          .isNotBlank();
    }
  }

  /** What must not come in, with its message and line. */
  enum Refused {
    IMPORTS(
        "x.ttl",
        PREFIXES + ":a a :b .\n: <http://www.w3.org/2002/07/owl#imports> <http://127.0.0.1:9/x> .",
        "rdf.imports",
        9),
    NUL("x.ttl", PREFIXES + ":a :b :c .\n:a :b \"\\u0000\" .", "rdf.nul", 9),
    CUT("x.ttl", PREFIXES + ":a :b :c .\n:a :b", "rdf.syntax", 9),
    TABLE("x.ttl", "name,amount\nAdie,450000\n", "rdf.none", 0);

    private final String name;
    private final String text;
    private final String key;
    private final long line;

    Refused(String name, String text, String key, long line) {
      this.name = name;
      this.text = text;
      this.key = key;
      this.line = line;
    }
  }

  private static List<Triple> differences(Set<Triple> one, Set<Triple> other) {
    return Stream.concat(
            one.stream().filter(t -> !other.contains(t)),
            other.stream().filter(t -> !one.contains(t)))
        .limit(5)
        .toList();
  }

  /** What a batch says, apart from the dataset that says it. */
  private static Set<Triple> said(Batch batch) {
    Set<Triple> said = new HashSet<>(batch.declared().find().toList());
    Stream.of(
            batch.claims().stream().flatMap(one -> ClaimGraph.triples(one).stream()),
            batch.assessments().stream().flatMap(one -> ClaimGraph.triples(one).stream()),
            batch.sourceAssessments().stream().flatMap(one -> ClaimGraph.triples(one).stream()),
            batch.retractions().stream().flatMap(one -> ClaimGraph.triples(one).stream()))
        .flatMap(triples -> triples)
        .forEach(said::add);
    return said;
  }

  private static byte[] written(Batch batch, RdfFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Graph graph = GraphFactory.createDefaultGraph();
    said(batch).forEach(graph::add);
    RdfWriter.write(
        graph.find().mapWith(t -> Quad.create(Graphs.dataset("other"), t)).toList(), format, out);
    return out.toByteArray();
  }

  /** The bundled tables. */
  private static final class Panorama {
    static final Batch BATCH = read();

    private static Batch read() {
      return Tables.read(
          DataFolder.of(Path.of("data")),
          new Reference(Brought.REFERENCE.properties(), Brought.REFERENCE.codes()),
          LocalDate.of(2026, 11, 26));
    }
  }
}
