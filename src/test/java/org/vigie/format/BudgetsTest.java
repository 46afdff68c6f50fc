package org.vigie.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that a document must not do has its own answer, with the line where there is one. */
class BudgetsTest {
  private static final String RDF = "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'";

  @ParameterizedTest(name = "{0} {1} {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "TURTLE    | IRI       | 1 | <a:b c> <a:c> <a:d> .",
        "N_TRIPLES | IRI       | 1 | <a:b> <a:c> <d> .",
        "TURTLE    | SURROGATE | 1 | <a:b> <a:c> \"\\ud800\" .",
        "JSON_LD   | SURROGATE | 0 | {\"@id\": \"a:b\", \"a:c\": \"x\\ud800\"}",
        "JSON_LD   | REMOTE    | 0 | {\"@context\": \"http://127.0.0.1:9/c.jsonld\", \"name\": \"x\"}",
        "JSON_LD   | REMOTE    | 0 | {\"@context\": \"file:///etc/hostname\", \"name\": \"x\"}",
        "JSON_LD   | REMOTE    | 0 | {\"@context\": \"c.jsonld\", \"name\": \"x\"}",
        "JSON_LD   | REMOTE    | 0 | {\"@context\": {\"@import\": \"http://127.0.0.1:9/c\"}, \"name\": \"x\"}",
        "RDF_XML   | DOCTYPE   | 1 | <!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
        "TRIX      | DOCTYPE   | 1 | <!DOCTYPE r SYSTEM 'http://127.0.0.1:9/t.dtd'><TriX xmlns='http://www.w3.org/2004/03/trix/trix-1/'/>",
        "TURTLE    | BEYOND    | 1 | <a:b> <a:c> << <a:d> <a:e> <a:f> >> .",
        "TURTLE    | LANGUAGE  | 1 | <a:b> <a:c> \"x\"@1 .",
        "TURTLE    | SYNTAX    | 1 | <a:b> <a:c> .",
        "BINARY    | SYNTAX    | 0 | BRDF"
      })
  void isRefused(RdfSyntax syntax, RdfFault fault, long line, String document) {
    RdfSyntaxException refusal = refusal(document.getBytes(StandardCharsets.UTF_8), syntax);
    assertThat(refusal.fault()).as(refusal.detail()).isEqualTo(fault);
    assertThat(refusal.line()).isEqualTo(line);
  }

  @Test
  void nestingIsRefusedBeforeItExhaustsTheStack() {
    assertNesting("<a:b> <a:c> " + "[ <a:c> ".repeat(100_000), RdfSyntax.TURTLE);
    assertNesting("<a:b> <a:c> " + "(".repeat(100_000), RdfSyntax.TRIG);
    assertNesting("<a:b> <a:c> " + "[ <a:c> ".repeat(100_000), RdfSyntax.N3);
    assertNesting("{\"a:b\":".repeat(50_000), RdfSyntax.JSON_LD);
    assertNesting("[".repeat(50_000), RdfSyntax.JSON_LD);
    assertNesting(
        "<rdf:RDF " + RDF + "><rdf:Description>" + "<a xmlns='u:'><b>".repeat(50_000),
        RdfSyntax.RDF_XML);
    assertNesting(
        "<TriX xmlns='http://www.w3.org/2004/03/trix/trix-1/'>" + "<a>".repeat(50_000),
        RdfSyntax.TRIX);
    String brackets = "<a:b> <a:c> \"" + "[".repeat(1000) + "\", '''" + "({".repeat(999) + "''' .";
    assertThat(Texts.read(brackets + " # " + "[".repeat(999), RdfSyntax.TURTLE)).hasSize(2);
  }

  @Test
  void longLiteralsLinesAndSilencesAreRefused() {
    String mega = "x".repeat(1 << 20);
    for (RdfSyntax syntax : List.of(RdfSyntax.TURTLE, RdfSyntax.N_TRIPLES, RdfSyntax.N_QUADS)) {
      assertThat(Texts.read("<a:b> <a:c> \"" + mega + "\" .\n", syntax)).hasSize(1);
      assertThat(refusal("<a:b> <a:c> \"" + mega + "x\" .\n", syntax).fault())
          .isEqualTo(RdfFault.LITERAL);
    }
    assertThat(refusal("<a:b> <a:c> \"" + mega.repeat(13), RdfSyntax.N_TRIPLES).fault())
        .isEqualTo(RdfFault.LINE);
    assertThat(refusal("<a:b> <a:c> \"" + mega.repeat(17), RdfSyntax.TURTLE).fault())
        .isEqualTo(RdfFault.STATEMENT);
    assertThat(refusal("{\"a:b\": \"" + mega.repeat(65), RdfSyntax.JSON_LD).fault())
        .isEqualTo(RdfFault.DOCUMENT);
  }

  @Test
  void whatIsNotUtf8IsRefusedWithItsPlace() {
    byte[] latin =
        "<a:b> <a:c> \"ete\" .\n<a:b> <a:c> \"été\" .\n".getBytes(StandardCharsets.ISO_8859_1);
    for (RdfSyntax syntax : List.of(RdfSyntax.TURTLE, RdfSyntax.TRIG, RdfSyntax.N_TRIPLES)) {
      RdfSyntaxException refusal = refusal(latin, syntax);
      assertThat(refusal.fault()).isEqualTo(RdfFault.ENCODING);
      assertThat(refusal.line()).isEqualTo(2);
      assertThat(refusal.column()).isEqualTo(13);
    }
    assertThat(
            refusal(
                    "\ufeff<a:b> <a:c> <a:d> .".getBytes(StandardCharsets.UTF_16LE),
                    RdfSyntax.TURTLE)
                .detail())
        .isEqualTo("UTF-16");
  }

  @Test
  void xmlMayDeclareItsEncoding() {
    String document =
        "<?xml version='1.0' encoding='ISO-8859-1'?><rdf:RDF "
            + RDF
            + " xmlns='u:'><rdf:Description rdf:about='a:b'><p>été</p></rdf:Description></rdf:RDF>";
    assertThat(Texts.read(document.getBytes(StandardCharsets.ISO_8859_1), RdfSyntax.RDF_XML))
        .extracting(one -> one.quad().getObject().getLiteralLexicalForm())
        .containsExactly("été");
  }

  @Test
  void marksOfByteOrderAndWindowsLinesAreRead() {
    List<RdfStatement> read =
        Texts.read("\ufeff<a:b> <a:c> <a:d> .\r\n<a:b> <a:c> <a:e> .\r\n", RdfSyntax.TURTLE);
    assertThat(read).extracting(RdfStatement::line).containsExactly(1L, 2L);
  }

  @Test
  void nulIsAllowedInALiteralOnly() {
    assertThat(Texts.read("<a:b> <a:c> \"\u0000\" .\n", RdfSyntax.N_TRIPLES)).hasSize(1);
    RdfSyntaxException refusal =
        refusal("<a:b> <a:c> <a:d> .\n<a:b> \u0000<a:c> <a:d> .\n", RdfSyntax.TURTLE);
    assertThat(refusal.fault()).isEqualTo(RdfFault.NUL);
    assertThat(refusal.line()).isEqualTo(2);
    assertThat(refusal.column()).isEqualTo(7);
  }

  @Test
  void relativeIrisAreResolvedAgainstTheBase() {
    assertThat(Texts.read("<#c> <p> <../d> .", RdfSyntax.TURTLE).getFirst().quad().asTriple())
        .hasToString(Texts.BASE + "#c https://w3id.org/vigie/graph/p https://w3id.org/vigie/d");
  }

  private static void assertNesting(String document, RdfSyntax syntax) {
    assertThat(refusal(document, syntax).fault()).as("%s", syntax).isEqualTo(RdfFault.NESTING);
  }

  private static RdfSyntaxException refusal(String document, RdfSyntax syntax) {
    return refusal(document.getBytes(StandardCharsets.UTF_8), syntax);
  }

  private static RdfSyntaxException refusal(byte[] document, RdfSyntax syntax) {
    return catchThrowableOfType(RdfSyntaxException.class, () -> Texts.read(document, syntax));
  }
}
