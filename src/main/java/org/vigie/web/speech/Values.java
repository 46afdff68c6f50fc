package org.vigie.web.speech;

import java.math.BigDecimal;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.dossier.Property;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;

/** Turns the content of claims into words, by the kind of value that the ontology declares. */
final class Values {
  private static final int LONG_TEXT = 60;

  private final Lang lang;
  private final Wordbook words;

  Values(Lang lang, Wordbook words) {
    this.lang = lang;
    this.words = words;
  }

  Shown show(Statement statement, Property property) {
    return switch (statement.content()) {
      case Content.Exact exact -> exact(exact, statement, property);
      case Content.Range range ->
          new Shown(
              words.message(
                  "value.range",
                  literal(range.min(), range.measure(), property),
                  literal(range.max(), range.measure(), property)),
              null,
              null,
              null,
              Shown.Form.NAME);
      case Content.Absence absence ->
          new Shown(
              statement.named() == null
                  ? words.message("value.absent")
                  : Wordbook.capital(statement.named().label().in(lang.tag())),
              null,
              null,
              null,
              Shown.Form.ABSENCE);
    };
  }

  private Shown exact(Content.Exact exact, Statement statement, Property property) {
    Shown shown = plain(exact, statement, property);
    if (exact.approximate()) {
      shown = shown.withText(words.message("value.about", shown.text()));
    }
    return exact.denied() ? shown.withText(words.message("value.denied", shown.text())) : shown;
  }

  private Shown plain(Content.Exact exact, Statement statement, Property property) {
    Node value = exact.value();
    if (statement.named() != null) {
      String text = words.set(statement.named().label().in(lang.tag()));
      boolean code = Iris.findCode(value).isPresent();
      return new Shown(code ? Wordbook.capital(text) : text, null, null, value, Shown.Form.NAME);
    }
    String tag = value.getLiteralLanguage();
    if (!tag.isEmpty()) {
      return text(value, tag);
    }
    Shown.Form form =
        isNumber(value)
            ? Shown.Form.NUMBER
            : isDate(value, property) ? Shown.Form.DATE : Shown.Form.NAME;
    return new Shown(
        literal(value, exact.measure(), property),
        null,
        form == Shown.Form.NAME ? null : value.getLiteralLexicalForm(),
        null,
        form);
  }

  private Shown text(Node value, String tag) {
    String text = words.set(value.getLiteralLexicalForm());
    return new Shown(
        text,
        tag.equals(lang.tag()) ? null : tag,
        null,
        null,
        text.length() > LONG_TEXT ? Shown.Form.TEXT : Shown.Form.NAME);
  }

  private String literal(Node value, Content.Measure measure, Property property) {
    String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    if (isDate(value, property)) {
      return words.date(text);
    }
    if (property.kind().equals("boolean")) {
      return words.message("value." + text);
    }
    if (!isNumber(value)) {
      return text;
    }
    BigDecimal number = new BigDecimal(text);
    String currency = measure.currency();
    if (currency != null) {
      return words.money(number, currency);
    }
    if (property.kind().equals("percent")) {
      return words.percent(number);
    }
    if (property.name().equals("durationMonths")) {
      return words.months(number.intValue());
    }
    Node unit = measure.unit();
    return unit == null
        ? words.number(number)
        : words.message("value.counted", words.number(number), unitName(unit));
  }

  private String unitName(Node unit) {
    String slug = Iris.findCode(unit).orElse("unit-other");
    return words.find(slug.replaceFirst("^unit-", "unit.")).orElse(slug);
  }

  private static boolean isNumber(Node value) {
    return value.isLiteral()
        && value.getLiteralLanguage().isEmpty()
        && !value.getLiteralDatatypeURI().endsWith("#string")
        && value.getLiteralLexicalForm().matches("-?\\d+(\\.\\d+)?");
  }

  private static boolean isDate(Node value, Property property) {
    return value.isLiteral()
        && (property.kind().equals("date") || property.kind().equals("year"))
        && EdtfDate.find(value.getLiteralLexicalForm()).isPresent();
  }
}
