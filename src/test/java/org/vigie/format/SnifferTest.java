package org.vigie.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnifferTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "x.ttl   | @prefix : <http://a/> . :a :b :c .                  | TURTLE",
        "x.txt   | # hello                                              | TURTLE",
        "x.txt   | @prefix : <http://a/> . :a :b :c .                  | TURTLE",
        "x.txt   | PREFIX a: <http://a/> a:b a:c \"{\" .               | TURTLE",
        "x.txt   | ex:a ex:b ex:c .                                     | TURTLE",
        "x.txt   | [] <a:b> <a:c> .                                     | TURTLE",
        "x.nt    | <a:b> <a:c> <a:d> .                                  | N_TRIPLES",
        "x.ttl   | <a:b> <a:c> <a:d> .                                  | TURTLE",
        "x.csv   | <a:b> <a:c> \"d\"@fr .                              | N_TRIPLES",
        "x.csv   | <a:b> <a:c> \"d\\\" .\"^^<a:e> <a:g> .              | N_QUADS",
        "x.csv   | GRAPH <a:g> { <a:b> <a:c> <a:d> }                    | TRIG",
        "x.csv   | @forAll :x . { :x a :b } => { :x a :c } .            | N3",
        "x.ttl   | <?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/> | RDF_XML",
        "x.rdf   | <TriX xmlns='http://www.w3.org/2004/03/trix/trix-1/'/> | TRIX",
        "x.ttl   | {\"@id\": \"a:b\"}                                   | JSON_LD",
        "x.json  | [{\"@id\": \"a:b\"}]                                 | JSON_LD",
        "x.ttl   | BRDF                                                 | BINARY"
      })
  void theContentDecides(String name, String text, RdfSyntax expected) {
    assertThat(Sniffer.candidates(name, text.getBytes(StandardCharsets.UTF_8)))
        .first()
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,amount\nAdie,450000\n",
        "<!DOCTYPE html><html><body></body></html>",
        "<html xmlns='http://www.w3.org/1999/xhtml'/>",
        "PK\u0003\u0004",
        "Bonjour : ceci est une lettre.",
        "%PDF-1.7"
      })
  void whatIsNoRdfIsNotTried(String text) {
    assertThat(Sniffer.candidates("x.ttl", text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void aMarkOfByteOrderIsNoObstacle() {
    assertThat(Sniffer.candidates("x", "\ufeff@prefix : <a:> .".getBytes(StandardCharsets.UTF_8)))
        .first()
        .isEqualTo(RdfSyntax.TURTLE);
    assertThat(
            Sniffer.candidates(
                "x",
                "\ufeff<?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>"
                    .getBytes(StandardCharsets.UTF_16LE)))
        .containsExactly(RdfSyntax.RDF_XML);
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void whatWeWriteIsRecognised(RdfFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfWriter.write(Texts.graph(), format, out);
    assertThat(Sniffer.candidates("x.bin", out.toByteArray())).contains(format.syntax());
  }
}
