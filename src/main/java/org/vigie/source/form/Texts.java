package org.vigie.source.form;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.source.Reading;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Writes values as a panorama reads them. */
final class Texts {
  private final Words words;

  Texts(Lang lang) {
    this.words = Words.of(Reading.class, lang);
  }

  /** The text of a value; its currency or unit stands beside it. */
  String of(Filling.Value value) {
    return switch (value.content()) {
      case Content.Exact exact -> {
        String text = value.named() == null ? plain(exact.value()) : value.named();
        yield exact.approximate() ? words.say("form.about", text) : text;
      }
      case Content.Range range -> words.say("form.range", plain(range.min()), plain(range.max()));
      case Content.Absence absence ->
          words.say(
              "form."
                  + Iris.findCode(absence.state()).orElse("value-unknown").replace("value-", ""));
    };
  }

  /** The currency of an amount or the unit of a count; empty when there is none. */
  static String unit(Content content) {
    Content.Measure measure = content.measure();
    String currency = measure.currency();
    return currency != null ? currency : code(measure.unit());
  }

  /** The word for a degree of certainty. */
  String degree(String degree) {
    return degree.isEmpty() ? "" : words.say("form." + degree);
  }

  private static String code(@Nullable Node unit) {
    return unit == null ? "" : Iris.findCode(unit).orElse("");
  }

  private static String plain(Node value) {
    return value.isLiteral()
        ? value.getLiteralLexicalForm().replaceFirst("\\.0+$", "")
        : Iris.findCode(value)
            .or(() -> Iris.findThing(value).map(Iris.Thing::slug))
            .orElseGet(value::toString);
  }
}
