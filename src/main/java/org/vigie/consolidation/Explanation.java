package org.vigie.consolidation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.claim.Content.Measure;
import org.vigie.claim.PropertySpec;
import org.vigie.vocab.Iris;
import org.vigie.words.Figures;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * Step 7: a decision in words of one language: what was chosen, how many speak and whether they
 * agree, the first criterion that made the difference, and whether only a party says so.
 */
final class Explanation {
  private final Words words;
  private final Figures figures;

  Explanation(Lang lang) {
    this.words = Words.of(Explanation.class, lang);
    this.figures = Figures.of(lang);
  }

  /** The sentences of a decision. */
  String of(Decision decision, PropertySpec spec, Knowledge knowledge) {
    StringJoiner text = new StringJoiner(" ");
    findSubject(decision, spec).ifPresent(text::add);
    text.add(voices(decision, spec, knowledge));
    text.add(why(decision, spec));
    if (decision.partyOnly()) {
      text.add(words.say("party"));
    }
    return text.toString();
  }

  /** "Retained: 1.3 M€." for a value that can be written without the name of a thing. */
  private Optional<String> findSubject(Decision decision, PropertySpec spec) {
    if (decision.chosen().size() != 1 || spec.multi()) {
      return Optional.empty();
    }
    return findValue(decision.chosen().getFirst().content(), spec)
        .map(value -> words.say("chosen", value));
  }

  private String voices(Decision decision, PropertySpec spec, Knowledge knowledge) {
    int claims = decision.considered().size();
    int values = decision.positions().size();
    Set<String> roots = new HashSet<>();
    decision
        .considered()
        .forEach(a -> roots.addAll(knowledge.roots(a.claim().provenance().statedIn())));
    if (claims == 1) {
      return words.say("voices.one");
    }
    boolean denied = !decision.denials().isEmpty();
    if (values == 1 && (denied || spec.multi())) {
      return words.say(denied ? "voices.denied" : "voices.same", sentence(claims));
    }
    if (spec.multi()) {
      return words.say("voices.many", sentence(claims), figures.count(values));
    }
    String agreement = Iris.findCode(decision.agreement()).orElse("agree-single");
    if (!agreement.equals("agree-contradicted") && roots.size() == 1) {
      return words.say("voices.origin", sentence(claims));
    }
    return words.say("voices." + agreement, sentence(claims), figures.count(values));
  }

  private String why(Decision decision, PropertySpec spec) {
    String outcome = Iris.findCode(decision.outcome()).orElse("");
    if (decision.chosen().isEmpty()
        && !decision.denials().isEmpty()
        && !outcome.equals("outcome-tied")) {
      return words.say("rule-denial.all");
    }
    if (!outcome.equals("outcome-decided") && !outcome.equals("outcome-range")) {
      return words.say(outcome);
    }
    String rule = Iris.findCode(decision.rule()).orElse("");
    if (spec.multi() && rule.equals("rule-only")) {
      return words.say("each");
    }
    return words.say(rule);
  }

  private Optional<String> findValue(Content content, PropertySpec spec) {
    return switch (content) {
      case Content.Exact exact ->
          findValue(exact.value(), exact.measure(), spec)
              .map(value -> exact.approximate() ? words.say("about", value) : value);
      case Content.Range range ->
          findValue(range.min(), range.measure(), spec)
              .flatMap(
                  low ->
                      findValue(range.max(), range.measure(), spec)
                          .map(high -> words.say("range", low, high)));
      case Content.Absence absence -> Optional.empty();
    };
  }

  private Optional<String> findValue(Node value, Measure measure, PropertySpec spec) {
    if (!value.isLiteral()) {
      return Optional.empty();
    }
    String text = value.getLiteralLexicalForm();
    return switch (Iris.findCode(spec.valueKind()).orElse("")) {
      case "kind-money" ->
          Optional.of(
              measure.currency() == null
                  ? figures.number(new BigDecimal(text))
                  : figures.amount(new BigDecimal(text), measure.currency()));
      case "kind-percent" -> Optional.of(figures.percent(new BigDecimal(text)));
      case "kind-number", "kind-integer", "kind-count" ->
          Optional.of(figures.number(new BigDecimal(text)));
      case "kind-date" -> Optional.of(figures.date(text));
      case "kind-year", "kind-string" -> Optional.of(text);
      default -> Optional.empty();
    };
  }

  private String sentence(int count) {
    String text = figures.count(count);
    return text.substring(0, 1).toUpperCase(words.lang().locale()) + text.substring(1);
  }

  /** One explanation in each language. */
  static List<Explanation> inEachLanguage() {
    return java.util.Arrays.stream(Lang.values()).map(Explanation::new).toList();
  }

  Lang lang() {
    return words.lang();
  }
}
