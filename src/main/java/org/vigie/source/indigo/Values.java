package org.vigie.source.indigo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.claim.PropertySpec;
import org.vigie.source.Literals;
import org.vigie.source.Problem;
import org.vigie.source.indigo.writing.Dates;
import org.vigie.source.indigo.writing.Numbers;
import org.vigie.source.indigo.writing.Tongue;
import org.vigie.source.indigo.writing.Vocabulary;
import org.vigie.vocab.Iris;

/** Makes the content of a claim of a cell's words, by the kind of its property. */
final class Values {
  private static final Content.Measure NONE = Content.Measure.NONE;

  /** What came of the words of a cell. */
  sealed interface Outcome {
    /** They say this. */
    record Said(Content content) implements Outcome {}

    /** They are understood, and no value of ours fits: they are kept as words. */
    record InWords() implements Outcome {}

    /**
     * They cannot be read.
     *
     * @param key the message that says why
     */
    record Refused(String key, List<String> arguments) implements Outcome {}
  }

  /**
   * What stands beside a value.
   *
   * @param currency the words of the currency column; empty when there are none
   * @param dollar the currency of the project, when a lone dollar sign can only be that
   * @param unit the unit of a count
   * @param country the one country of the project, ISO 3166-1
   */
  record Beside(
      String currency, @Nullable String dollar, @Nullable Node unit, Optional<String> country) {
    static final Beside NOTHING = new Beside("", null, null, Optional.empty());
  }

  private Values() {}

  /** What the words of a cell say of a property. */
  static Outcome read(PropertySpec spec, String text, Beside beside) {
    String kind = Iris.findCode(spec.valueKind()).orElseThrow();
    if (Numbers.isFormula(text)) {
      return refused("indigo.formula", text);
    }
    Optional<String> absence = Vocabulary.get().find("absence", text);
    if (absence.isPresent() && !kind.equals("kind-text") && !kind.equals("kind-string")) {
      return new Outcome.Said(new Content.Absence(Iris.code(absence.get())));
    }
    return switch (kind) {
      case "kind-money" -> money(text, beside);
      case "kind-number", "kind-percent" ->
          Numbers.plain(text)
              .map(number -> said(Literals.decimal(number.toPlainString()), NONE, false))
              .orElseGet(() -> refused("indigo.number", text));
      case "kind-count", "kind-integer", "kind-year" -> count(text, beside.unit());
      case "kind-date" -> date(text);
      case "kind-concept" -> concept(spec, text);
      case "kind-text" -> said(Literals.text(text, Tongue.of(text, beside.country())), NONE, false);
      case "kind-string" -> said(Literals.string(text), NONE, false);
      default -> refused("indigo.number", text);
    };
  }

  private static Outcome money(String text, Beside beside) {
    if (Numbers.isLoneSign(text)) {
      return refused("indigo.amount.sign", text);
    }
    Optional<Numbers.Amount> found = Numbers.amount(text);
    if (found.isEmpty()) {
      return refused("indigo.amount", text);
    }
    Numbers.Amount amount = found.get();
    if (amount.value().signum() < 0) {
      return refused("indigo.amount.negative", text);
    }
    String written = beside.currency();
    if (written.isEmpty()) {
      String sign = amount.currency();
      if (sign == null) {
        return refused("indigo.currency.missing", text);
      }
      if (sign.equals("$")) {
        if (beside.dollar() == null) {
          return refused("indigo.currency.dollar", text);
        }
        written = beside.dollar();
      } else {
        written = sign;
      }
    }
    String named = written;
    return Vocabulary.get()
        .currency(named)
        .map(
            code ->
                said(
                    Literals.decimal(amount.value().toPlainString()),
                    Content.Measure.ofCurrency(code),
                    amount.approximate()))
        .orElseGet(() -> refused("indigo.currency.unknown", named));
  }

  private static Outcome count(String text, @Nullable Node unit) {
    Content.Measure measure = unit == null ? NONE : Content.Measure.ofUnit(unit);
    Optional<BigDecimal> whole =
        Numbers.whole(text).or(() -> Numbers.whole(text.replaceFirst("\\s*\\([^)\\d]*\\)$", "")));
    if (whole.isPresent() && whole.get().signum() >= 0) {
      return said(Literals.integer(whole.get().toPlainString()), measure, false);
    }
    return Numbers.range(text)
        .<Outcome>map(
            ends ->
                new Outcome.Said(
                    new Content.Range(
                        Literals.integer(ends[0].toPlainString()),
                        Literals.integer(ends[1].toPlainString()),
                        measure)))
        .orElseGet(() -> refused("indigo.count", text));
  }

  private static Outcome date(String text) {
    Optional<Dates.Span> span = Dates.find(text);
    if (span.isEmpty()) {
      return refused(Dates.looksLike(text) ? "indigo.date.impossible" : "indigo.date", text);
    }
    Node from = Literals.string(span.get().from().text());
    return span.get().isOne()
        ? said(from, NONE, false)
        : new Outcome.Said(
            new Content.Range(from, Literals.string(span.get().until().text()), NONE));
  }

  private static Outcome concept(PropertySpec spec, String text) {
    String list = Iris.findTerm(spec.property()).orElseThrow();
    Optional<String> code = Vocabulary.get().find(list, text);
    if (code.isEmpty()) {
      return refused("indigo.word", text, Vocabulary.get().accepted(list));
    }
    return code.get().isEmpty() ? new Outcome.InWords() : said(Iris.code(code.get()), NONE, false);
  }

  private static Outcome said(Node value, Content.Measure measure, boolean approximate) {
    return new Outcome.Said(new Content.Exact(value, measure, approximate, false));
  }

  private static Outcome refused(String key, String... arguments) {
    return new Outcome.Refused(key, List.of(arguments));
  }

  /** The problem of words that cannot be read, at their place. */
  static Problem problem(Outcome.Refused refused, Line.Field field) {
    return new Problem(field.place(), refused.key(), refused.arguments());
  }
}
