package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.web.network.Label;

/** The drawing of the actors of the bundled data can be read: no name lies upon another. */
class MapOfActorsTest {
  /** From the foot of a line up to its highest letter, and down to its lowest. */
  private static final double ABOVE = 0.8 * Label.SIZE;

  private static final double BELOW = 0.25 * Label.SIZE;

  @Test
  void noTwoNamesOverlapAndNoneIsCutWithoutBeingToldWhole(@TempDir Path folder) throws Exception {
    try (RealSite site = RealSite.start(folder)) {
      for (String path : List.of("/fr/acteurs/carte", "/en/actors/map")) {
        Document page = Jsoup.parse(site.get(path).body());
        assertThat(names(page, path)).hasSizeGreaterThan(20);
        for (Element link : page.select(".drawnlist a")) {
          String around = link.attr("href");
          names(Jsoup.parse(site.get(around).body()), around);
        }
      }
      String pair = "/fr/acteurs/carte?acteur=bnp-paribas&avec=caisse-des-depots";
      names(Jsoup.parse(site.get(pair).body()), pair);
    }
  }

  /** The names of a drawing, of which no two overlap. */
  private static List<Box> names(Document page, String path) {
    List<Box> boxes = new ArrayList<>();
    for (Element mark : page.select(".netbox svg a")) {
      Box box = box(mark);
      for (Box other : boxes) {
        assertThat(box.overlaps(other)).as("%s: %s, %s", path, box, other).isFalse();
      }
      boxes.add(box);
      if (box.text().endsWith("…")) {
        assertThat(mark.select("title").text()).as(path).hasSizeGreaterThan(box.text().length());
      }
    }
    return boxes;
  }

  private static Box box(Element mark) {
    List<Element> lines = mark.select("text");
    double middle = Double.parseDouble(lines.getFirst().attr("x"));
    double half = lines.stream().mapToDouble(line -> Label.width(line.text())).max().orElse(0) / 2;
    return new Box(
        String.join(" ", lines.stream().map(Element::text).toList()),
        middle - half,
        Double.parseDouble(lines.getFirst().attr("y")) - ABOVE,
        middle + half,
        Double.parseDouble(lines.getLast().attr("y")) + BELOW);
  }

  /** The room that a name takes. */
  private record Box(String text, double left, double top, double right, double bottom) {
    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }
}
