package org.vigie.source.panorama;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.source.lexicon.Plain;
import org.vigie.source.sheet.Sheet;

/**
 * What colours mean, by the sheet that says so: a coloured cell beside, or holding, its meaning.
 */
final class Legend {
  /** In a sentence only these tell: "sûr" without its accent is a preposition. */
  private static final Set<String> DOUBTS = Set.of("verify", "contested");

  private final Map<String, String> degrees = new HashMap<>();

  private Legend() {}

  /** The legend of a workbook; empty when it has none. */
  static Legend of(List<Sheet> sheets, Setting setting) {
    Legend legend = new Legend();
    sheets.stream()
        .filter(sheet -> isLegend(sheet, setting))
        .forEach(sheet -> sheet.rows().forEach(row -> legend.read(row, setting)));
    return legend;
  }

  /** Whether a sheet is a legend, by its name. */
  static boolean isLegend(Sheet sheet, Setting setting) {
    return setting.words().is("legend", sheet.name());
  }

  /** The degree of certainty of a colour. */
  Optional<String> find(String colour) {
    return Optional.ofNullable(degrees.get(colour));
  }

  private void read(Sheet.Row row, Setting setting) {
    Optional<String> colour =
        row.cells().stream()
            .map(Sheet.Entry::colour)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .map(String::valueOf);
    Optional<String> degree =
        row.cells().stream().flatMap(cell -> degree(cell.text(), setting).stream()).findFirst();
    if (colour.isPresent() && degree.isPresent()) {
      degrees.putIfAbsent(colour.get(), degree.get());
    }
  }

  /** The degree that a text is, or speaks of: "jaune : à vérifier". */
  static Optional<String> degree(String text, Setting setting) {
    Optional<String> whole = setting.words().find("certainty", text);
    if (whole.isPresent()) {
      return whole;
    }
    String plain = " " + Plain.of(text) + " ";
    return setting.words().of("certainty").entrySet().stream()
        .filter(word -> DOUBTS.contains(word.getValue()))
        .filter(word -> plain.contains(" " + word.getKey() + " "))
        .max(java.util.Comparator.comparingInt(word -> word.getKey().length()))
        .map(Map.Entry::getValue);
  }
}
