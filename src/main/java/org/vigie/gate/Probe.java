package org.vigie.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * Tells quickly for which nodes a graph pattern of SPARQL surely has no solution, so that the
 * engine need only be asked of the others. It walks along the pattern as written, from what is
 * bound; what it does not know it leaves to the engine.
 */
final class Probe {
  private final Near near;
  private final FunctionEnv functions;
  private final boolean inner;
  private int steps;

  /**
   * A probe of a graph.
   *
   * @param functions what functions may ask, such as the time
   */
  Probe(Near near, FunctionEnv functions) {
    this(near, functions, false);
  }

  private Probe(Near near, FunctionEnv functions, boolean inner) {
    this.near = near;
    this.functions = functions;
    this.inner = inner;
  }

  /** Whether a pattern has a solution with a variable bound to a node. */
  Answer solves(Element pattern, Var variable, Node node) {
    Binding bound = BindingFactory.binding(variable, node);
    return pattern instanceof ElementGroup group
        ? solves(flat(group, List.of()), bound)
        : solves(List.of(pattern), bound);
  }

  /** The pattern within EXISTS, where what is bound outside counts everywhere. */
  Answer exists(Element pattern, Binding bound) {
    return new Probe(near, functions, true).solves(List.of(pattern), bound);
  }

  FunctionEnv functions() {
    return functions;
  }

  /** Whether what is left of a pattern has a solution that goes with what is bound. */
  private Answer solves(List<Element> rest, Binding bound) {
    if (rest.isEmpty()) {
      return Answer.YES;
    }
    Element first = rest.getFirst();
    List<Element> others = rest.subList(1, rest.size());
    return switch (first) {
      case ElementGroup group when isPlain(group) -> solves(flat(group, others), bound);
      case ElementPathBlock block -> walk(block.getPattern().getList(), others, bound);
      case ElementFilter filter -> {
        Answer passes = Truth.of(this, filter.getExpr(), bound).answer();
        yield passes == Answer.NO ? passes : and(passes, others, bound);
      }
      case ElementBind bind -> bind(bind, others, bound);
      case ElementUnion union ->
          Answer.any(
              union.getElements(),
              branch -> {
                List<Element> all = new ArrayList<>(List.of(branch));
                all.addAll(others);
                return solves(all, bound);
              });
      default -> Answer.PERHAPS;
    };
  }

  private Answer and(Answer known, List<Element> others, Binding bound) {
    Answer left = solves(others, bound);
    return left == Answer.YES ? known : left;
  }

  /**
   * Whether the parts of an inner group may be taken as parts of the pattern around it: within
   * EXISTS always, since what is bound is put in; else a filter of the group sees that group only.
   */
  private boolean isPlain(ElementGroup group) {
    return inner || group.getElements().stream().allMatch(ElementPathBlock.class::isInstance);
  }

  /** The parts of a group, its filters last, since they hold for the whole of it. */
  private static List<Element> flat(ElementGroup group, List<Element> others) {
    List<Element> all = new ArrayList<>();
    group.getElements().stream().filter(e -> !(e instanceof ElementFilter)).forEach(all::add);
    group.getElements().stream().filter(ElementFilter.class::isInstance).forEach(all::add);
    all.addAll(others);
    return all;
  }

  private Answer bind(ElementBind bind, List<Element> others, Binding bound) {
    if (bound.contains(bind.getVar())) {
      return Answer.PERHAPS;
    }
    try {
      NodeValue value = bind.getExpr().eval(bound, functions);
      return solves(others, BindingFactory.binding(bound, bind.getVar(), value.asNode()));
    } catch (ExprException unbound) {
      return solves(others, bound);
    }
  }

  private Answer walk(List<TriplePath> steps, List<Element> others, Binding bound) {
    if (steps.isEmpty()) {
      return solves(others, bound);
    }
    TriplePath step = steps.getFirst();
    List<TriplePath> further = steps.subList(1, steps.size());
    Node subject = value(step.getSubject(), bound);
    Node object = value(step.getObject(), bound);
    Path path = step.getPath();
    if (path == null) {
      Node property = value(step.getPredicate(), bound);
      if (property.isVariable()) {
        return anyProperty(
            subject, Var.alloc(property), object, bound, b -> walk(further, others, b));
      }
      if (subject.isVariable() && object.isConcrete()) {
        return ofEach(Var.alloc(subject), property, object, further, others, bound);
      }
      path = new P_Link(property);
    }
    return follow(subject, path, object, bound, b -> walk(further, others, b));
  }

  /** Tries each subject, but those at once that further steps rule out. */
  private Answer ofEach(
      Var subject,
      Node property,
      Node object,
      List<TriplePath> further,
      List<Element> others,
      Binding bound) {
    List<Node> fitting =
        near.subjects(property, object).stream()
            .filter(one -> further.stream().noneMatch(step -> rulesOut(step, subject, one, bound)))
            .toList();
    return Answer.any(
        fitting, one -> walk(further, others, BindingFactory.binding(bound, subject, one)));
  }

  private boolean rulesOut(TriplePath step, Var subject, Node one, Binding bound) {
    if (step.getPath() != null || !step.getSubject().equals(subject)) {
      return false;
    }
    Node property = value(step.getPredicate(), bound);
    Node object = value(step.getObject(), bound);
    return property.isConcrete() && object.isURI() && !near.contains(one, property, object);
  }

  /** What is left of the pattern, with what is bound by then. */
  private interface Next {
    Answer with(Binding bound);
  }

  private Answer follow(Node subject, Path path, Node object, Binding bound, Next next) {
    return switch (path) {
      case P_Inverse inverse -> follow(object, inverse.getSubPath(), subject, bound, next);
      case P_Alt either ->
          Answer.any(
              List.of(either.getLeft(), either.getRight()),
              one -> follow(subject, one, object, bound, next));
      case P_Seq sequence -> {
        Var middle = Var.alloc(".step" + steps++);
        yield subject.isConcrete()
            ? follow(
                subject,
                sequence.getLeft(),
                middle,
                bound,
                b -> follow(value(middle, b), sequence.getRight(), object, b, next))
            : Answer.PERHAPS;
      }
      case P_Link link -> link(subject, link.getNode(), object, bound, next);
      default -> Answer.PERHAPS;
    };
  }

  private Answer link(Node from, Node property, Node to, Binding bound, Next next) {
    Node subject = value(from, bound);
    Node object = value(to, bound);
    if (subject.isConcrete()) {
      if (object.isConcrete()) {
        return near.contains(subject, property, object) ? next.with(bound) : Answer.NO;
      }
      return Answer.any(
          near.objects(subject, property), value -> next.with(bind(bound, object, value)));
    }
    return object.isConcrete()
        ? Answer.any(
            near.subjects(property, object), value -> next.with(bind(bound, subject, value)))
        : Answer.PERHAPS;
  }

  private Answer anyProperty(Node subject, Var property, Node object, Binding bound, Next next) {
    if (!subject.isConcrete() || object.isLiteral()) {
      return Answer.PERHAPS;
    }
    Map<Node, List<Node>> said = near.describe(subject);
    return Answer.any(
        said.entrySet(),
        entry -> {
          Binding with = BindingFactory.binding(bound, property, entry.getKey());
          if (object.isConcrete()) {
            return entry.getValue().contains(object) ? next.with(with) : Answer.NO;
          }
          return Answer.any(entry.getValue(), value -> next.with(bind(with, object, value)));
        });
  }

  private static Binding bind(Binding bound, Node variable, Node value) {
    return BindingFactory.binding(bound, Var.alloc(variable), value);
  }

  private static Node value(Node node, Binding bound) {
    if (!node.isVariable()) {
      return node;
    }
    Node value = bound.get(Var.alloc(node));
    return value == null ? node : value;
  }
}
