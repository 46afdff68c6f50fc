package org.vigie.web.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.vigie.ontology.Rule;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;

/** Says rules in the words of a page. */
final class RuleWords {
  private final Page page;
  private final Naming naming;

  RuleWords(Page page, Naming naming) {
    this.page = page;
    this.naming = naming;
  }

  RuleCard card(Rule rule) {
    String message = rule.messages().getOrDefault(page.lang().tag(), "");
    return new RuleCard(
        rule.id(),
        Links.section("shapes", page.lang()) + "#" + rule.id(),
        rule.severity(),
        page.say().set(message),
        naming.items(rule.targets()),
        naming.items(rule.paths().stream().filter(path -> !isPlumbing(path)).toList()),
        limits(rule),
        rule.form().name().toLowerCase(Locale.ROOT));
  }

  /** A path runs through the list of a code to see whether it is of the right one. */
  private static boolean isPlumbing(Node path) {
    return path.equals(W3c.SKOS_IN_SCHEME);
  }

  /** The conditions in words: the least and the most number are said together. */
  private List<String> limits(Rule rule) {
    Map<String, Node> numbers = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (Rule.Limit limit : rule.limits()) {
      if (limit.name().endsWith("Count")) {
        numbers.put(limit.name(), limit.value());
      }
    }
    count(numbers).ifPresent(words::add);
    for (Rule.Limit limit : rule.limits()) {
      if (!limit.name().endsWith("Count")) {
        words.add(page.say().t("ontology.limit." + limit.name(), text(limit.value())));
      }
    }
    return words;
  }

  /** What the two numbers say; in the shapes both are given only when they are both one. */
  private Optional<String> count(Map<String, Node> numbers) {
    Node least = numbers.get("minCount");
    Node most = numbers.get("maxCount");
    if (least != null && most != null) {
      return Optional.of(page.say().t("ontology.limit.exactly", number(most)));
    }
    if (least != null) {
      return Optional.of(page.say().t("ontology.limit.least", number(least)));
    }
    return Optional.ofNullable(most).map(node -> page.say().t("ontology.limit.most", number(node)));
  }

  private static int number(Node node) {
    return Integer.parseInt(node.getLiteralLexicalForm());
  }

  private String text(Node value) {
    if (!value.isLiteral()) {
      return naming.item(value).text();
    }
    String lexical = value.getLiteralLexicalForm();
    return value.getLiteralDatatype().equals(XSDDatatype.XSDboolean)
        ? page.say().t("value." + lexical)
        : lexical;
  }
}
