package org.vigie.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;

/** What a parameter of a question stands for, and how its text becomes one RDF term. */
public enum Kind {
  ACTOR(Iris.ID + "actor/", ""),
  CONTRACT(Iris.ID + "contract/", ""),
  CLAIM(Iris.ID + "claim/", ""),
  SOURCE(Iris.ID + "source/", ""),
  CODE(Iris.CODE, ""),
  PROPERTY(Iris.NS, ""),
  GRAPH(Iris.GRAPH, ""),
  COUNTRY("", "[A-Z]{2}"),
  LANGUAGE("", "fr|en"),
  YEAR("", "[12][0-9]{3}"),
  DATE("", "[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"),
  TEXT("", "(?s).{1,300}");

  private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./-]{0,200}");

  private final String namespace;
  private final Pattern form;

  Kind(String namespace, String form) {
    this.namespace = namespace;
    this.form = Pattern.compile(form);
  }

  /** The kind of a name such as {@code actor}. */
  public static Optional<Kind> find(String name) {
    for (Kind kind : values()) {
      if (kind.tag().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The name, such as {@code actor}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it stands for a thing that has an IRI. */
  public boolean isThing() {
    return !namespace.isEmpty();
  }

  /**
   * The term of a text: for a thing its IRI, its prefixed name or the last part of its IRI; for the
   * others a literal of the datatype that the data has.
   *
   * @return empty when the text is not of that form
   */
  public Optional<Node> parse(String text) {
    String given = text.strip();
    if (isThing()) {
      return iri(given);
    }
    if (!form.matcher(given).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (this) {
          case YEAR -> NodeFactory.createLiteralDT(given, XSDDatatype.XSDinteger);
          case DATE -> NodeFactory.createLiteralDT(given, XSDDatatype.XSDdate);
          default -> NodeFactory.createLiteralString(given);
        });
  }

  /** The shortest text that {@link #parse} turns into this term. */
  public String text(Node term) {
    if (!term.isURI()) {
      return term.getLiteralLexicalForm();
    }
    String iri = term.getURI();
    return iri.startsWith(namespace) && LOCAL.matcher(iri.substring(namespace.length())).matches()
        ? iri.substring(namespace.length())
        : iri;
  }

  private Optional<Node> iri(String given) {
    if (given.matches("[a-z][a-z0-9+.-]*://.*")) {
      return isIri(given) ? Optional.of(NodeFactory.createURI(given)) : Optional.empty();
    }
    int colon = given.indexOf(':');
    String base = colon < 0 ? namespace : Prefixes.map().get(given.substring(0, colon));
    String local = given.substring(colon + 1);
    return base != null && LOCAL.matcher(local).matches()
        ? Optional.of(NodeFactory.createURI(base + local))
        : Optional.empty();
  }

  private static boolean isIri(String text) {
    try {
      return text.chars().noneMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0)
          && IRIx.create(text).isAbsolute();
    } catch (IRIException malformed) {
      return false;
    }
  }
}
