package org.vigie.sparql.download;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.sparql.provenance.Provenance;
import org.vigie.state.State;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.W3c;
import org.vigie.words.Figures;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * What one must know to cite an answer and to get it again.
 *
 * @param query the text
 * @param address where the same answer is given, to any program, for as long as we keep our promise
 * @param answered when it was given
 * @param state the state that was asked
 * @param rows its rows, or statements
 * @param disarmed how many texts got an apostrophe, so that no spreadsheet runs them
 * @param behind the sources behind it
 * @param provenance the columns that tell what stands behind each value, where they are there
 */
public record Readme(
    String query,
    String address,
    Instant answered,
    State state,
    long rows,
    long disarmed,
    Behind behind,
    Optional<Provenance> provenance) {

  /**
   * A line.
   *
   * @param label what it is about
   * @param text what it says
   */
  public record Line(String label, String text) {}

  /** All lines, in a language. */
  public List<Line> lines(Lang lang) {
    Words words = Words.of(Readme.class, lang);
    Figures figures = Figures.of(lang);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(words.say("readme.what"), words.say("readme.what.text")));
    add(lines, words, "query", query);
    add(lines, words, "answered", date(answered, figures));
    add(
        lines,
        words,
        "revision",
        words.say(
            "readme.revision.text",
            state.revision().toString(),
            state.at().map(at -> date(at, figures)).orElse("–")));
    add(
        lines,
        words,
        "policy",
        words.say("readme.policy.text", state.policy().versionedName(), policy(lang)));
    add(lines, words, "licence", licences());
    add(lines, words, "sources", sources(words, figures));
    provenance.ifPresent(told -> lines.add(new Line(told.label(lang), told.say(lang))));
    add(lines, words, "rows", figures.number(rows));
    if (disarmed > 0) {
      add(
          lines,
          words,
          "disarmed",
          words.say("readme.disarmed.text", disarmed, figures.number(disarmed)));
    }
    add(lines, words, "cite", citation(words, figures));
    add(lines, words, "address", address);
    return lines;
  }

  /** The same as a text. */
  public String text(Lang lang) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines(lang)) {
      text.append(line.label()).append('\n');
      line.text().lines().forEach(each -> text.append("    ").append(each).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }

  private static void add(List<Line> lines, Words words, String key, String text) {
    lines.add(new Line(words.say("readme." + key), text));
  }

  private String citation(Words words, Figures figures) {
    return words.say(
        "readme.cite.text",
        state.revision().toString(),
        state.at().map(at -> date(at, figures)).orElse("–"),
        state.policy().versionedName(),
        date(answered, figures),
        address);
  }

  private String sources(Words words, Figures figures) {
    if (behind.traced().isEmpty()) {
      return words.say("readme.sources.none");
    }
    String text =
        words.say(
            behind.complete() ? "readme.sources.text" : "readme.sources.atLeast",
            behind.sources(),
            figures.number(behind.sources()),
            String.join(", ", behind.traced()));
    return behind.untraced().isEmpty()
        ? text
        : text + " " + words.say("readme.sources.untraced", String.join(", ", behind.untraced()));
  }

  private String policy(Lang lang) {
    Graph codes = state.dataset().getGraph(Graphs.CODES);
    return codes
        .find(state.policy().id(), W3c.SKOS_PREF_LABEL, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(label -> label.getLiteralLanguage().equals(lang.tag()))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional()
        .orElseGet(() -> state.policy().name());
  }

  /** The licences that the datasets of the state name. */
  private String licences() {
    Graph meta = state.dataset().getGraph(Graphs.META);
    List<String> licences =
        meta
            .find(Node.ANY, W3c.DCT_LICENSE, Node.ANY)
            .mapWith(triple -> triple.getObject().toString())
            .toSet()
            .stream()
            .sorted()
            .toList();
    return Optional.of(String.join(" ; ", licences)).filter(text -> !text.isEmpty()).orElse("–");
  }

  private static String date(Instant at, Figures figures) {
    return figures.date(LocalDate.ofInstant(at, ZoneOffset.UTC).toString());
  }
}
