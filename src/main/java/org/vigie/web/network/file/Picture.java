package org.vigie.web.network.file;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.vigie.web.network.Drawing;
import org.vigie.web.network.Extract;
import org.vigie.web.network.Label;

/** A drawing as PNG, twice as fine as its measures, painted by Java itself without a display. */
public final class Picture {
  private static final Color INK = new Color(0x17212b);
  private static final Color PAPER = new Color(0xfdfcf9);
  private static final Color ACCENT = new Color(0x0b5563);
  private static final Color EDGE = new Color(0x7a838c);
  private static final Color WARM = new Color(0xa3480f);
  private static final Color MUTE = new Color(0x525d68);
  private static final int FINE = 2;
  private static final int HEAD = 64;
  private static final int FOOT = 94;

  private final Graphics2D pen;

  private Picture(Graphics2D pen) {
    this.pen = pen;
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** The picture, with what it says of itself. */
  public static byte[] png(Drawing drawing, Extract.Caption caption) {
    int height = drawing.height() + HEAD + FOOT;
    BufferedImage image =
        new BufferedImage(drawing.width() * FINE, height * FINE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.scale(FINE, FINE);
      pen.setColor(PAPER);
      pen.fillRect(0, 0, drawing.width(), height);
      Picture picture = new Picture(pen);
      picture.write(caption.title(), 20, 28, 22, INK);
      picture.write(caption.asked(), 20, 50, 14, MUTE);
      picture.write(caption.forms(), 20, height - 68, 13, INK);
      picture.write(caption.key(), 20, height - 50, 13, INK);
      picture.write(caption.origin(), 20, height - 30, 13, MUTE);
      picture.write(caption.address(), 20, height - 12, 13, MUTE);
      pen.translate(0, HEAD);
      drawing.lines().forEach(picture::line);
      drawing.marks().forEach(picture::mark);
    } finally {
      pen.dispose();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void line(Drawing.Line line) {
    Shape curve =
        new QuadCurve2D.Double(
            line.from().x(),
            line.from().y(),
            line.bend().x(),
            line.bend().y(),
            line.to().x(),
            line.to().y());
    boolean two = line.sureness() == Drawing.Sureness.DOUBLE;
    double width = two ? line.width() + 2.4 : line.width();
    pen.setColor(two ? WARM : line.relation() ? ACCENT : EDGE);
    pen.setStroke(stroke(width, line.sureness() == Drawing.Sureness.DASHED));
    pen.draw(curve);
    if (line.relation()) {
      pen.fill(arrow(line));
    }
    if (two) {
      pen.setColor(PAPER);
      pen.setStroke(stroke(Math.max(1.1, width - 2.6), false));
      pen.draw(curve);
    }
  }

  private static BasicStroke stroke(double width, boolean dashed) {
    return new BasicStroke(
        (float) width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        10f,
        dashed ? new float[] {5f, 4f} : null,
        0f);
  }

  private static Shape arrow(Drawing.Line line) {
    double angle = Math.atan2(line.to().y() - line.bend().y(), line.to().x() - line.bend().x());
    Path2D head = new Path2D.Double();
    head.moveTo(line.to().x() + 4 * Math.cos(angle), line.to().y() + 4 * Math.sin(angle));
    for (double turn : new double[] {2.6, -2.6}) {
      head.lineTo(
          line.to().x() + 6 * Math.cos(angle + turn), line.to().y() + 6 * Math.sin(angle + turn));
    }
    head.closePath();
    return head;
  }

  private void mark(Drawing.Mark mark) {
    Shape form = form(mark);
    pen.setColor(Shapes.isFull(mark.form()) ? ACCENT : PAPER);
    pen.fill(form);
    pen.setColor(mark.centre() ? INK : ACCENT);
    pen.setStroke(stroke(mark.centre() ? 4 : 2, mark.form() == Drawing.Form.OTHER));
    pen.draw(form);
    pen.setFont(font(Label.SIZE));
    List<String> lines = mark.label().lines();
    for (int i = 0; i < lines.size(); i++) {
      double half = pen.getFontMetrics().stringWidth(lines.get(i)) / 2.0;
      write(lines.get(i), mark.x() - half, mark.foot(i), Label.SIZE, INK);
    }
  }

  private static Shape form(Drawing.Mark mark) {
    List<double[]> corners = Shapes.corners(mark.form());
    double radius = mark.radius();
    if (corners.isEmpty()) {
      return new Ellipse2D.Double(mark.x() - radius, mark.y() - radius, 2 * radius, 2 * radius);
    }
    Path2D polygon = new Path2D.Double();
    polygon.moveTo(
        mark.x() + corners.getFirst()[0] * radius, mark.y() + corners.getFirst()[1] * radius);
    corners.stream()
        .skip(1)
        .forEach(
            corner -> polygon.lineTo(mark.x() + corner[0] * radius, mark.y() + corner[1] * radius));
    polygon.closePath();
    return polygon;
  }

  /** A text over the lines: its rim is paper. */
  private void write(String text, double x, double y, double size, Color colour) {
    Font font = font(size);
    if (text.isEmpty()) {
      return;
    }
    Shape letters =
        font.createGlyphVector(pen.getFontRenderContext(), text).getOutline((float) x, (float) y);
    pen.setColor(PAPER);
    pen.setStroke(stroke(3, false));
    pen.draw(letters);
    pen.setColor(colour);
    pen.fill(letters);
  }

  private static Font font(double size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
  }
}
