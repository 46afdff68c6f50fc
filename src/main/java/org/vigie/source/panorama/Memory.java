package org.vigie.source.panorama;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.source.sheet.Sheet;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/**
 * What a form remembers of the store that filled it: on a hidden sheet, each value with the claim
 * it was written from. So a cell that nobody touched can be told from one that was changed.
 */
public final class Memory {
  /** The name of the sheet. */
  public static final String SHEET = "_vigie";

  /** Its columns. */
  public static final List<String> COLUMNS =
      List.of(
          "contract",
          "property",
          "value",
          "unit",
          "source",
          "certainty",
          "claim",
          "dataset",
          "sources");

  private final Map<String, List<Item>> items = new HashMap<>();

  private final Map<String, List<Node>> sources = new HashMap<>();

  private Memory() {}

  /**
   * One value as the form wrote it.
   *
   * @param part its text, and what stood beside it
   * @param claim the claim it was written from
   * @param dataset the graph of that claim
   */
  record Item(Part part, Node claim, Node dataset) {}

  static Memory of(List<Sheet> sheets) {
    Memory memory = new Memory();
    sheets.stream()
        .filter(Memory::isOne)
        .flatMap(sheet -> sheet.rows().stream().skip(1))
        .forEach(memory::add);
    return memory;
  }

  static boolean isIn(List<Sheet> sheets) {
    return sheets.stream().anyMatch(Memory::isOne);
  }

  static boolean isOne(Sheet sheet) {
    return sheet.name().equals(SHEET);
  }

  /** What the form wrote in one cell, in its order; a list that can be changed. */
  List<Item> list(String contract, String property) {
    return new ArrayList<>(items.getOrDefault(contract + " " + property, List.of()));
  }

  /** The sources that the form itself wrote so; none for any other text. */
  List<Node> sources(String text) {
    return sources.getOrDefault(text, List.of());
  }

  private void add(Sheet.Row row) {
    String[] texts = new String[COLUMNS.size()];
    for (int column = 0; column < texts.length; column++) {
      texts[column] = row.find(column).map(cell -> cell.text().strip()).orElse("");
    }
    if (!texts[6].isEmpty()) {
      List<Node> cited =
          Stream.of(texts[8].split(";")).map(slug -> Iris.thing("source", slug)).toList();
      sources.putIfAbsent(texts[4], cited);
      items
          .computeIfAbsent(texts[0] + " " + texts[1], unseen -> new ArrayList<>())
          .add(
              new Item(
                  new Part(texts[2], texts[3], texts[4], texts[5]),
                  Iris.thing("claim", texts[6]),
                  Graphs.dataset(texts[7])));
    }
  }
}
