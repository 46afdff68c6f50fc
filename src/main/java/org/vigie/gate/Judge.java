package org.vigie.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;

/**
 * Applies one graph of shapes to some nodes: Jena's engine for the core constraints, one query per
 * constraint in SPARQL for all nodes together. Most nodes conform, and a quick look tells so; the
 * engine sees only those of which there may be something to say.
 */
final class Judge {
  private static final Node SPARQL =
      org.apache.jena.graph.NodeFactory.createURI("http://www.w3.org/ns/shacl#sparql");

  private final Shapes core;
  private final Map<Node, List<Query>> queries = new LinkedHashMap<>();

  Judge(Graph shapes) {
    for (Shape shape : Shapes.parse(shapes).getTargetShapes()) {
      shape.getConstraints().stream()
          .filter(SparqlConstraint.class::isInstance)
          .map(SparqlConstraint.class::cast)
          .forEach(
              constraint ->
                  queries
                      .computeIfAbsent(shape.getShapeNode(), unseen -> new ArrayList<>())
                      .add(new Query(shape, constraint)));
    }
    Graph rest = GraphFactory.createDefaultGraph();
    shapes.find().filterDrop(t -> t.getPredicate().equals(SPARQL)).forEachRemaining(rest::add);
    core = Shapes.parse(rest);
  }

  /**
   * What there is to say of some nodes of a graph.
   *
   * @param threads among how many threads the quick look is shared; they read the graph at once
   */
  List<Finding> judge(Graph data, Collection<Node> nodes, int threads) {
    List<Doubts> doubts =
        share(nodes, threads).parallelStream().map(some -> look(data, some)).toList();
    List<Finding> findings = new ArrayList<>();
    ValidationContext context = ValidationContext.create(core, data);
    for (Shape shape : core.getTargetShapes()) {
      for (Doubts some : doubts) {
        some.ofShapes()
            .getOrDefault(shape, List.of())
            .forEach(node -> VLib.validateShape(context, data, shape, node));
      }
      for (Query query : queries.getOrDefault(shape.getShapeNode(), List.of())) {
        List<Node> all = new ArrayList<>();
        doubts.forEach(some -> all.addAll(some.ofQueries().getOrDefault(query, List.of())));
        findings.addAll(query.ask(data, all));
      }
    }
    context.generateReport().getEntries().forEach(entry -> findings.add(finding(entry)));
    return findings;
  }

  /** Of which nodes the engine has to be asked. */
  private record Doubts(Map<Shape, List<Node>> ofShapes, Map<Query, List<Node>> ofQueries) {}

  private Doubts look(Graph data, Collection<Node> nodes) {
    Near near = new Near(data);
    Kinds kinds = new Kinds(near, nodes);
    Doubts doubts = new Doubts(new IdentityHashMap<>(), new IdentityHashMap<>());
    for (Shape shape : core.getTargetShapes()) {
      Set<Node> focus = kinds.focus(shape);
      doubts
          .ofShapes()
          .put(
              shape,
              focus.stream()
                  .filter(node -> Conformity.of(near, shape, node) != Answer.YES)
                  .toList());
      for (Query query : queries.getOrDefault(shape.getShapeNode(), List.of())) {
        doubts.ofQueries().put(query, query.mayFind(near, focus));
      }
    }
    return doubts;
  }

  private static List<Collection<Node>> share(Collection<Node> nodes, int threads) {
    if (threads == 1) {
      return List.of(nodes);
    }
    List<Node> all = List.copyOf(nodes);
    List<Collection<Node>> shares = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      shares.add(all.subList(all.size() * i / threads, all.size() * (i + 1) / threads));
    }
    return shares;
  }

  private static Finding finding(ReportEntry entry) {
    Map<Lang, String> messages = new EnumMap<>(Lang.class);
    for (Node message : entry.messages()) {
      Lang.find(message.getLiteralLanguage())
          .ifPresent(lang -> messages.put(lang, message.getLiteralLexicalForm()));
    }
    return new Finding(
        entry.source(),
        Severity.of(entry.severity().level()),
        entry.sourceConstraintComponent(),
        entry.focusNode(),
        Optional.ofNullable(entry.resultPath()).flatMap(Judge::property),
        Optional.ofNullable(entry.value()),
        messages);
  }

  private static Optional<Node> property(Path path) {
    return path instanceof P_Link link ? Optional.of(link.getNode()) : Optional.empty();
  }

  /**
   * The nodes judged, by their class, so that each shape finds its own without asking the graph.
   */
  private static final class Kinds {
    private final Near near;
    private final Collection<Node> nodes;
    private final Map<Node, Set<Node>> byClass = new HashMap<>();

    Kinds(Near near, Collection<Node> nodes) {
      this.near = near;
      this.nodes = nodes;
      for (Node node : nodes) {
        near.objects(node, W3c.RDF_TYPE).forEach(type -> add(type, node));
      }
    }

    private void add(Node type, Node node) {
      byClass.computeIfAbsent(type, unseen -> new HashSet<>()).add(node);
    }

    /** The nodes that are targets of a shape (SHACL section 2.1.3). */
    Set<Node> focus(Shape shape) {
      Set<Node> focus = new HashSet<>();
      for (Target target : shape.getTargets()) {
        if (target.getTargetType() == TargetType.targetClass) {
          for (Node type : subclasses(target.getObject())) {
            focus.addAll(byClass.getOrDefault(type, Set.of()));
          }
        } else {
          nodes.stream().filter(node -> isTarget(target, node)).forEach(focus::add);
        }
      }
      return focus;
    }

    private boolean isTarget(Target target, Node node) {
      return target.getTargetType() == TargetType.targetSubjectsOf
          ? !near.objects(node, target.getObject()).isEmpty()
          : VLib.isFocusNode(target, node, near.graph());
    }

    private Set<Node> subclasses(Node type) {
      Set<Node> found = new HashSet<>(Set.of(type));
      List<Node> open = new ArrayList<>(found);
      while (!open.isEmpty()) {
        Node next = open.removeLast();
        near.subjects(W3c.RDFS_SUB_CLASS_OF, next).stream().filter(found::add).forEach(open::add);
      }
      return found;
    }
  }
}
