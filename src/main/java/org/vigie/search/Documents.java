package org.vigie.search;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;

/**
 * The documents of the index: one for each text of the store, a string or a text in a language that
 * has a letter. Queries, shapes and the log of revisions are no texts for readers.
 */
final class Documents {
  static final String KEY = "key";
  static final String SUBJECT = "subject";
  static final String PROPERTY = "property";
  static final String LANGUAGE = "language";
  private static final String GRAPH = "graph";
  private static final String TEXT = "text";

  private static final Set<Node> LEFT = Set.of(Iris.graph("shapes"), Graphs.REVISIONS, Graphs.VOID);
  private static final int LONGEST = 30_000;

  private Documents() {}

  /** The document of a quad; empty when it says no text. */
  static Optional<Document> of(Quad quad) {
    Node text = quad.getObject();
    return isText(quad) ? Optional.of(document(quad, text)) : Optional.empty();
  }

  static boolean isText(Quad quad) {
    Node text = quad.getObject();
    return text.isLiteral()
        && quad.getSubject().isURI()
        && (!text.getLiteralLanguage().isEmpty()
            || XSDDatatype.XSDstring.getURI().equals(text.getLiteralDatatypeURI()))
        && !LEFT.contains(quad.getGraph())
        && !quad.getPredicate().getURI().startsWith("http://www.w3.org/ns/shacl#")
        && text.getLiteralLexicalForm().chars().anyMatch(Character::isLetter);
  }

  /** A number that stands for the quad: the same for the same, another for another. */
  static long key(Quad quad) {
    long hash = 0xcbf29ce484222325L;
    for (Node node :
        new Node[] {quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()}) {
      String text =
          node.isLiteral()
              ? node.getLiteralLanguage() + '\n' + node.getLiteralLexicalForm()
              : node.toString();
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ 0xff) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  static String keyText(long key) {
    return Long.toHexString(key);
  }

  private static Document document(Quad quad, Node text) {
    long key = key(quad);
    String language = text.getLiteralLanguage();
    String words = text.getLiteralLexicalForm();
    String indexed = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    Document document = new Document();
    document.add(new StringField(KEY, keyText(key), Field.Store.NO));
    document.add(new NumericDocValuesField(KEY, key));
    document.add(new StringField(SUBJECT, quad.getSubject().getURI(), Field.Store.YES));
    document.add(new StringField(PROPERTY, quad.getPredicate().getURI(), Field.Store.YES));
    document.add(new StringField(LANGUAGE, language, Field.Store.YES));
    document.add(new StoredField(GRAPH, quad.getGraph().getURI()));
    document.add(new StoredField(TEXT, words));
    document.add(new TextField(Analysis.PLAIN, indexed, Field.Store.NO));
    Optional<Lang> lang = Lang.find(language);
    if (lang.isEmpty() || lang.get() == Lang.FR) {
      document.add(new TextField(Analysis.FRENCH, indexed, Field.Store.NO));
    }
    if (lang.isEmpty() || lang.get() == Lang.EN) {
      document.add(new TextField(Analysis.ENGLISH, indexed, Field.Store.NO));
    }
    return document;
  }

  static Hit hit(Document stored, float score) {
    String language = stored.get(LANGUAGE);
    String text = stored.get(TEXT);
    return new Hit(
        NodeFactory.createURI(stored.get(SUBJECT)),
        NodeFactory.createURI(stored.get(PROPERTY)),
        language == null || language.isEmpty()
            ? NodeFactory.createLiteralString(text)
            : NodeFactory.createLiteralLang(text, language),
        NodeFactory.createURI(stored.get(GRAPH)),
        score);
  }
}
