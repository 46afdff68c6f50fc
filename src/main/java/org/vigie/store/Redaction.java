package org.vigie.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What is to be erased everywhere, and what takes its place. A statement about an erased identifier
 * goes; where another statement names it, a name that says nothing stands instead, so that nothing
 * hangs in the air. In a literal, {@link #MARK} stands where the erased text was.
 *
 * @param identifiers the IRIs to erase, each with what stands instead
 * @param texts the texts to erase, whatever their capitals
 */
public record Redaction(Map<String, String> identifiers, List<String> texts) {
  /** What stands where a text was. */
  public static final String MARK = "[…]";

  /** Copies the collections. */
  public Redaction {
    identifiers = new TreeMap<>(identifiers);
    texts = List.copyOf(texts);
  }

  /** Whether a statement holds something to erase. */
  public boolean touches(Triple triple) {
    return isErased(triple.getSubject())
        || isErased(triple.getObject())
        || (triple.getObject().isLiteral() && holds(triple.getObject().getLiteralLexicalForm()));
  }

  /** What remains of a statement, if anything does. */
  public Optional<Triple> apply(Triple triple) {
    if (isErased(triple.getSubject())) {
      return Optional.empty();
    }
    return object(triple.getObject())
        .map(object -> Triple.create(triple.getSubject(), triple.getPredicate(), object));
  }

  /** Whether a text holds one to erase, or an identifier to erase. */
  public boolean holds(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return needles().stream().anyMatch(needle -> lower.contains(needle.toLowerCase(Locale.ROOT)));
  }

  /** Everything that no file may hold any more. */
  List<String> needles() {
    List<String> needles = new ArrayList<>(identifiers.keySet());
    needles.addAll(texts);
    return needles;
  }

  private boolean isErased(Node node) {
    return node.isURI() && identifiers.containsKey(node.getURI());
  }

  private Optional<Node> object(Node object) {
    if (object.isURI()) {
      return Optional.of(NodeFactory.createURI(identifiers.getOrDefault(object.getURI(), object.getURI())));
    }
    if (!object.isLiteral() || !holds(object.getLiteralLexicalForm())) {
      return Optional.of(object);
    }
    RDFDatatype type = object.getLiteralDatatype();
    String text = redacted(object.getLiteralLexicalForm());
    if (RDF.dtLangString.equals(type)) {
      return Optional.of(NodeFactory.createLiteralLang(text, object.getLiteralLanguage()));
    }
    return XSDDatatype.XSDstring.equals(type)
        ? Optional.of(NodeFactory.createLiteralString(text))
        : Optional.empty();
  }

  private String redacted(String text) {
    String any = needles().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .replaceAll(MARK);
  }
}
