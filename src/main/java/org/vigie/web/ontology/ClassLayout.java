package org.vigie.web.ontology;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.web.page.Links;
import org.vigie.web.speech.Speech;

/** Draws classes in columns, those of a column one below the other. */
final class ClassLayout {
  private static final int COLUMNS = 4;
  private static final int BOX = 250;
  private static final int GAP = 64;
  private static final int BETWEEN = 22;
  private static final int HEAD = 50;
  private static final int ROW = 38;
  private static final int FOOT = 8;
  private static final int LONGEST = 34;
  private static final int MARGIN = 26;

  private final List<ClassRelations.Member> members;
  private final Naming naming;
  private final Map<Node, ClassDiagram.Box> boxes = new LinkedHashMap<>();

  ClassLayout(List<ClassRelations.Member> members, Naming naming) {
    this.members = List.copyOf(members);
    this.naming = naming;
  }

  ClassDiagram draw(String key) {
    List<List<Node>> columns = new ClassLayers(members, COLUMNS).columns();
    int height = columns.stream().mapToInt(this::height).max().orElse(0);
    for (int i = 0; i < columns.size(); i++) {
      List<Node> column = i == 0 ? columns.get(i) : byWhereFrom(columns.get(i));
      int y = 2 + (height - height(column)) / 2;
      for (Node node : column) {
        ClassDiagram.Box box = box(member(node), MARGIN + i * (BOX + GAP), y);
        boxes.put(node, box);
        y += box.height() + BETWEEN;
      }
    }
    List<ClassDiagram.Line> lines = new ArrayList<>();
    members.forEach(member -> lines.addAll(lines(member)));
    int width = 2 * MARGIN + columns.size() * (BOX + GAP) - GAP;
    return new ClassDiagram(key, width, height + 4, List.copyOf(boxes.values()), lines, told());
  }

  private ClassRelations.Member member(Node node) {
    return members.stream().filter(each -> each.node().equals(node)).findFirst().orElseThrow();
  }

  private int height(List<Node> column) {
    return column.stream().mapToInt(node -> height(member(node)) + BETWEEN).sum() - BETWEEN;
  }

  private static int height(ClassRelations.Member member) {
    return HEAD + ROW * member.ties().size() + (member.others() > 0 ? ROW / 2 + 2 : 0) + FOOT;
  }

  /** The classes of a column in the order of those that lead to them, so that few lines cross. */
  private List<Node> byWhereFrom(List<Node> column) {
    return column.stream().sorted(comparingDouble(this::middleOfSources)).toList();
  }

  private double middleOfSources(Node node) {
    return members.stream()
        .filter(member -> boxes.containsKey(member.node()))
        .filter(
            member ->
                member.ties().stream()
                    .anyMatch(tie -> tie.target().filter(node::equals).isPresent()))
        .mapToDouble(member -> placed(member.node()).y())
        .average()
        .orElse(Double.MAX_VALUE);
  }

  private ClassDiagram.Box placed(Node node) {
    return Optional.ofNullable(boxes.get(node)).orElseThrow();
  }

  private ClassDiagram.Box box(ClassRelations.Member member, int x, int y) {
    List<ClassDiagram.Row> rows = new ArrayList<>();
    int at = y + HEAD;
    for (ClassRelations.Tie tie : member.ties()) {
      String to = tie.target().map(node -> naming.item(node).text()).orElse(codes());
      rows.add(
          new ClassDiagram.Row(
              at + 12, text(tie), say().t("ontology.diagram.to", clipped(to, LONGEST - 2))));
      at += ROW;
    }
    if (member.others() > 0) {
      rows.add(
          new ClassDiagram.Row(at + 12, "", say().t("ontology.diagram.others", member.others())));
    }
    Item name = naming.item(member.node());
    return new ClassDiagram.Box(
        x,
        y,
        BOX,
        height(member),
        Speech.capital(clipped(name.text(), LONGEST - 6)),
        Naming.curie(member.node()),
        naming.href(member.node()),
        rows);
  }

  private String text(ClassRelations.Tie tie) {
    if (tie.isKind()) {
      return say().t("ontology.diagram.kind");
    }
    List<String> names = tie.properties().stream().map(Item::text).toList();
    String first = names.getFirst();
    if (names.size() == 1) {
      return clipped(first, LONGEST);
    }
    String rest = say().t("ontology.diagram.more", names.size() - 1);
    return clipped(first, LONGEST - rest.length() - 1) + " " + rest;
  }

  private List<ClassDiagram.Line> lines(ClassRelations.Member member) {
    List<ClassDiagram.Line> lines = new ArrayList<>();
    ClassDiagram.Box from = placed(member.node());
    for (int i = 0; i < member.ties().size(); i++) {
      ClassRelations.Tie tie = member.ties().get(i);
      Optional<Node> target = tie.target().filter(node -> !node.equals(member.node()));
      if (target.isPresent()) {
        int y = from.rows().get(i).y() + 2;
        lines.add(new ClassDiagram.Line(path(from, y, placed(target.get())), tie.isKind()));
      }
    }
    return lines;
  }

  /** To the right as a wave, back to the left as one, within a column around the side. */
  private static String path(ClassDiagram.Box from, int y, ClassDiagram.Box to) {
    int end = to.y() + 20;
    if (to.x() > from.x()) {
      int left = from.x() + from.width();
      int bend = Math.min(GAP - 10, (to.x() - left) / 2);
      return curve(left, y, left + bend, to.x() - bend, to.x() - 2, end);
    }
    if (to.x() < from.x()) {
      int right = to.x() + to.width();
      int bend = Math.min(GAP - 10, (from.x() - right) / 2);
      return curve(from.x(), y, from.x() - bend, right + bend, right + 2, end);
    }
    int out = from.x() - MARGIN + 2;
    return curve(from.x(), y, out, out, to.x() - 2, end);
  }

  private static String curve(int x, int y, int one, int other, int endX, int endY) {
    return "M%d %dC%d %d %d %d %d %d".formatted(x, y, one, y, other, endY, endX, endY);
  }

  private List<ClassDiagram.Told> told() {
    List<ClassDiagram.Told> told = new ArrayList<>();
    for (ClassRelations.Member member : members) {
      for (ClassRelations.Tie tie : member.ties()) {
        Item to =
            tie.target()
                .map(naming::item)
                .orElseGet(() -> new Item(codes(), codesPage(), null, false));
        told.add(new ClassDiagram.Told(naming.item(member.node()), tie.properties(), to));
      }
    }
    return told;
  }

  private String codes() {
    return say().t("ontology.diagram.codes");
  }

  private String codesPage() {
    return Links.section("codes", say().lang());
  }

  private Speech say() {
    return naming.say();
  }

  private static String clipped(String text, int most) {
    return text.length() <= most ? text : text.substring(0, Math.max(1, most - 1)).strip() + "…";
  }
}
