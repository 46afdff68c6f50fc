package org.vigie.release.notes;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigie.release.table.Comparison.Value;
import org.vigie.words.Figures;
import org.vigie.words.Lang;

/** Says values in one language. */
final class Values {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?");
  private static final int LONGEST = 200;

  private final Lang lang;
  private final Figures figures;

  Values(Lang lang) {
    this.lang = lang;
    this.figures = Figures.of(lang);
  }

  /** All values of a key; those in the reader's language when there are such. */
  String all(List<Value> values) {
    List<Value> own =
        values.stream()
            .filter(value -> value.language().isEmpty() || value.language().equals(lang.tag()))
            .toList();
    return (own.isEmpty() ? values : own)
        .stream().map(this::one).distinct().collect(Collectors.joining(" ; "));
  }

  private String one(Value value) {
    return switch (value.type()) {
      case "anyURI" -> lang == Lang.FR ? value.french() : value.english();
      case "decimal", "integer" -> number(value);
      case "boolean" -> value.text();
      default -> DATE.matcher(value.text()).matches() ? date(value.text()) : cut(value.text());
    };
  }

  private String number(Value value) {
    BigDecimal number = new BigDecimal(value.text());
    return value.currency().isEmpty()
        ? figures.number(number)
        : figures.amount(number, value.currency());
  }

  /** A date, unless it only looks like one. */
  private String date(String text) {
    try {
      return figures.date(text);
    } catch (DateTimeException other) {
      return text;
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
