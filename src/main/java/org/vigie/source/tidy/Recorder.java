package org.vigie.source.tidy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.source.Literals;

/**
 * On whose behalf the tables speak.
 *
 * @param body the body whose dataset and assessments these are, when there is one
 * @param team who assesses when a row does not say
 * @param today the date of an opinion that carries none
 * @param typist who typed a row that does not say, on that day; without one each row must say
 */
record Recorder(@Nullable Node body, Node team, LocalDate today, @Nullable Node typist) {
  /** The texts of a pair of columns {@code name_fr}, {@code name_en}, language-tagged. */
  static List<Node> texts(Row row, String name) {
    return Stream.of("fr", "en")
        .flatMap(
            language ->
                row.find(name + "_" + language).stream().map(text -> Literals.text(text, language)))
        .toList();
  }
}
