package org.vigie.web.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A name as it is written beside a mark.
 *
 * @param name the whole name
 * @param lines the same on a few lines
 * @param cut whether it is longer than these
 */
public record Label(String name, List<String> lines, boolean cut) {
  /** The height of the letters. */
  public static final double SIZE = 14;

  /** From line to line. */
  public static final double LEADING = 16;

  private static final double ROOM = 165;
  private static final String THIN = "ijlI.,:;'’|/ \u00a0\u202f";
  private static final String SLIM = "frt()[]-!";
  private static final String BROAD = "mwMW%…—œŒæÆ@&";
  private static final char CUT = '…';
  private static final int FIRST_IDEOGRAPH = 0x2e80;

  /** Copies the list. */
  public Label {
    lines = List.copyOf(lines);
  }

  /**
   * A name on at most so many lines, broken between words.
   *
   * @param most the lines there is room for
   */
  static Label of(String name, int most) {
    List<String> lines = new ArrayList<>();
    String rest = name.strip();
    while (width(rest) > ROOM && lines.size() < most - 1) {
      int end = fitting(rest, ROOM);
      int space = rest.lastIndexOf(' ', end);
      int cut = space > 0 ? space : end;
      lines.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    boolean cut = width(rest) > ROOM;
    lines.add(cut ? rest.substring(0, fitting(rest, ROOM - SIZE)).strip() + CUT : rest);
    return new Label(name, lines, cut);
  }

  /** The room that the longest line takes at most. */
  double width() {
    return lines.stream().mapToDouble(Label::width).max().orElse(0);
  }

  /** The room that all lines take. */
  double height() {
    return LEADING * lines.size();
  }

  /**
   * The room that a text takes at most, by the widest of the letters that a page falls back to
   * (DejaVu Sans): what a reader's machine has instead is narrower.
   */
  public static double width(String text) {
    return text.codePoints().mapToDouble(Label::letter).sum() * SIZE;
  }

  private static double letter(int point) {
    if (point >= FIRST_IDEOGRAPH || BROAD.indexOf(point) >= 0) {
      return 1;
    }
    if (THIN.indexOf(point) >= 0) {
      return 0.34;
    }
    if (SLIM.indexOf(point) >= 0) {
      return 0.42;
    }
    return Character.isUpperCase(point) ? 0.78 : 0.64;
  }

  /** How many units of a text fit in a room: at least one, and no half of a letter. */
  private static int fitting(String text, double room) {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (width(text.substring(0, next)) > room) {
        return end;
      }
      end = next;
    }
    return end;
  }
}
