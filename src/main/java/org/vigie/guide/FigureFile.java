package org.vigie.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/**
 * A file of {@code figures/}: comment lines {@code # kind:}, {@code # title: French | English} and
 * {@code # column VARIABLE: French | English}, then one SELECT.
 */
final class FigureFile {
  private static final String COMMENT = "# ";

  private final String file;
  private final List<Fault> faults;

  private String kind = "";
  private Pair<String> title = new Pair<>("", "");
  private final List<Figure.Column> columns = new ArrayList<>();

  private FigureFile(String file, List<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  static Figure read(String file, String name, String text, List<Fault> faults) {
    FigureFile reading = new FigureFile(file, faults);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size() && lines.get(i).startsWith(COMMENT); i++) {
      reading.comment(i + 1, lines.get(i).substring(COMMENT.length()));
    }
    return reading.figure(name, text);
  }

  private void comment(int line, String words) {
    int colon = words.indexOf(": ");
    String key = colon < 0 ? words : words.substring(0, colon);
    String value = colon < 0 ? "" : words.substring(colon + 2).strip();
    if (key.equals("kind")) {
      kind = value;
    } else if (key.equals("title")) {
      title = bilingual(line, value);
    } else if (key.startsWith("column ")) {
      String variable = key.substring("column ".length());
      columns.add(new Figure.Column(variable, bilingual(line, value)));
    } else {
      fault(line, "figure.comment", words);
    }
  }

  private Pair<String> bilingual(int line, String value) {
    String[] parts = value.split(" \\| ", -1);
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      fault(line, "figure.bilingual", value);
      return new Pair<>(value, value);
    }
    return new Pair<>(parts[0].strip(), parts[1].strip());
  }

  private Figure figure(String name, String text) {
    if (!kind.equals("figure") && !kind.equals("table")) {
      fault(1, "figure.kind", kind);
    }
    if (title.fr().isEmpty()) {
      fault(1, "figure.title");
    }
    boolean isTable = kind.equals("table");
    parse(text).ifPresent(query -> checkVariables(query, isTable));
    return new Figure(name, isTable, title, columns, text);
  }

  private Optional<Query> parse(String text) {
    try {
      Query query = QueryFactory.create(text);
      if (query.isSelectType()) {
        return Optional.of(query);
      }
      fault(1, "figure.select");
    } catch (QueryParseException wrong) {
      fault(Math.max(1, wrong.getLine()), "figure.query", String.valueOf(wrong.getMessage()));
    }
    return Optional.empty();
  }

  private void checkVariables(Query query, boolean isTable) {
    List<String> given = query.getResultVars();
    List<String> shown =
        isTable ? columns.stream().map(Figure.Column::variable).toList() : List.of("value");
    if (shown.isEmpty()) {
      fault(1, "figure.columns");
    }
    shown.stream()
        .filter(variable -> !given.contains(variable))
        .forEach(variable -> fault(1, "figure.variable", variable, String.join(", ", given)));
  }

  private void fault(long line, String key, String... arguments) {
    faults.add(Fault.of(file, line, key, arguments));
  }
}
