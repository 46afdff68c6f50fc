package org.vigie.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.vigie.vocab.Iris;

/**
 * What is to be erased everywhere, and what takes its place. A statement about an erased identifier
 * goes; where another statement names it, a name that says nothing stands instead, so that nothing
 * hangs in the air. In a literal, {@link #MARK} stands where the erased text was; a statement that
 * leads to an address elsewhere which holds the text goes.
 */
public final class Redaction {
  /** What stands where a text was. */
  public static final String MARK = "[…]";

  private final SortedMap<String, String> identifiers;
  private final List<String> texts;
  private final Pattern any;

  /**
   * What is to be erased.
   *
   * @param identifiers the IRIs, each with what stands instead
   * @param texts the texts, whatever their capitals
   */
  public Redaction(Map<String, String> identifiers, List<String> texts) {
    this.identifiers = new TreeMap<>(identifiers);
    this.texts = List.copyOf(texts);
    String all = needles().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.any =
        Pattern.compile(
            all.isEmpty() ? "(?!)" : all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The IRIs to erase, each with what stands instead; not to be changed. */
  public Map<String, String> identifiers() {
    return identifiers;
  }

  /** The texts to erase. */
  public List<String> texts() {
    return texts;
  }

  /** Whether a statement holds something to erase. */
  public boolean touches(Triple triple) {
    Node object = triple.getObject();
    return isErased(triple.getSubject())
        || isErased(object)
        || (object.isLiteral() && holds(object.getLiteralLexicalForm()))
        || isTelling(object);
  }

  /** What remains of a statement, if anything does. */
  public Optional<Triple> apply(Triple triple) {
    if (isErased(triple.getSubject()) || isTelling(triple.getObject())) {
      return Optional.empty();
    }
    return object(triple.getObject())
        .map(object -> Triple.create(triple.getSubject(), triple.getPredicate(), object));
  }

  /** Whether a text holds one to erase, or an identifier to erase. */
  public boolean holds(String text) {
    return any.matcher(text).find();
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

  /** Whether a node is an address elsewhere that holds a text to erase. */
  private boolean isTelling(Node node) {
    return node.isURI() && !node.getURI().startsWith(Iris.BASE) && holds(node.getURI());
  }

  private Optional<Node> object(Node object) {
    if (isErased(object)) {
      return Optional.of(NodeFactory.createURI(identifiers.getOrDefault(object.getURI(), Iris.ID)));
    }
    if (!object.isLiteral() || !holds(object.getLiteralLexicalForm())) {
      return Optional.of(object);
    }
    RDFDatatype type = object.getLiteralDatatype();
    String text = any.matcher(object.getLiteralLexicalForm()).replaceAll(MARK);
    if (RDF.dtLangString.equals(type)) {
      return Optional.of(NodeFactory.createLiteralLang(text, object.getLiteralLanguage()));
    }
    return XSDDatatype.XSDstring.equals(type)
        ? Optional.of(NodeFactory.createLiteralString(text))
        : Optional.empty();
  }
}
