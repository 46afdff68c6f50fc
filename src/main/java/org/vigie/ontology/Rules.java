package org.vigie.ontology;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/** Reads the rules of a graph of shapes: the named shapes that have words of their own. */
public final class Rules {
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final Pattern NAMED = Pattern.compile("\\b(vigie|code):([A-Za-z0-9-]+)");

  /** The components that can be said in words. */
  private static final List<String> SAID =
      List.of(
          "minCount",
          "maxCount",
          "datatype",
          "nodeKind",
          "class",
          "pattern",
          "minLength",
          "maxLength",
          "hasValue",
          "uniqueLang");

  private final Graph graph;
  private final Nameless nameless;

  private Rules(Graph graph) {
    this.graph = graph;
    this.nameless = new Nameless(graph);
  }

  /** The rules of a graph, by name; none when it holds no shape. */
  public static List<Rule> list(Graph shapes) {
    return new Rules(shapes).all();
  }

  private List<Rule> all() {
    Set<Node> found = new LinkedHashSet<>();
    for (String word : List.of("message", "deactivated")) {
      graph
          .find(Node.ANY, sh(word), Node.ANY)
          .mapWith(Triple::getSubject)
          .filterKeep(Node::isURI)
          .forEach(found::add);
    }
    return found.stream().map(this::rule).sorted(comparing(Rule::id)).toList();
  }

  private Rule rule(Node shape) {
    Set<Node> paths = new LinkedHashSet<>();
    Set<Node> mentions = new HashSet<>();
    walk(shape, paths, mentions, new HashSet<>());
    List<Rule.Limit> limits = new ArrayList<>();
    if (!values(shape, sh("path")).isEmpty()) {
      for (String name : SAID) {
        values(shape, sh(name)).forEach(value -> limits.add(new Rule.Limit(name, value)));
      }
      values(shape, sh("qualifiedValueShape")).forEach(each -> addLanguage(each, limits));
      values(shape, sh("node")).forEach(each -> addList(each, limits));
    }
    return new Rule(
        shape,
        findValue(shape, sh("severity"))
            .map(severity -> severity.toString().substring(SH.length()))
            .orElse("Violation"),
        messages(shape),
        targets(shape),
        List.copyOf(paths),
        mentions,
        limits,
        form(shape),
        values(shape, sh("deactivated")).isEmpty());
  }

  /** A value in a language is wanted: {@code sh:qualifiedValueShape [ sh:languageIn ( "fr" ) ]}. */
  private void addLanguage(Node shape, List<Rule.Limit> limits) {
    values(shape, sh("languageIn"))
        .forEach(
            list ->
                nameless.list(list).forEach(tag -> limits.add(new Rule.Limit("languageIn", tag))));
  }

  /** The list from which a value is chosen: {@code [ sh:path skos:inScheme ; sh:hasValue … ]}. */
  private void addList(Node shape, List<Rule.Limit> limits) {
    for (Node property : values(shape, sh("property"))) {
      if (values(property, sh("path")).contains(W3c.SKOS_IN_SCHEME)) {
        values(property, sh("hasValue"))
            .forEach(list -> limits.add(new Rule.Limit("inScheme", list)));
      }
    }
  }

  private Map<String, String> messages(Node shape) {
    Map<String, String> messages = new HashMap<>();
    Node words = values(shape, sh("message")).isEmpty() ? W3c.RDFS_COMMENT : sh("message");
    values(shape, words)
        .forEach(text -> messages.put(text.getLiteralLanguage(), text.getLiteralLexicalForm()));
    return messages;
  }

  private List<Node> targets(Node shape) {
    List<Node> targets = new ArrayList<>(values(shape, sh("targetClass")));
    targets.addAll(values(shape, sh("targetSubjectsOf")));
    graph
        .find(Node.ANY, sh("property"), shape)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList()
        .forEach(parent -> targets.addAll(targets(parent)));
    return targets.stream().distinct().sorted(comparing(Node::toString)).toList();
  }

  private Rule.Form form(Node shape) {
    if (!values(shape, sh("deactivated")).isEmpty()) {
      return Rule.Form.PROGRAM;
    }
    if (!values(shape, sh("path")).isEmpty()) {
      return Rule.Form.PROPERTY;
    }
    if (!values(shape, sh("sparql")).isEmpty()) {
      return Rule.Form.QUERY;
    }
    return values(shape, sh("closed")).isEmpty() ? Rule.Form.CONDITIONS : Rule.Form.CLOSED;
  }

  /** All that a shape says in nodes of its own. */
  private void walk(Node node, Set<Node> paths, Set<Node> mentions, Set<Node> walked) {
    if (!walked.add(node)) {
      return;
    }
    for (Triple triple : graph.find(node, Node.ANY, Node.ANY).toList()) {
      Node value = triple.getObject();
      if (triple.getPredicate().equals(sh("path"))) {
        onPath(value, paths);
      }
      if (value.isLiteral()) {
        Matcher named = NAMED.matcher(value.getLiteralLexicalForm());
        while (named.find()) {
          mentions.add(
              named.group(1).equals("vigie")
                  ? Iris.term(named.group(2))
                  : Iris.code(named.group(2)));
        }
      } else if (value.isBlank()) {
        walk(value, paths, mentions, walked);
      } else if (value.getURI().startsWith(Iris.BASE)) {
        mentions.add(value);
      }
    }
  }

  private void onPath(Node path, Set<Node> paths) {
    if (path.isURI()) {
      paths.add(path);
      return;
    }
    graph
        .find(path, Node.ANY, Node.ANY)
        .mapWith(Triple::getObject)
        .filterDrop(part -> part.isLiteral() || part.equals(RDF.nil.asNode()))
        .toList()
        .forEach(part -> onPath(part, paths));
  }

  private List<Node> values(Node node, Node property) {
    return graph.find(node, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(comparing(Node::toString))
        .toList();
  }

  private Optional<Node> findValue(Node node, Node property) {
    return values(node, property).stream().findFirst();
  }

  private static Node sh(String name) {
    return NodeFactory.createURI(SH + name);
  }
}
