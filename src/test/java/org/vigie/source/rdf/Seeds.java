package org.vigie.source.rdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.vigie.format.RdfSyntax;

/** Sound documents to damage: one of claims in each syntax, and those of the W3C where they are. */
final class Seeds {
  private static final int LARGEST = 20_000;
  private static final String TURTLE =
      """
      @prefix : <http://partner.example/id/> .
      @prefix vigie: <https://w3id.org/vigie/ns#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix code: <https://w3id.org/vigie/code/> .
      :s a vigie:Source ; dct:title "Contrat signé"@fr ; vigie:sourceType code:src-contract .
      :a a vigie:Claim ; vigie:about :c ; vigie:property vigie:investedAmount ;
        vigie:value 450000.00 ; vigie:currency "EUR" ; vigie:statedIn :s ;
        vigie:recordedBy :me ; vigie:recordedOn "2026-10-02"^^xsd:date .
      [] a vigie:Assessment ; vigie:assesses :a ; vigie:givesStatus code:status-plausible ;
        vigie:givesConfidence code:conf-low ; vigie:assessedBy :me ; vigie:rationale "Lu."@fr .
      :c a vigie:ImpactContract ; vigie:name "Passerelles" ; vigie:startDate "2017-03" ;
        vigie:currency "EUR" ; vigie:programmeBudget 12.5 ;
        vigie:hasInvestor [ vigie:name "BNP" ], [ vigie:name "Crédit" ] ; :list ( 1 2 "trois" ) .
      """;

  private Seeds() {}

  static List<byte[]> of(RdfSyntax syntax) {
    List<byte[]> seeds = new ArrayList<>();
    seeds.add(written(syntax));
    Path shared = Path.of(System.getProperty("vigie.shared", "absent"));
    Path suites = shared.resolve("suites/w3c-rdf-tests/rdf/rdf11");
    switch (syntax) {
      case TURTLE, N3 -> seeds.addAll(files(suites.resolve("rdf-turtle"), ".ttl"));
      case TRIG -> seeds.addAll(files(suites.resolve("rdf-trig"), ".trig"));
      case N_TRIPLES -> seeds.addAll(files(suites.resolve("rdf-n-triples"), ".nt"));
      case N_QUADS -> seeds.addAll(files(suites.resolve("rdf-n-quads"), ".nq"));
      case RDF_XML -> seeds.addAll(files(suites.resolve("rdf-xml"), ".rdf"));
      case JSON_LD ->
          seeds.addAll(files(shared.resolve("suites/w3c-json-ld-api/tests/toRdf"), "-in.jsonld"));
      case TRIX, BINARY -> {
        // No suite: our own document only.
      }
    }
    return seeds;
  }

  private static byte[] written(RdfSyntax syntax) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFFormat format =
        switch (syntax) {
          case TURTLE -> RDFFormat.TURTLE;
          case TRIG -> RDFFormat.TRIG;
          case N_TRIPLES -> RDFFormat.NTRIPLES;
          case N_QUADS -> RDFFormat.NQUADS;
          case RDF_XML -> RDFFormat.RDFXML;
          case JSON_LD -> RDFFormat.JSONLD;
          case TRIX -> RDFFormat.TRIX;
          case N3 -> RDFFormat.N3;
          case BINARY -> RDFFormat.BINARY;
        };
    RDFWriter writer = Rio.createWriter(format, out);
    RDFParser parser = Rio.createParser(RDFFormat.TURTLE);
    parser.setRDFHandler(writer);
    try {
      parser.parse(new java.io.StringReader(TURTLE), "http://partner.example/");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static List<byte[]> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<byte[]> contents = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(ending) && Files.size(file) < LARGEST) {
          contents.add(Files.readAllBytes(file));
        }
      }
      return contents;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
