package org.vigie.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.web.page.Line;
import org.vigie.web.speech.Speech;

/**
 * The circuit of a contract: who advances money to whom, who counts the results, who pays back. The
 * table of roles below it says the same in text.
 *
 * @param boxes the four parties
 * @param arrows between them
 * @param notes along the arrows
 * @param height of the drawing
 * @param words what the drawing says
 */
public record Flow(
    List<Box> boxes, List<Arrow> arrows, List<Note> notes, int height, List<String> words) {
  private static final int WIDTH = 250;
  private static final int RIGHT = 468;
  private static final int MOST = 5;
  private static final int LONGEST = 32;
  private static final int LINE = 18;

  /** Copies the lists. */
  public Flow {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
    notes = List.copyOf(notes);
    words = List.copyOf(words);
  }

  /** A party. */
  public record Box(int x, int y, int width, int height, String title, List<Line> lines) {
    /** Copies the list. */
    public Box {
      lines = List.copyOf(lines);
    }

    int middle() {
      return y + height / 2;
    }

    int bottom() {
      return y + height;
    }
  }

  /** A name in a box. */
  public record Line(int y, String text) {}

  /** An arrow, dashed when information passes rather than money. */
  public record Arrow(String path, boolean dashed) {}

  /** Words along an arrow. */
  public record Note(int x, int y, String text, boolean strong) {}

  /** The drawing; none when the provider, an investor or the payer is not known. */
  public static Optional<Flow> find(Dossier dossier, Speech say) {
    List<String> investors = names(dossier, "hasInvestor", say);
    List<String> providers = names(dossier, "hasServiceProvider", say);
    List<String> payers = names(dossier, "hasOutcomePayer", say);
    if (investors.isEmpty() || providers.isEmpty() || payers.isEmpty()) {
      return Optional.empty();
    }
    List<String> evaluators = names(dossier, "hasEvaluator", say);
    int top = Math.max(height(investors, say), height(providers, say));
    int low = top + 80;
    Box investor = box(1, 10, "flow.investors", investors, say);
    Box provider = box(RIGHT, 10, "flow.provider", providers, say);
    Box payer = box(1, low, "flow.payer", payers, say);
    Box evaluator =
        box(
            RIGHT,
            low,
            "flow.evaluator",
            evaluators.isEmpty() ? List.of(say.t("flow.unknown")) : evaluators,
            say);
    List<Box> boxes = List.of(investor, provider, payer, evaluator);
    return Optional.of(
        new Flow(
            boxes,
            arrows(boxes),
            notes(boxes, dossier, say),
            Math.max(payer.bottom(), evaluator.bottom()) + 10,
            List.of(
                say.list(investors),
                say.list(providers),
                say.list(payers),
                evaluators.isEmpty() ? say.t("flow.unknown") : say.list(evaluators))));
  }

  /** The drawing in a sentence. */
  public String sentence(Speech say) {
    return say.t("flow.sentence", words.toArray());
  }

  private static List<String> names(Dossier dossier, String role, Speech say) {
    return dossier.findFact(role).map(say::names).orElse(List.of());
  }

  private static int height(List<String> names, Speech say) {
    return 10 + 44 + LINE * shown(names, say).size();
  }

  /** The first names, each on as many lines as it takes, and how many there are beside. */
  private static List<String> shown(List<String> names, Speech say) {
    List<String> lines = new ArrayList<>();
    names.stream().limit(MOST).forEach(name -> lines.addAll(wrapped(name)));
    if (names.size() > MOST) {
      lines.add(say.t("flow.more", names.size() - MOST));
    }
    return lines;
  }

  private static List<String> wrapped(String name) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static Box box(int x, int y, String title, List<String> names, Speech say) {
    List<Line> lines = new ArrayList<>();
    int at = y + 46;
    for (String text : shown(names, say)) {
      lines.add(new Line(at, text));
      at += LINE;
    }
    return new Box(x, y, WIDTH, 38 + LINE * lines.size(), say.t(title, names.size()), lines);
  }

  private static List<Arrow> arrows(List<Box> boxes) {
    Box investor = boxes.get(0);
    Box provider = boxes.get(1);
    Box payer = boxes.get(2);
    Box evaluator = boxes.get(3);
    int across = Math.min(investor.middle(), provider.middle());
    int back = Math.min(payer.middle(), evaluator.middle());
    return List.of(
        new Arrow("M" + WIDTH + " " + across + "H" + (RIGHT - 4), false),
        new Arrow("M590 " + provider.bottom() + "V" + (evaluator.y() - 4), true),
        new Arrow("M" + RIGHT + " " + back + "H" + (WIDTH + 4), true),
        new Arrow("M60 " + payer.y() + "V" + (investor.bottom() + 4), false));
  }

  private static List<Note> notes(List<Box> boxes, Dossier dossier, Speech say) {
    Box investor = boxes.get(0);
    Box payer = boxes.get(2);
    int across = Math.min(investor.middle(), boxes.get(1).middle());
    int back = Math.min(payer.middle(), boxes.get(3).middle());
    int between = (investor.bottom() + payer.y()) / 2;
    List<Note> notes = new ArrayList<>();
    notes.add(new Note(WIDTH + 12, across - 24, say.t("flow.advance"), true));
    notes.add(new Note(WIDTH + 12, across - 8, amount(dossier, "investedAmount", say), false));
    notes.add(new Note(72, between, say.t("flow.repay"), true));
    notes.add(new Note(72, between + 17, amount(dossier, "maxOutcomePayment", say), false));
    notes.add(
        new Note(
            602, (boxes.get(1).bottom() + boxes.get(3).y()) / 2 + 5, say.t("flow.results"), false));
    notes.add(new Note(WIDTH + 12, back - 10, say.t("flow.report"), false));
    return notes;
  }

  private static String amount(Dossier dossier, String property, Speech say) {
    return dossier
        .findFact(property)
        .flatMap(
            fact ->
                fact.findBest()
                    .map(
                        best ->
                            say.t(
                                "flow." + property,
                                say.value(best, fact.property()).text(),
                                status(fact, say))))
        .orElseGet(() -> say.t("none.short"));
  }

  private static String status(Fact fact, Speech say) {
    return say.status(fact.status()).toLowerCase(Locale.ROOT);
  }
}
