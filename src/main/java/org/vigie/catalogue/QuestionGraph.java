package org.vigie.catalogue;

import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;

/**
 * The questions and the prefixes as RDF, in the terms that SPARQL editors look for ({@code
 * design/http.md}, SPARQL protocol): {@code sh:SPARQLExecutable} with {@code sh:select}, {@code
 * sh:prefixes} and {@code schema:keywords}; {@code sh:declare} for each prefix. No blank nodes, so
 * that the same files always give the same graph.
 */
final class QuestionGraph {
  private static final Node PREFIXES = NodeFactory.createURI(Iris.BASE + "prefixes");
  private static final Node EXECUTABLE = sh("SPARQLExecutable");

  private final Graph graph = GraphFactory.createDefaultGraph();

  private QuestionGraph() {}

  static Graph of(List<Question> questions) {
    QuestionGraph all = new QuestionGraph();
    all.declarePrefixes();
    questions.forEach(all::add);
    return all.graph;
  }

  private void declarePrefixes() {
    Prefixes.map()
        .forEach(
            (prefix, namespace) -> {
              Node declaration = NodeFactory.createURI(PREFIXES.getURI() + "#" + prefix);
              graph.add(PREFIXES, sh("declare"), declaration);
              graph.add(declaration, W3c.RDF_TYPE, sh("PrefixDeclaration"));
              graph.add(declaration, sh("prefix"), NodeFactory.createLiteralString(prefix));
              graph.add(
                  declaration,
                  sh("namespace"),
                  NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
            });
  }

  private void add(Question question) {
    Node node = question.node();
    Query query = QueryFactory.create(question.query());
    graph.add(node, W3c.RDF_TYPE, EXECUTABLE);
    graph.add(node, W3c.RDF_TYPE, type(query));
    graph.add(node, form(query), NodeFactory.createLiteralString(question.query()));
    graph.add(node, sh("prefixes"), PREFIXES);
    graph.add(node, W3c.DCT_IDENTIFIER, NodeFactory.createLiteralString(question.name()));
    question.labels().forEach((lang, text) -> say(node, W3c.RDFS_LABEL, text, lang));
    for (Lang lang : Lang.values()) {
      String comment = question.comment(lang);
      say(
          node,
          W3c.RDFS_COMMENT,
          question.label(lang) + (comment.isEmpty() ? "" : " " + comment),
          lang);
    }
    question
        .keywords()
        .forEach((lang, words) -> words.forEach(word -> say(node, schema("keywords"), word, lang)));
    question.classes().forEach(each -> graph.add(node, schema("about"), each));
    question.parameters().forEach(parameter -> add(question, parameter));
  }

  private void add(Question question, Parameter parameter) {
    Node node = NodeFactory.createURI(question.node().getURI() + "#" + parameter.name());
    graph.add(question.node(), sh("parameter"), node);
    graph.add(node, W3c.RDF_TYPE, sh("Parameter"));
    // SHACL takes the name of the variable from the last part of this IRI.
    graph.add(node, sh("path"), NodeFactory.createURI(Iris.BASE + "parameter/" + parameter.name()));
    parameter.labels().forEach((lang, text) -> say(node, sh("name"), text, lang));
    graph.add(node, sh("nodeKind"), sh(parameter.kind().isThing() ? "IRI" : "Literal"));
    graph.add(node, schema("valueName"), NodeFactory.createLiteralString(parameter.name()));
    parameter.fallback().ifPresent(value -> graph.add(node, sh("defaultValue"), value));
    if (parameter.optional()) {
      graph.add(node, sh("optional"), NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    }
    parameter
        .choices()
        .ifPresent(
            text -> {
              Node choices = NodeFactory.createURI(node.getURI() + "-choices");
              graph.add(node, sh("values"), choices);
              graph.add(choices, sh("select"), NodeFactory.createLiteralString(text));
            });
  }

  private void say(Node subject, Node property, String text, Lang lang) {
    graph.add(subject, property, NodeFactory.createLiteralLang(text, lang.tag()));
  }

  private static Node type(Query query) {
    return sh(
        query.isAskType()
            ? "SPARQLAskExecutable"
            : query.isConstructType() ? "SPARQLConstructExecutable" : "SPARQLSelectExecutable");
  }

  private static Node form(Query query) {
    return sh(query.isAskType() ? "ask" : query.isConstructType() ? "construct" : "select");
  }

  private static Node sh(String name) {
    return of("sh", name);
  }

  private static Node schema(String name) {
    return of("schema", name);
  }

  private static Node of(String prefix, String name) {
    Map<String, String> prefixes = Prefixes.map();
    return NodeFactory.createURI(prefixes.getOrDefault(prefix, "") + name);
  }
}
