package org.vigie.format;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** The border: RDF4J's terms on one side, Jena's on the other. One use per document. */
final class Terms {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final Map<String, Node> blankNodes = new HashMap<>();
  private final IntFunction<Node> naming;

  /**
   * Terms of a document.
   *
   * @param naming makes the blank node that is met as the first, the second… of the document
   */
  Terms(IntFunction<Node> naming) {
    this.naming = naming;
  }

  /** How many blank nodes were met. */
  int blankNodes() {
    return blankNodes.size();
  }

  Node node(Value value) {
    return switch (value) {
      case IRI iri -> NodeFactory.createURI(iri.stringValue());
      case BNode blank ->
          blankNodes.computeIfAbsent(blank.getID(), unseen -> naming.apply(blankNodes.size() + 1));
      case Literal literal ->
          literal
              .getLanguage()
              .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
              .orElseGet(
                  () ->
                      NodeFactory.createLiteralDT(
                          literal.getLabel(),
                          TypeMapper.getInstance()
                              .getSafeTypeByName(literal.getDatatype().stringValue())));
      default -> throw new IllegalArgumentException("Not a term of RDF 1.1: " + value);
    };
  }

  static Resource resource(Node node) {
    return node.isURI()
        ? VALUES.createIRI(node.getURI())
        : VALUES.createBNode("b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", ""));
  }

  static IRI iri(Node node) {
    return VALUES.createIRI(node.getURI());
  }

  static Value value(Node node) {
    if (!node.isLiteral()) {
      return resource(node);
    }
    String language = node.getLiteralLanguage();
    if (!language.isEmpty()) {
      return VALUES.createLiteral(node.getLiteralLexicalForm(), language);
    }
    String datatype = node.getLiteralDatatypeURI();
    return datatype.equals(RDF.LANGSTRING.stringValue())
        ? VALUES.createLiteral(node.getLiteralLexicalForm())
        : VALUES.createLiteral(node.getLiteralLexicalForm(), VALUES.createIRI(datatype));
  }
}
