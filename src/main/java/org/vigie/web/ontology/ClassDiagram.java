package org.vigie.web.ontology;

import java.util.List;

/**
 * Classes as boxes, and in each the relations that lead from it to others. The table below the
 * drawing says the same in text.
 *
 * @param key which drawing it is
 * @param width of the drawing
 * @param height of the drawing
 * @param boxes the classes
 * @param lines from a relation to the class where it leads
 * @param told the same in text
 */
public record ClassDiagram(
    String key, int width, int height, List<Box> boxes, List<Line> lines, List<Told> told) {
  /** Copies the lists. */
  public ClassDiagram {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
    told = List.copyOf(told);
  }

  /**
   * A class.
   *
   * @param title its name
   * @param code its name in programs
   * @param href where it is explained
   * @param rows its relations
   */
  public record Box(
      int x, int y, int width, int height, String title, String code, String href, List<Row> rows) {
    /** Copies the list. */
    public Box {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A relation in the box of a class.
   *
   * @param y where its text stands
   * @param text its name, or those of some
   * @param target the name of where it leads
   */
  public record Row(int y, String text, String target) {}

  /** A line; dashed when the one class is a kind of the other. */
  public record Line(String path, boolean kind) {}

  /**
   * What a drawing says of two classes.
   *
   * @param from the one
   * @param relations what leads from it; none when it is a kind of the other
   * @param to the other, or the lists of codes
   */
  public record Told(Item from, List<Item> relations, Item to) {
    /** Copies the list. */
    public Told {
      relations = List.copyOf(relations);
    }
  }

  /** Draws some classes. */
  static ClassDiagram of(String key, List<ClassRelations.Member> members, Naming naming) {
    return new ClassLayout(members, naming).draw(key);
  }
}
