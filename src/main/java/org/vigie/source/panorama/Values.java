package org.vigie.source.panorama;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.claim.PropertySpec;
import org.vigie.source.Literals;
import org.vigie.source.lexicon.Heading;
import org.vigie.source.lexicon.Plain;
import org.vigie.source.lexicon.Vocabulary;
import org.vigie.vocab.Iris;

/** Reads the text of a value by what its property may hold. */
final class Values {
  private static final Pattern INSIDE = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
  private static final Node COUNTRY = Iris.term("country");
  private static final String UNSTATED = "unit-unstated";

  private final Setting setting;
  private final Codes codes;
  private final Things things;
  private final Numbers numbers;
  private final Dates dates;

  Values(Setting setting, Things things) {
    this.setting = setting;
    this.things = things;
    this.codes = new Codes(setting.reference().codes(), words());
    this.numbers = new Numbers(words());
    this.dates = new Dates(words());
  }

  /**
   * What one value says, for one property.
   *
   * @param spec the property, which may be another one than that of the column
   * @param pieces one, or several when the text is a list
   */
  record Said(PropertySpec spec, List<Piece> pieces) {
    static Said of(PropertySpec spec, Content content, String text) {
      return new Said(spec, List.of(new Piece(content, text)));
    }
  }

  /**
   * One content and the words that say it.
   *
   * @param content what they say
   * @param text the words
   */
  record Piece(Content content, String text) {}

  /** The contents of one text. */
  Answer<Said> read(String text, PropertySpec spec, Heading heading, Subject subject) {
    Optional<Content> absence = absence(text);
    if (absence.isPresent()) {
      return Answer.of(Said.of(spec, absence.get(), text));
    }
    String kind = Iris.findCode(spec.valueKind()).orElse("");
    return switch (kind) {
      case "kind-concept" -> concepts(text, spec, heading);
      case "kind-thing" -> things(text, spec, heading, subject);
      default -> one(text, kind, spec, heading).then(c -> Answer.of(Said.of(spec, c, text)));
    };
  }

  /** The heading of a value that has its unit in a cell of its own. */
  Answer<Heading> heading(Heading heading, String unit) {
    if (unit.isEmpty()) {
      return Answer.of(heading);
    }
    return words()
        .find("currency", unit)
        .or(() -> words().find("unit", unit))
        .or(() -> codes.find(unit, Iris.code("units")).flatMap(Iris::findCode))
        .or(() -> Optional.of(unit).filter(code -> code.matches("[A-Z]{3}")))
        .map(found -> Answer.of(heading.in(found)))
        .orElseGet(() -> Answer.no("unit.unknown", unit));
  }

  private Answer<Content> one(String text, String kind, PropertySpec spec, Heading heading) {
    return switch (kind) {
      case "kind-money" -> money(text, spec, heading.unit());
      case "kind-count" -> count(text, heading.unit());
      case "kind-number", "kind-percent" ->
          quantity(text, "value.percent")
              .then(
                  q ->
                      q.currency() == null && (q.unit() == null || q.unit().equals("%"))
                          ? content(q, q.values(), Content.Measure.NONE, spec)
                          : Answer.no("value.percent", text));
      case "kind-integer", "kind-year" -> integer(text, spec, heading.unit());
      case "kind-date" -> date(text);
      case "kind-boolean" ->
          words()
              .find("boolean", text)
              .map(flag -> exact(Literals.bool(Boolean.parseBoolean(flag))))
              .orElseGet(() -> Answer.no("value.boolean", text));
      case "kind-text" ->
          exact(Literals.text(text, Texts.language(text, setting.options().language())));
      case "kind-string" ->
          exact(
              Literals.string(
                  spec.property().equals(COUNTRY) ? codes.country(text).orElse(text) : text));
      default -> throw new IllegalStateException("The ontology declares an unknown " + spec);
    };
  }

  private Optional<Content> absence(String text) {
    Optional<String> state =
        words()
            .find("absence", text)
            .or(
                () ->
                    INSIDE
                        .matcher(text)
                        .results()
                        .flatMap(aside -> words().find("absence", aside.group(1)).stream())
                        .findFirst());
    return state.map(slug -> new Content.Absence(Iris.code("value-" + slug)));
  }

  private Answer<Content> money(String text, PropertySpec spec, @Nullable String unit) {
    return quantity(text, "value.money")
        .then(
            q -> {
              boolean thousands = "K€".equals(unit) || "M€".equals(unit);
              String currency = q.currency() != null ? q.currency() : thousands ? "EUR" : unit;
              if (currency == null) {
                return Answer.no("value.currency", text);
              }
              if (!currency.matches("[A-Z]{3}") || q.unit() != null) {
                return Answer.no("value.money", text);
              }
              BigDecimal factor =
                  !thousands
                      ? BigDecimal.ONE
                      : new BigDecimal("K€".equals(unit) ? 1_000 : 1_000_000);
              List<BigDecimal> amounts = q.values().stream().map(factor::multiply).toList();
              return content(q, amounts, Content.Measure.ofCurrency(currency), spec);
            });
  }

  private Answer<Content> count(String text, @Nullable String unit) {
    return quantity(text, "value.count")
        .then(
            q -> {
              String counted = q.unit() != null ? q.unit() : unit != null ? unit : UNSTATED;
              boolean fits = counted.startsWith("unit-") && q.currency() == null;
              return fits && whole(q.values())
                  ? content(q, q.values(), Content.Measure.ofUnit(Iris.code(counted)), null)
                  : Answer.no("value.count", text);
            });
  }

  private Answer<Content> integer(String text, PropertySpec spec, @Nullable String unit) {
    return quantity(text, "value.integer.lenient")
        .then(
            q -> {
              boolean years = "years".equals(unit) && q.unit() == null;
              BigDecimal factor = years ? BigDecimal.valueOf(12) : BigDecimal.ONE;
              List<BigDecimal> values = q.values().stream().map(factor::multiply).toList();
              boolean fits =
                  q.currency() == null && (q.unit() == null || (unit != null && isTime(q.unit())));
              return fits && whole(values)
                  ? content(q, values, Content.Measure.NONE, spec)
                  : Answer.no(unit == null ? "value.integer.lenient" : "value.duration", text);
            });
  }

  private static boolean isTime(String unit) {
    return unit.equals("months");
  }

  private Answer<Content> date(String text) {
    return dates
        .find(text)
        .map(
            found ->
                found.from().equals(found.to())
                    ? Answer.<Content>of(
                        new Content.Exact(
                            Literals.string(found.from().text()),
                            Content.Measure.NONE,
                            found.approximate(),
                            false))
                    : Answer.<Content>of(
                        new Content.Range(
                            Literals.string(found.from().text()),
                            Literals.string(found.to().text()),
                            Content.Measure.NONE)))
        .orElseGet(() -> Answer.no("value.date.lenient", text));
  }

  private Answer<Numbers.Quantity> quantity(String text, String problem) {
    return numbers.find(text).map(Answer::of).orElseGet(() -> Answer.no(problem, text));
  }

  /** {@code Up to} is what a maximum says anyway; of another property it is not exact. */
  private static Answer<Content> content(
      Numbers.Quantity quantity,
      List<BigDecimal> values,
      Content.Measure measure,
      @Nullable PropertySpec spec) {
    if (values.size() == 2) {
      BigDecimal low = values.getFirst().min(values.getLast());
      BigDecimal high = values.getFirst().max(values.getLast());
      return Answer.of(new Content.Range(number(low, spec), number(high, spec), measure));
    }
    boolean maximum =
        spec != null && Iris.findTerm(spec.property()).orElse("").matches("max.*|.*Max");
    boolean approximate = quantity.approximate() || (quantity.limited() && !maximum);
    return Answer.of(
        new Content.Exact(number(values.getFirst(), spec), measure, approximate, false));
  }

  private static Node number(BigDecimal value, @Nullable PropertySpec spec) {
    String digits = value.stripTrailingZeros().toPlainString();
    String kind = spec == null ? "kind-count" : Iris.findCode(spec.valueKind()).orElse("");
    return switch (kind) {
      case "kind-count", "kind-integer", "kind-year" -> Literals.integer(digits);
      default -> Literals.decimal(digits);
    };
  }

  private static boolean whole(List<BigDecimal> values) {
    return values.stream().allMatch(value -> value.stripTrailingZeros().scale() <= 0);
  }

  private static Answer<Content> exact(Node value) {
    return Answer.of(new Content.Exact(value, Content.Measure.NONE, false, false));
  }

  private Answer<Said> concepts(String text, PropertySpec spec, Heading heading) {
    Node list = java.util.Objects.requireNonNull(spec.codeList(), "a concept has a code list");
    List<Piece> found = new ArrayList<>();
    for (String part : spec.multi() ? codes.parts(text, list) : List.of(text)) {
      Optional<Node> code = codes.find(part, list);
      if (code.isEmpty()) {
        return otherwise(text, heading)
            .orElseGet(
                () ->
                    Answer.no(
                        "code.unknown",
                        part,
                        String.join(", ", Plain.nearest(part, codes.labels(list)))));
      }
      found.add(piece(code.get(), part));
    }
    return Answer.of(new Said(spec, found));
  }

  /** A territory that is no code is still a territory, in words. */
  private Optional<Answer<Said>> otherwise(String text, Heading heading) {
    return Optional.ofNullable(heading.otherwise())
        .flatMap(name -> setting.reference().properties().find(Iris.term(name)))
        .map(
            other ->
                one(text, Iris.findCode(other.valueKind()).orElse(""), other, heading)
                    .then(content -> Answer.of(Said.of(other, content, text))));
  }

  private Answer<Said> things(String text, PropertySpec spec, Heading heading, Subject subject) {
    String type = heading.unit() == null ? "actor" : heading.unit();
    List<Piece> found = new ArrayList<>();
    for (String part : List.of(text.split(";"))) {
      String name = part.strip();
      Optional<Content> absent = absence(name);
      if (absent.isPresent()) {
        found.add(new Piece(absent.get(), name));
      } else if (!name.isEmpty()) {
        switch (things.resolve(type, name, subject)) {
          case Answer.Read<Node> read -> found.add(piece(read.value(), name));
          case Answer.Unread<Node> unread -> {
            return new Answer.Unread<>(unread.key(), unread.arguments());
          }
        }
      }
    }
    return found.isEmpty() ? Answer.no("value.thing", text) : Answer.of(new Said(spec, found));
  }

  private static Piece piece(Node value, String text) {
    return new Piece(new Content.Exact(value, Content.Measure.NONE, false, false), text);
  }

  private Vocabulary words() {
    return setting.words();
  }
}
