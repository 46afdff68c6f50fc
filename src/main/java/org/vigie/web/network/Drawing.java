package org.vigie.web.network;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What is drawn: marks for actors (and contracts, where two actors are compared) and lines between
 * them. It knows no colours: the page, the picture and the file give each its own.
 *
 * @param width of the frame
 * @param height of the frame
 * @param marks in the order of the list beside the drawing
 * @param lines the thin ones first
 * @param left how many ties between drawn actors are not drawn, for lack of room
 */
public record Drawing(int width, int height, List<Mark> marks, List<Line> lines, int left) {
  /** Copies the lists. */
  public Drawing {
    marks = List.copyOf(marks);
    lines = List.copyOf(lines);
  }

  /** The forms of marks: one for each role, so that none is told by its colour alone. */
  public enum Form {
    INVESTOR(1, 1),
    PAYER(1, 1),
    PROVIDER(1, 1),
    STRUCTURER(1.3, 1.3),
    EVALUATOR(1.4, 0.8),
    ADVISER(1.15, 1.15),
    OTHER(1, 1),
    CONTRACT(1.2, 1.2);

    private final double above;
    private final double below;

    /** A form that reaches so many radii above and below its centre. */
    Form(double above, double below) {
      this.above = above;
      this.below = below;
    }
  }

  /** How sure a line is: solid when plausible or better, dashed when nobody reviewed it. */
  public enum Sureness {
    SOLID,
    DASHED,
    DOUBLE;

    /** Of a status. */
    public static Sureness of(String status) {
      return switch (status) {
        case "verified", "plausible" -> SOLID;
        case "contested" -> DOUBLE;
        default -> DASHED;
      };
    }
  }

  /**
   * An actor or a contract.
   *
   * @param node its IRI
   * @param label its name
   * @param form by its most frequent role
   * @param centre whether it is the one in the middle
   * @param x of the form's centre
   * @param y of the form's centre
   * @param radius of the form
   */
  public record Mark(
      Node node, Label label, Form form, boolean centre, double x, double y, double radius) {
    private static final double GAP = 3;
    private static final double UNDER_THE_FOOT = 4;

    /** The room that a mark takes with its label below it. */
    static Layout.Box box(Label label, Form form, double radius) {
      return new Layout.Box(
          Math.max(2 * radius, label.width()),
          (form.above + form.below) * radius + GAP + label.height());
    }

    /** A mark whose room has its middle there. */
    static Mark at(
        Layout.Point middle, Node node, Label label, Form form, boolean centre, double radius) {
      double top = middle.y() - box(label, form, radius).height() / 2;
      return new Mark(node, label, form, centre, middle.x(), top + form.above * radius, radius);
    }

    /** The foot of a line of the label, the first being 0. */
    public double foot(int line) {
      return y + form.below * radius + GAP + Label.LEADING * (line + 1) - UNDER_THE_FOOT;
    }
  }

  /**
   * A line.
   *
   * @param from where it begins
   * @param bend the point that pulls it aside
   * @param to where it ends
   * @param sureness of the tie
   * @param width by how many things link the two
   * @param relation whether it is a relation, with an arrow to its end, rather than shared
   *     contracts
   */
  public record Line(
      Layout.Point from,
      Layout.Point bend,
      Layout.Point to,
      Sureness sureness,
      double width,
      boolean relation) {}
}
