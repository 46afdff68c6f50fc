package org.vigie.web.question;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;
import org.vigie.web.page.Links;
import org.vigie.web.speech.Speech;
import org.vigie.words.Figures;

/** Says a term of an answer: the name beside the IRI, dates and numbers as the pages write them. */
final class Terms {
  private static final Set<String> NAMELESS =
      Set.of("claim", "assessment", "decision", "disagreement", "participation");
  private static final int YEARS_END = 10_000;

  private final DossierReader reader;
  private final Speech say;

  Terms(DossierReader reader, Speech say) {
    this.reader = reader;
    this.say = say;
  }

  /** A term under the name of its variable; nothing when there is none. */
  Cell cell(String variable, @Nullable Node term) {
    if (term == null) {
      return Cell.EMPTY;
    }
    if (!term.isLiteral()) {
      return thing(term);
    }
    String text = term.getLiteralLexicalForm();
    if (term.getLiteralDatatype() instanceof XSDDatatype && isNumber(term)) {
      return new Cell(number(text), null, "", null, -1, true);
    }
    if (text.equals("true") || text.equals("false")) {
      return new Cell(say.t("question." + text), null, "", null, -1, false);
    }
    if (text.matches("[12]\\d{3}(-\\d\\d(-\\d\\d)?)?")) {
      return new Cell(say.shortDate(text), null, "", null, -1, false);
    }
    if (variable.equals("country")) {
      return new Cell(country(text), null, text, null, -1, false);
    }
    String language = term.getLiteralLanguage();
    return new Cell(
        text,
        null,
        "",
        language.isEmpty() || language.equals(say.lang().tag()) ? null : language,
        -1,
        false);
  }

  /** A value in a list of choices. */
  String name(String variable, Node term) {
    if (term.isLiteral()) {
      return variable.equals("country")
          ? country(term.getLiteralLexicalForm())
          : term.getLiteralLexicalForm();
    }
    Ref ref = reader.ref(term);
    return ref.label().isEmpty() ? ref.slug() : say.title(ref);
  }

  private Cell thing(Node node) {
    Optional<String> page = Links.findPage(node, say.lang());
    Ref ref = reader.ref(node);
    if (!node.isURI()) {
      return new Cell("_:" + node.getBlankNodeLabel(), null, "", null, -1, false);
    }
    if (page.isEmpty() || isNameless(node) || ref.label().isEmpty()) {
      String brief = brief(node.getURI());
      return page.isPresent()
          ? new Cell(brief, page.get(), "", null, -1, false)
          : new Cell(host(node.getURI()), node.getURI(), "", null, -1, false);
    }
    return new Cell(
        say.title(ref), page.get(), brief(node.getURI()), say.foreign(ref.label()), -1, false);
  }

  /** What has a number rather than a name. */
  private static boolean isNameless(Node node) {
    return Iris.findThing(node).map(Iris.Thing::type).filter(NAMELESS::contains).isPresent();
  }

  private String country(String code) {
    return Locale.of("", code).getDisplayCountry(say.lang().locale());
  }

  private String number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return number.scale() <= 0 && number.abs().intValue() < YEARS_END
          ? number.toPlainString()
          : Figures.of(say.lang()).number(number);
    } catch (NumberFormatException special) {
      return text;
    }
  }

  private static boolean isNumber(Node term) {
    return term.getLiteralValue() instanceof Number;
  }

  /** An IRI by its prefix. */
  static String brief(String iri) {
    return Prefixes.map().entrySet().stream()
        .filter(
            prefix ->
                iri.startsWith(prefix.getValue()) && iri.length() > prefix.getValue().length())
        .max(Map.Entry.comparingByValue(Comparator.comparingInt(String::length)))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .orElse(iri);
  }

  private static String host(String iri) {
    String rest = iri.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    return rest.length() > 60 ? rest.substring(0, 57) + "…" : rest;
  }
}
