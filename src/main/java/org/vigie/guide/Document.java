package org.vigie.guide;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.words.Lang;

/**
 * A text file: a head between two lines of {@code ---}, of lines {@code key: value} and of lists
 * whose items stand below on lines {@code - item}; then Markdown. What is missing is noted as a
 * fault, and something empty is given in its place, so that all faults are found at once.
 */
final class Document {
  private static final String FENCE = "---";
  private static final String HEADING = "## ";

  private record Field(long line, String value, List<String> items) {}

  private record Section(String heading, Body body) {}

  private final String file;
  private final Lang lang;
  private final List<Fault> faults;
  private final Map<String, Field> head = new LinkedHashMap<>();
  private final List<Section> sections = new ArrayList<>();
  private final Body body;

  Document(String file, Lang lang, String text, List<Fault> faults) {
    this.file = file;
    this.lang = lang;
    this.faults = faults;
    List<String> lines = text.lines().toList();
    int end = lines.isEmpty() || !lines.getFirst().equals(FENCE) ? -1 : closing(lines);
    if (end < 0) {
      faults.add(Fault.of(file, 1, "head.missing"));
    } else {
      readHead(lines.subList(1, end));
    }
    List<String> rest = lines.subList(end + 1, lines.size());
    this.body = new Body(file, end + 2L, lang, String.join("\n", rest));
    cut(rest, end + 2L);
  }

  private static int closing(List<String> lines) {
    int found = lines.subList(1, lines.size()).indexOf(FENCE);
    return found < 0 ? -1 : found + 1;
  }

  private void readHead(List<String> lines) {
    String key = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int colon = line.indexOf(':');
      if (line.strip().startsWith("- ") && head.containsKey(key)) {
        head.get(key).items().add(line.strip().substring(2).strip());
      } else if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
        key = line.substring(0, colon);
        String value = line.substring(colon + 1).strip();
        if (head.put(key, new Field(i + 2L, value, new ArrayList<>())) != null) {
          faults.add(Fault.of(file, i + 2L, "head.twice", key));
        }
      } else if (!line.isBlank()) {
        faults.add(Fault.of(file, i + 2L, "head.line", line));
      }
    }
  }

  private void cut(List<String> lines, long first) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(HEADING)) {
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).startsWith(HEADING)) {
          end++;
        }
        String text = String.join("\n", lines.subList(i + 1, end));
        sections.add(
            new Section(
                lines.get(i).substring(HEADING.length()).strip(),
                new Body(file, first + i + 1, lang, text)));
      }
    }
  }

  String file() {
    return file;
  }

  /** All that follows the head. */
  Body body() {
    return body;
  }

  /** Notes the fields of the head that are not among those known. */
  void only(Set<String> known) {
    head.forEach(
        (key, field) -> {
          if (!known.contains(key)) {
            fault(
                field.line(),
                "head.unknown",
                key,
                String.join(", ", known.stream().sorted().toList()));
          }
        });
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(head.get(key)).map(Field::value).filter(value -> !value.isEmpty());
  }

  String text(String key) {
    Optional<String> found = find(key);
    if (found.isEmpty()) {
      fault(line(key), "head.needs", key);
    }
    return found.orElse("");
  }

  int number(String key) {
    String value = text(key);
    if (value.matches("\\d{1,4}")) {
      return Integer.parseInt(value);
    }
    fault(line(key), "head.number", key, value);
    return 0;
  }

  LocalDate date(String key) {
    String value = text(key);
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException wrong) {
      fault(line(key), "head.date", key, value);
      return LocalDate.EPOCH;
    }
  }

  /** The words of a field that are separated by commas; none without the field. */
  List<String> words(String key) {
    return find(key).map(value -> List.of(value.split("\\s*,\\s*", -1))).orElse(List.of());
  }

  /** The items that stand below a field; none without the field. */
  List<String> items(String key) {
    Field field = head.get(key);
    return field == null ? List.of() : List.copyOf(field.items());
  }

  /** What stands under a heading of the second level. */
  Body section(String heading) {
    Optional<Section> found =
        sections.stream().filter(section -> section.heading().equals(heading)).findFirst();
    if (found.isEmpty()) {
      fault(body.line(), "section.needs", HEADING + heading);
    }
    return found.map(Section::body).orElse(new Body(file, body.line(), lang, ""));
  }

  /** The pieces of what stands under a heading, between lines of {@code ---}. */
  List<Body> pieces(String heading) {
    Body whole = section(heading);
    List<Body> pieces = new ArrayList<>();
    List<String> lines = whole.markdown().lines().toList();
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).equals(FENCE)) {
        String text = String.join("\n", lines.subList(from, i));
        if (!text.isBlank()) {
          pieces.add(new Body(file, whole.line() + from, lang, text));
        }
        from = i + 1;
      }
    }
    return pieces;
  }

  /** The line of a field, or the first one. */
  long line(String key) {
    Field field = head.get(key);
    return field == null ? 1 : field.line();
  }

  void fault(long line, String key, String... arguments) {
    faults.add(Fault.of(file, line, key, arguments));
  }
}
