package org.vigie.doctor.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.path.PathCompiler;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementVisitor;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * What a query is made of, but for what it asks other servers and for the lists of arguments that
 * it gives to functions of the engine.
 *
 * @param patterns its triple patterns and paths, wherever they stand; a path that is a sequence as
 *     the triples that it stands for
 * @param comparisons the calls in its filters, those inside others too
 * @param filters wherever they stand
 * @param searches what it gives the search for words to look for
 * @param graphs what it names as graphs, also as those of its dataset
 * @param conditions what its outermost group asks for, one by one
 * @param abroad whether it asks other servers
 */
public record Parts(
    List<TriplePath> patterns,
    List<ExprFunction> comparisons,
    List<ElementFilter> filters,
    List<Node> searches,
    List<ElementNamedGraph> graphs,
    List<Element> conditions,
    boolean abroad) {

  /**
   * Takes a query to pieces.
   *
   * @param computed whether a property is a function of the engine
   */
  public static Parts of(Query query, Predicate<Node> computed) {
    Element pattern = query.getQueryPattern();
    if (pattern == null) {
      return new Parts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false);
    }
    Collecting found = new Collecting(computed);
    ElementWalker.walk(pattern, found, found.entering, found.leaving);
    found.graphs.addAll(dataset(query));
    return new Parts(
        found.patterns,
        found.comparisons,
        found.filters,
        found.searches,
        found.graphs,
        conditions(pattern),
        found.abroad);
  }

  /** What a block asks for, sequences and inverses of paths as triples. */
  public static List<TriplePath> triples(ElementPathBlock block) {
    return new PathCompiler().reduce(block.getPattern()).getList();
  }

  /** The patterns that say more about a node. */
  public List<TriplePath> about(Node node) {
    return patterns.stream().filter(pattern -> pattern.getSubject().equals(node)).toList();
  }

  /** What has a variable as a value. */
  public Optional<Node> subject(Node variable) {
    return patterns.stream()
        .filter(pattern -> pattern.getObject().equals(variable))
        .map(TriplePath::getSubject)
        .findFirst();
  }

  /** The property whose value a variable is. */
  public Optional<Node> property(Expr expr) {
    return expr.isVariable()
        ? patterns.stream()
            .filter(pattern -> pattern.getPredicate() != null && pattern.getPredicate().isURI())
            .filter(pattern -> pattern.getObject().equals(expr.asVar()))
            .map(TriplePath::getPredicate)
            .findFirst()
        : Optional.empty();
  }

  /** Walks through a pattern and keeps what is asked of these data. */
  private static final class Collecting extends ElementVisitorBase {
    final List<TriplePath> patterns = new ArrayList<>();
    final List<ExprFunction> comparisons = new ArrayList<>();
    final List<ElementFilter> filters = new ArrayList<>();
    final List<Node> searches = new ArrayList<>();
    final List<ElementNamedGraph> graphs = new ArrayList<>();
    boolean abroad;
    private final Predicate<Node> computed;
    private int servers;

    final ElementVisitor entering =
        new ElementVisitorBase() {
          @Override
          public void visit(ElementService service) {
            abroad = true;
            servers++;
          }
        };

    final ElementVisitor leaving =
        new ElementVisitorBase() {
          @Override
          public void visit(ElementService service) {
            servers--;
          }
        };

    Collecting(Predicate<Node> computed) {
      this.computed = computed;
    }

    @Override
    public void visit(ElementPathBlock block) {
      if (servers == 0) {
        Arguments arguments = Arguments.of(triples(block), computed);
        patterns.addAll(arguments.others());
        searches.addAll(arguments.searches());
      }
    }

    @Override
    public void visit(ElementFilter filter) {
      if (servers == 0) {
        filters.add(filter);
        calls(filter.getExpr(), comparisons);
      }
    }

    @Override
    public void visit(ElementNamedGraph graph) {
      if (servers == 0) {
        graphs.add(graph);
      }
    }
  }

  private static void calls(Expr expr, List<ExprFunction> calls) {
    if (expr instanceof ExprFunction call) {
      calls.add(call);
      call.getArgs().forEach(argument -> calls(argument, calls));
    }
  }

  /** FROM one graph is that graph around all; of several, and FROM NAMED, there are the names. */
  private static List<ElementNamedGraph> dataset(Query query) {
    List<String> from = query.getGraphURIs();
    Element asked = from.size() == 1 ? query.getQueryPattern() : new ElementGroup();
    return Stream.concat(from.stream(), query.getNamedGraphURIs().stream())
        .map(NodeFactory::createURI)
        .map(name -> new ElementNamedGraph(name, asked))
        .toList();
  }

  /** The elements of the outermost group; of a block of triples each one by itself. */
  private static List<Element> conditions(Element pattern) {
    if (!(pattern instanceof ElementGroup group)) {
      return List.of(pattern);
    }
    List<Element> conditions = new ArrayList<>();
    for (Element element : group.getElements()) {
      if (element instanceof ElementPathBlock block) {
        block
            .patternElts()
            .forEachRemaining(
                triple -> {
                  ElementPathBlock alone = new ElementPathBlock();
                  alone.addTriplePath(triple);
                  conditions.add(alone);
                });
      } else {
        conditions.add(element);
      }
    }
    return conditions;
  }
}
