package org.vigie.format;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/**
 * Takes statements from a parser and lets through only RDF 1.1: Rio 5.2 itself lets IRIs with
 * spaces, relative IRIs, halves of surrogate pairs and malformed language tags pass in some
 * syntaxes.
 */
final class Strict extends AbstractRDFHandler {
  /** RFC 3987 section 2.2: a scheme, then nothing that no IRI may hold (Turtle section 6.4). */
  private static final Pattern IRI_FORM =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\u0000-\\u0020<>\"{}|^`\\\\]*");

  /** BCP 47, as far as Turtle asks (section 6.5, LANGTAG). */
  private static final Pattern LANGUAGE_FORM = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  private final Terms terms;
  private final Watch watch;
  private final Where where;
  private final Consumer<RdfStatement> statements;

  /** The line that the parser is reading. */
  @FunctionalInterface
  interface Where {
    long line();
  }

  Strict(Terms terms, Watch watch, Where where, Consumer<RdfStatement> statements) {
    this.terms = terms;
    this.watch = watch;
    this.where = where;
    this.statements = statements;
  }

  @Override
  public void handleStatement(Statement statement) {
    watch.statement();
    Resource graph = statement.getContext();
    check(statement.getSubject());
    check(statement.getPredicate());
    check(statement.getObject());
    if (graph != null) {
      check(graph);
    }
    Quad quad =
        Quad.create(
            graph == null ? Quad.defaultGraphNodeGenerated : terms.node(graph),
            terms.node(statement.getSubject()),
            terms.node(statement.getPredicate()),
            terms.node(statement.getObject()));
    if (terms.blankNodes() > Budgets.BLANK_NODES) {
      throw refused(RdfFault.BLANK_NODES, Integer.toString(Budgets.BLANK_NODES));
    }
    try {
      statements.accept(new RdfStatement(quad, where.line()));
    } catch (RuntimeException own) {
      throw new Refusal.Passed(own);
    }
  }

  private void check(Value value) {
    if (value.isIRI()) {
      check((IRI) value);
    } else if (value.isLiteral()) {
      check((Literal) value);
    } else if (!value.isBNode()) {
      throw refused(RdfFault.BEYOND, value.stringValue());
    }
  }

  private void check(IRI iri) {
    String text = iri.stringValue();
    if (!IRI_FORM.matcher(text).matches()) {
      throw refused(RdfFault.IRI, text);
    }
    checkUnicode(text);
  }

  private void check(Literal literal) {
    String text = literal.getLabel();
    if (text.length() > Budgets.LITERAL) {
      throw refused(RdfFault.LITERAL, Integer.toString(Budgets.LITERAL));
    }
    checkUnicode(text);
    check(literal.getDatatype());
    // Rio 5.2 takes the full stop of ":s :p ." for a number, in TriG after a graph.
    if (text.isEmpty() && literal.getDatatype().equals(XSD.INTEGER)) {
      throw refused(RdfFault.SYNTAX, ".");
    }
    literal
        .getLanguage()
        .filter(tag -> !LANGUAGE_FORM.matcher(tag).matches())
        .ifPresent(
            tag -> {
              throw refused(RdfFault.LANGUAGE, tag);
            });
  }

  private void checkUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw refused(RdfFault.SURROGATE, "");
      }
    }
  }

  private RdfSyntaxException refused(RdfFault fault, String detail) {
    return new RdfSyntaxException(fault, detail, where.line(), 0, null);
  }
}
