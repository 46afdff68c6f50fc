package org.vigie.doctor.value;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.vigie.doctor.examination.Asking;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Ward;
import org.vigie.vocab.Vigie;

/** Words of a claim in another language than its source has: they stand in a property apart. */
final class Translations {
  private final Ward ward;

  Translations(Ward ward) {
    this.ward = ward;
  }

  /**
   * Whether the claims that are asked have words in a language only as a translation.
   *
   * @param text a variable of which the query asks the language
   * @param language that it asks
   */
  Optional<Finding> find(Expr text, Node language, Parts parts) {
    return parts
        .property(text)
        .filter(Vigie.VALUE::equals)
        .filter(value -> ward.fails(ask(parts.patterns(), text, language)))
        .filter(value -> ward.holds(ask(translated(text, parts), text, language)))
        .map(value -> finding(text, language, parts));
  }

  private Finding finding(Expr text, Node language, Parts parts) {
    String either = ward.write(Vigie.VALUE) + "|" + ward.write(Vigie.GLOSS);
    return Finding.of(
        "gloss",
        parts.subject(text.asVar()).map(ward::write).orElse("?claim") + " " + either + " " + text,
        language.getLiteralLexicalForm(),
        ward.name(Vigie.VALUE),
        ward.name(Vigie.GLOSS));
  }

  /** What the query asks for, with the translation in the place of the value. */
  private static List<TriplePath> translated(Expr text, Parts parts) {
    return parts.patterns().stream()
        .map(
            each ->
                Vigie.VALUE.equals(each.getPredicate()) && each.getObject().equals(text.asVar())
                    ? new TriplePath(
                        Triple.create(each.getSubject(), Vigie.GLOSS, each.getObject()))
                    : each)
        .toList();
  }

  private static Query ask(List<TriplePath> triples, Expr text, Node language) {
    ElementPathBlock block = new ElementPathBlock();
    triples.forEach(block::addTriplePath);
    ElementGroup group = new ElementGroup();
    group.addElement(block);
    group.addElement(
        new ElementFilter(new E_LangMatches(new E_Lang(text), NodeValue.makeNode(language))));
    return Asking.of(group);
  }
}
