package org.vigie.web.speech;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
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

  /** The value in the language of the page: our translation stands for a text in the other one. */
  Shown show(Statement statement, Property property) {
    return translation(statement, property).orElseGet(() -> original(statement, property));
  }

  /** What the source says, in its own words. */
  Shown original(Statement statement, Property property) {
    return switch (statement.content()) {
      case Content.Exact exact -> exact(exact, statement, property);
      case Content.Range range ->
          new Shown(
              words.range(
                  "value.range",
                  literal(range.min(), range.measure(), property),
                  literal(range.max(), range.measure(), property)),
              null,
              null,
              null,
              Shown.Form.NAME,
              false);
      case Content.Absence absence ->
          new Shown(
              statement.named() == null
                  ? words.message("value.absent")
                  : Wordbook.capital(statement.named().label().in(lang.tag())),
              null,
              null,
              null,
              Shown.Form.ABSENCE,
              false);
    };
  }

  /** Names are never translated: they are what the source calls the thing. */
  private Optional<Shown> translation(Statement statement, Property property) {
    boolean foreign =
        statement.content() instanceof Content.Exact exact
            && exact.value().isLiteral()
            && !exact.value().getLiteralLanguage().isEmpty()
            && !exact.value().getLiteralLanguage().equals(lang.tag());
    if (!foreign || property.name().endsWith("Name")) {
      return Optional.empty();
    }
    return statement
        .text()
        .gloss()
        .findIn(lang.tag())
        .map(gloss -> text(words.set(gloss), null, true));
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
      return new Shown(
          code ? Wordbook.capital(text) : text, null, null, value, Shown.Form.NAME, false);
    }
    String tag = value.getLiteralLanguage();
    if (!tag.isEmpty()) {
      return text(
          words.set(value.getLiteralLexicalForm()), tag.equals(lang.tag()) ? null : tag, false);
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
        form,
        false);
  }

  private static Shown text(String text, @Nullable String foreignTag, boolean translated) {
    return new Shown(
        text,
        foreignTag,
        null,
        null,
        text.length() > LONG_TEXT ? Shown.Form.TEXT : Shown.Form.NAME,
        translated);
  }

  private String literal(Node value, Content.Measure measure, Property property) {
    String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    if (isDate(value, property)) {
      return words.date(text);
    }
    if (property.kind().equals("boolean")) {
      return words.message("value." + text);
    }
    if (property.name().equals("country")) {
      return Locale.of("", text).getDisplayCountry(lang.locale());
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
    return words
        .find(slug.replaceFirst("^unit-", "unit."))
        .orElseGet(() -> words.message("unit.other"));
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
