package org.vigie.web.network.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.vigie.web.network.Drawing;
import org.vigie.web.network.Extract;
import org.vigie.web.network.Label;

/**
 * A drawing as SVG. Colours are attributes for a page of light paper; the style sheet of the site
 * overrules them by the classes.
 */
public final class Svg {
  private static final String INK = "#17212b";
  private static final String PAPER = "#fdfcf9";
  private static final String ACCENT = "#0b5563";
  private static final String EDGE = "#7a838c";
  private static final String WARM = "#a3480f";
  private static final String MUTE = "#525d68";
  private static final String SANS = "Source Sans Pro,Segoe UI,DejaVu Sans,sans-serif";
  private static final int HEAD = 64;
  private static final int FOOT = 94;

  private final Xml xml = new Xml();
  private final Drawing drawing;
  private final Function<Node, String> link;
  private final boolean alone;

  private Svg(Drawing drawing, Function<Node, String> link, boolean alone) {
    this.drawing = drawing;
    this.link = link;
    this.alone = alone;
  }

  /**
   * The drawing for the page. It is hidden from speech and from the keyboard: the list beside it
   * leads to the same places.
   *
   * @param link where a mark leads
   */
  public static String inline(Drawing drawing, Function<Node, String> link) {
    Svg svg = new Svg(drawing, link, false);
    svg.xml.open(
        "svg",
        "viewBox",
        "0 0 " + drawing.width() + " " + drawing.height(),
        "class",
        "net",
        "aria-hidden",
        "true",
        "focusable",
        "false");
    svg.draw(0);
    return svg.xml.close().fragment();
  }

  /** A file of its own, with what it says of itself. */
  public static String document(Drawing drawing, Extract.Caption caption) {
    Svg svg = new Svg(drawing, node -> "", true);
    int height = drawing.height() + HEAD + FOOT;
    svg.xml.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + drawing.width() + " " + height,
        "width",
        Integer.toString(drawing.width()),
        "height",
        Integer.toString(height),
        "font-family",
        SANS,
        "role",
        "img");
    svg.xml.text("title", caption.title()).text("desc", caption.asked());
    svg.xml.leaf("rect", "width", "100%", "height", "100%", "fill", PAPER);
    svg.write(caption.title(), 20, 28, "22", INK, "start");
    svg.write(caption.asked(), 20, 50, "14", MUTE, "start");
    svg.draw(HEAD);
    svg.write(caption.key(), 20, height - 50, "13", INK, "start");
    svg.write(caption.forms(), 20, height - 68, "13", INK, "start");
    svg.write(caption.origin(), 20, height - 30, "13", MUTE, "start");
    svg.write(caption.address(), 20, height - 12, "13", MUTE, "start");
    return svg.xml.close().document();
  }

  private void draw(double down) {
    xml.open("g", "transform", "translate(0 " + number(down) + ")", "fill", "none");
    drawing.lines().forEach(this::line);
    xml.close().open("g", "transform", "translate(0 " + number(down) + ")");
    drawing.marks().forEach(this::mark);
    xml.close();
  }

  private void line(Drawing.Line line) {
    String path =
        "M"
            + point(line.from().x(), line.from().y())
            + "Q"
            + point(line.bend().x(), line.bend().y())
            + " "
            + point(line.to().x(), line.to().y());
    boolean two = line.sureness() == Drawing.Sureness.DOUBLE;
    String colour = two ? WARM : line.relation() ? ACCENT : EDGE;
    String name = two ? "nd" : line.relation() ? "nr" : "ns";
    double width = two ? line.width() + 2.4 : line.width();
    stroke(path, name, colour, width, line.sureness() == Drawing.Sureness.DASHED ? "5 4" : "");
    if (two) {
      stroke(path, "np", PAPER, Math.max(1.1, width - 2.6), "");
    }
    if (line.relation()) {
      arrow(line, name, colour);
    }
  }

  private void stroke(String path, String name, String colour, double width, String dashes) {
    if (dashes.isEmpty()) {
      xml.leaf("path", "d", path, "class", name, "stroke", colour, "stroke-width", number(width));
    } else {
      xml.leaf(
          "path",
          "d",
          path,
          "class",
          name,
          "stroke",
          colour,
          "stroke-width",
          number(width),
          "stroke-dasharray",
          dashes);
    }
  }

  private void arrow(Drawing.Line line, String name, String colour) {
    double angle = Math.atan2(line.to().y() - line.bend().y(), line.to().x() - line.bend().x());
    xml.leaf(
        "path",
        "d",
        "M"
            + point(line.to().x() + 4 * Math.cos(angle), line.to().y() + 4 * Math.sin(angle))
            + "L"
            + aside(line, angle, 2.6)
            + "L"
            + aside(line, angle, -2.6)
            + "z",
        "class",
        name + " na",
        "fill",
        colour);
  }

  private static String aside(Drawing.Line line, double angle, double turn) {
    return point(
        line.to().x() + 6 * Math.cos(angle + turn), line.to().y() + 6 * Math.sin(angle + turn));
  }

  private void mark(Drawing.Mark mark) {
    String to = link.apply(mark.node());
    if (to.isEmpty()) {
      xml.open("g");
    } else {
      xml.open("a", "href", to, "tabindex", "-1");
    }
    if (mark.label().cut()) {
      xml.text("title", mark.label().name());
    }
    form(mark);
    List<String> lines = mark.label().lines();
    for (int i = 0; i < lines.size(); i++) {
      write(lines.get(i), mark.x(), mark.foot(i), number(Label.SIZE), INK, "middle");
    }
    xml.close();
  }

  private void form(Drawing.Mark mark) {
    List<double[]> corners = Shapes.corners(mark.form());
    boolean full = Shapes.isFull(mark.form());
    List<String> attributes =
        new ArrayList<>(
            corners.isEmpty()
                ? List.of(
                    "cx", number(mark.x()), "cy", number(mark.y()), "r", number(mark.radius()))
                : List.of("points", points(mark, corners)));
    attributes.addAll(List.of("class", (full ? "nf" : "ne") + (mark.centre() ? " nc" : "")));
    attributes.addAll(List.of("fill", full ? ACCENT : PAPER));
    attributes.addAll(List.of("stroke", mark.centre() ? INK : ACCENT));
    attributes.addAll(List.of("stroke-width", mark.centre() ? "4" : "2"));
    if (mark.form() == Drawing.Form.OTHER) {
      attributes.addAll(List.of("stroke-dasharray", "3 2.5"));
    }
    xml.leaf(corners.isEmpty() ? "circle" : "polygon", attributes.toArray(String[]::new));
  }

  private static String points(Drawing.Mark mark, List<double[]> corners) {
    double radius = mark.radius();
    return corners.stream()
        .map(corner -> point(mark.x() + corner[0] * radius, mark.y() + corner[1] * radius))
        .collect(Collectors.joining(" "));
  }

  /** A text over the lines: its rim is paper. In a page the style sheet says which comes first. */
  private void write(String text, double x, double y, String size, String colour, String anchor) {
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "x",
                number(x),
                "y",
                number(y),
                "font-size",
                size,
                "fill",
                colour,
                "text-anchor",
                anchor,
                "stroke",
                PAPER,
                "stroke-width",
                "3",
                "stroke-linejoin",
                "round"));
    if (alone) {
      attributes.addAll(List.of("paint-order", "stroke"));
    }
    xml.text("text", text, attributes.toArray(String[]::new));
  }

  private static String point(double x, double y) {
    return number(x) + "," + number(y);
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
