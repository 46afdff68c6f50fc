package org.vigie.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The Adie contract and beside it an actor that invests in many contracts with few others, as the
 * store holds them after consolidation.
 */
final class CrowdFile {
  /** A name that somebody means to be harmful. */
  static final String HOSTILE = "Pôle <script>alert(1)</script> & ]]> «\u202e»";

  private CrowdFile() {}

  /** Writes the file. */
  static Path write(Path file, int contracts) throws IOException {
    try (InputStream adie = CrowdFile.class.getResourceAsStream("adie.trig");
        Writer out = Files.newBufferedWriter(file)) {
      out.write(new String(Objects.requireNonNull(adie).readAllBytes(), StandardCharsets.UTF_8));
      out.write("\nGRAPH g:dataset-crowd {\n");
      out.write("ag:pole a vigie:Organisation ; vigie:name \"Pôle\" ; rdfs:label \"");
      out.write(HOSTILE + "\"@fr, \"Pole\"@en .\n");
      for (int i = 0; i < 7; i++) {
        out.write(
            "ag:autre-%1$d a vigie:Organisation ; rdfs:label \"Autre %1$d\"@fr, \"Other %1$d\"@en .\n"
                .formatted(i));
      }
      out.write(
          "cl:crowd-owns a vigie:Claim ; vigie:about ag:pole ; vigie:property vigie:owns ;"
              + " vigie:value ag:bnp-paribas ; vigie:statedIn src:revb ; vigie:validFrom \"2019\" .\n}\n");
      out.write("GRAPH g:consolidated { ag:pole vigie:owns ag:bnp-paribas . ");
      out.write("cl:crowd-owns vigie:status code:status-contested . }\n");
      for (int i = 1; i <= contracts; i++) {
        out.write(contract(i));
      }
    }
    return file;
  }

  private static String contract(int i) {
    return """
      GRAPH g:dataset-crowd {
        ct:foule-%1$04d a vigie:ImpactContract ; vigie:name "Foule %1$d" ;
          rdfs:label "Foule %1$d"@fr, "Crowd %1$d"@en .
        cl:crowd%1$da a vigie:Claim ; vigie:about ct:foule-%1$04d ; vigie:property vigie:hasInvestor ;
          vigie:value ag:pole ; vigie:statedIn src:revb ; vigie:recordedBy ag:vigie-collecte .
        cl:crowd%1$db a vigie:Claim ; vigie:about ct:foule-%1$04d ; vigie:property vigie:hasInvestor ;
          vigie:value ag:autre-%2$d ; vigie:statedIn src:revb ; vigie:recordedBy ag:vigie-collecte .
      }
      GRAPH g:consolidated {
        cl:crowd%1$da vigie:status code:status-plausible . cl:crowd%1$db vigie:status code:status-unreviewed .
        ct:foule-%1$04d vigie:hasInvestor ag:pole, ag:autre-%2$d ; vigie:signatureYear "%3$d" .
      }
      """
        .formatted(i, i % 7, 2012 + i % 10);
  }
}
