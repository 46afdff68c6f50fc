package org.vigie.source.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.claim.Place;
import org.vigie.source.Problem;
import org.vigie.source.TableException;
import org.vigie.source.lexicon.Heading.Column;
import org.vigie.source.sheet.Sheet;

/** The headings that are known, from a mapping file: the one packed with the program or another. */
public final class Headings {
  private static final Pattern IN_UNIT =
      Pattern.compile("(.*?)[\\s_(\\[]+([^\\s_()\\[\\]]+)[)\\]]?");

  private final Map<String, Heading> panorama = new LinkedHashMap<>();
  private final List<Heading> written = new ArrayList<>();
  private final Map<String, Heading> tidy = new LinkedHashMap<>();
  private final Vocabulary words;

  private Headings(Vocabulary words) {
    this.words = words;
  }

  /** Those packed with the program. */
  public static Headings bundled() {
    return from(Tables.bundled("headings.csv"), "headings.csv", Vocabulary.bundled());
  }

  /**
   * Those of a mapping file with the columns {@code heading, language, column, property, unit,
   * otherwise}.
   *
   * @param file its name, for places
   * @throws TableException naming each row that is wrong
   */
  public static Headings from(Sheet sheet, String file, Vocabulary words) {
    Headings headings = new Headings(words);
    List<Problem> problems = new ArrayList<>();
    for (Map<String, String> row : Tables.rows(sheet)) {
      headings.add(row, file, problems);
    }
    if (!problems.isEmpty()) {
      throw new TableException(problems);
    }
    return headings;
  }

  /** What a heading of a panorama means: a column by itself, or one that stands beside a value. */
  public Optional<Heading> find(String heading) {
    Optional<Heading> whole = inUnit(heading);
    return whole.isPresent() ? whole : beside(Plain.of(heading));
  }

  /** What a heading of the tidy layout means. */
  public Optional<Heading> findTidy(String heading) {
    return Optional.ofNullable(tidy.get(Plain.of(heading)));
  }

  /**
   * The first heading of a kind of column in a language, as a form writes it.
   *
   * @param property of a value; empty for other columns
   */
  public Optional<String> findFor(Column column, String property, String language) {
    return written.stream()
        .filter(heading -> heading.column() == column)
        .filter(heading -> heading.property().equals(property))
        .filter(heading -> heading.language().equals(language))
        .map(heading -> heading.text().replace('_', ' '))
        .findFirst();
  }

  /** The known headings most like one that is not. */
  public List<String> nearest(String heading) {
    List<String> known = new ArrayList<>();
    panorama.values().forEach(each -> known.add(each.text()));
    return Plain.nearest(heading, known);
  }

  /** The headings of a kind of column that needs no property, in a language, in their order. */
  public List<String> list(Column column, String language) {
    return written.stream()
        .filter(heading -> heading.column() == column && heading.language().equals(language))
        .map(heading -> heading.text().replace('_', ' '))
        .toList();
  }

  /** The known headings of the tidy layout most like one that is not. */
  public List<String> nearestTidy(String heading) {
    return Plain.nearest(heading, tidy.values().stream().map(Heading::text).toList());
  }

  /** The words that go with them. */
  public Vocabulary words() {
    return words;
  }

  private Optional<Heading> inUnit(String heading) {
    Heading plain = panorama.get(Plain.of(heading));
    if (plain != null) {
      return Optional.of(plain);
    }
    Matcher parts = IN_UNIT.matcher(heading.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    Heading base = panorama.get(Plain.of(parts.group(1)));
    Optional<String> unit = unit(Plain.of(parts.group(2)));
    return base == null || base.column() != Column.VALUE ? Optional.empty() : unit.map(base::in);
  }

  private Optional<String> unit(String text) {
    if (text.equals("%") || words.find("percent", text).isPresent()) {
      return Optional.of("%");
    }
    Optional<String> currency = words.find("currency", text);
    Optional<String> unit = currency.isPresent() ? currency : words.find("unit", text);
    if (unit.isPresent()) {
      return unit;
    }
    Optional<String> months = words.find("months", text);
    if (months.isPresent()) {
      return months.map(each -> each.equals("12") ? "years" : "months");
    }
    return text.matches("k€|m€") ? Optional.of(text.toUpperCase(Locale.ROOT)) : Optional.empty();
  }

  /** {@code Montant – source}: a value's heading, followed by that of a companion column. */
  private Optional<Heading> beside(String plain) {
    List<String> tokens = List.of(plain.split(" "));
    for (int cut = 1; cut < tokens.size(); cut++) {
      String first = String.join(" ", tokens.subList(0, cut));
      String rest = String.join(" ", tokens.subList(cut, tokens.size()));
      Heading companion = panorama.get(rest);
      Optional<Heading> base = inUnit(first);
      if (companion != null && isCompanion(companion) && base.isPresent()) {
        boolean left = base.get().column() == Column.LEFT;
        return Optional.of(left ? base.get() : companion.beside(base.get()));
      }
    }
    return Optional.empty();
  }

  private static boolean isCompanion(Heading heading) {
    return switch (heading.column()) {
      case SOURCE, CERTAINTY, UNIT, NOTE -> true;
      case CONTRACT, VALUE, LEFT, TIDY -> false;
    };
  }

  private void add(Map<String, String> row, String file, List<Problem> problems) {
    String text = row.getOrDefault("heading", "");
    String kind = row.getOrDefault("column", "");
    Place place = new Place(file, Long.parseLong(row.getOrDefault("#", "0")), "column");
    Optional<Column> column =
        Arrays.stream(Column.values())
            .filter(each -> each.name().equals(kind.toUpperCase(Locale.ROOT)))
            .findFirst();
    if (column.isEmpty() || text.isBlank()) {
      problems.add(
          Problem.of(
              place,
              "headings.column",
              kind,
              "contract, value, source, certainty, unit, note, left, tidy"));
      return;
    }
    Heading heading =
        new Heading(
            text,
            row.getOrDefault("language", ""),
            column.get(),
            row.getOrDefault("property", ""),
            row.get("unit"),
            row.get("otherwise"));
    Map<String, Heading> into = column.get() == Column.TIDY ? tidy : panorama;
    into.putIfAbsent(Plain.of(text), heading);
    written.add(heading);
  }
}
