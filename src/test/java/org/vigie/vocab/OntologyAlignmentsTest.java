package org.vigie.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;

/**
 * What {@code ontology/alignments.sssom.tsv} promises of each row (SSSOM 1.0, TSV with a header).
 */
class OntologyAlignmentsTest {
  private static final List<String> COLUMNS =
      List.of(
          "subject_id",
          "subject_label",
          "predicate_id",
          "object_id",
          "object_label",
          "mapping_justification",
          "confidence",
          "comment");
  private static final Pattern PREFIX = Pattern.compile("#  ([a-z-]+): (https?://\\S+[#/])");
  private static final Set<String> PREDICATES =
      Set.of(
          "skos:exactMatch",
          "skos:closeMatch",
          "skos:broadMatch",
          "skos:narrowMatch",
          "skos:relatedMatch");

  private final Graph ontology = OntologyFiles.read("vigie.ttl");
  private final List<String> lines =
      OntologyFiles.text(OntologyFiles.FOLDER.resolve("alignments.sssom.tsv")).lines().toList();
  private final List<List<String>> table =
      lines.stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arrays.asList(line.split("\t", -1)))
          .toList();

  @Test
  void theTableHasItsColumnsAndMetadata() {
    assertThat(table.getFirst()).isEqualTo(COLUMNS);
    assertThat(table).hasSizeGreaterThan(50);
    assertThat(lines)
        .contains("#license: https://creativecommons.org/licenses/by/4.0/", "#curie_map:")
        .anyMatch(line -> line.startsWith("#mapping_set_id: " + Iris.BASE));
  }

  @Test
  void eachRowNamesATermOfOursUnderItsLabelAndATermOfAnotherUnderAKnownPrefix() {
    Set<String> terms = OntologyFiles.terms(ontology);
    Set<String> prefixes =
        lines.stream()
            .map(PREFIX::matcher)
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1))
            .collect(Collectors.toSet());
    assertThat(rows())
        .allSatisfy(
            row -> {
              String subject = row.get(0).substring("vigie:".length());
              assertThat(terms).contains(subject);
              assertThat(row.get(1))
                  .isEqualTo(
                      OntologyFiles.textOf(ontology, Iris.term(subject), W3c.RDFS_LABEL, "en"));
              assertThat(PREDICATES).contains(row.get(2));
              assertThat(prefixes).contains(row.get(3).substring(0, row.get(3).indexOf(':')));
              assertThat(row.get(3)).doesNotStartWith("vigie:");
            });
  }

  @Test
  void eachRowSaysHowSureItIsAndWhatWasChecked() {
    assertThat(rows())
        .allSatisfy(
            row -> {
              assertThat(row).hasSameSizeAs(COLUMNS).noneMatch(String::isBlank);
              assertThat(row.get(5)).startsWith("semapv:");
              assertThat(Double.parseDouble(row.get(6))).isBetween(0.1, 1.0);
            });
    assertThat(rows().stream().map(row -> row.subList(0, 4))).doesNotHaveDuplicates();
  }

  private List<List<String>> rows() {
    return table.subList(1, table.size());
  }
}
