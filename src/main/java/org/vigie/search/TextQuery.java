package org.vigie.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;
import org.vigie.store.Store;
import org.vigie.vocab.Jena;

/**
 * {@code text:query} of Jena in SPARQL, over this index: {@code ?thing text:query "emploi"}, {@code
 * (?thing ?score ?text ?graph ?property) text:query (rdfs:label "emploi" 20 "lang:fr")}.
 */
public final class TextQuery extends PropertyFunctionEval {
  private static final Symbol SEARCH = Symbol.create("https://w3id.org/vigie/search");
  private static final int MOST = 10_000;

  private TextQuery() {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
  }

  /** What searches the state of a dataset that the current transaction reads. */
  public interface Searcher extends Function<Wanted, List<Hit>> {}

  /** Lets the queries of a store search its index. */
  public static void install(Store store, TextIndex index) {
    installBeside(store.dataset(), store, index);
  }

  /**
   * Lets the queries of a copy of a store's newest revision search the store's index. They run in a
   * transaction of the store that reads the same revision.
   */
  public static void installBeside(DatasetGraph copy, Store store, TextIndex index) {
    install(copy, wanted -> store.current(snapshot -> index.search(snapshot, wanted)));
  }

  /** Lets the queries of a dataset that does not change search it, from the first search on. */
  public static void install(DatasetGraph data) {
    LazySearcher searcher = new LazySearcher(data);
    install(data, searcher);
  }

  /** What the queries of a dataset search, when something was installed for them. */
  public static Optional<Searcher> find(DatasetGraph data) {
    return Optional.ofNullable(data.getContext().get(SEARCH));
  }

  /** Lets the queries of a dataset search what stands for its texts. */
  public static void install(DatasetGraph data, Searcher searcher) {
    PropertyFunctionRegistry.get().put(Jena.TEXT_QUERY.getURI(), iri -> new TextQuery());
    data.getContext().set(SEARCH, searcher);
  }

  /** Builds its index when it is asked first. */
  private static final class LazySearcher implements Searcher {
    private final DatasetGraph data;
    private @Nullable Searcher built;

    LazySearcher(DatasetGraph data) {
      this.data = data;
    }

    @Override
    public List<Hit> apply(Wanted wanted) {
      return built().apply(wanted);
    }

    private synchronized Searcher built() {
      Searcher ready = built;
      if (ready == null) {
        ready = over(data);
        built = ready;
      }
      return ready;
    }
  }

  /** A searcher of a dataset that does not change, built at once in memory. */
  public static Searcher over(DatasetGraph data) {
    Reader reader = TextIndex.inMemory(quads -> data.find().forEachRemaining(quads));
    return reader::search;
  }

  @Override
  public QueryIterator execEvaluated(
      Binding binding,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext context) {
    Searcher searcher = context.getContext().get(SEARCH);
    if (searcher == null) {
      return QueryIterNullIterator.create(context);
    }
    List<Node> places = nodes(subject);
    Node first = Substitute.substitute(places.getFirst(), binding);
    if (first.isLiteral() || first.isBlank()) {
      return QueryIterNullIterator.create(context);
    }
    Wanted wanted = wanted(nodes(object), first.isURI() ? Optional.of(first) : Optional.empty());
    List<Binding> rows = new ArrayList<>();
    for (Hit hit : searcher.apply(wanted)) {
      row(binding, places, hit).ifPresent(rows::add);
    }
    return QueryIterPlainWrapper.create(distinct(rows, places).iterator(), context);
  }

  /** A thing found by several of its texts is one row, unless the texts are asked for too. */
  private static List<Binding> distinct(List<Binding> rows, List<Node> places) {
    return places.size() > 1 ? rows : rows.stream().distinct().toList();
  }

  private static Optional<Binding> row(Binding binding, List<Node> places, Hit hit) {
    List<Node> values =
        List.of(
            hit.subject(),
            NodeFactory.createLiteralDT(Float.toString(hit.score()), XSDDatatype.XSDfloat),
            hit.text(),
            hit.graph(),
            hit.property());
    BindingBuilder row = BindingFactory.builder(binding);
    for (int i = 0; i < Math.min(places.size(), values.size()); i++) {
      Node place = Substitute.substitute(places.get(i), binding);
      if (!place.isVariable()) {
        if (!place.equals(values.get(i))) {
          return Optional.empty();
        }
      } else if (!row.contains(Var.alloc(place))) {
        row.add(Var.alloc(place), values.get(i));
      }
    }
    return Optional.of(row.build());
  }

  private static Wanted wanted(List<Node> arguments, Optional<Node> subject) {
    List<Node> properties = new ArrayList<>();
    String words = "";
    Optional<String> language = Optional.empty();
    int limit = MOST;
    for (Node argument : arguments) {
      if (argument.isURI()) {
        properties.add(argument);
      } else if (argument.isLiteral() && argument.getLiteralValue() instanceof Number number) {
        limit = number.intValue() <= 0 ? MOST : Math.min(MOST, number.intValue());
      } else if (argument.isLiteral()) {
        String text = argument.getLiteralLexicalForm();
        if (text.startsWith("lang:")) {
          language = Optional.of(text.substring("lang:".length()));
        } else if (words.isEmpty() && !text.startsWith("highlight:")) {
          words = text;
          if (!argument.getLiteralLanguage().isEmpty()) {
            language = Optional.of(argument.getLiteralLanguage());
          }
        }
      }
    }
    if (words.isBlank()) {
      throw new UnsearchableException(UnsearchableException.Reason.EMPTY);
    }
    return new Wanted(words, properties, subject, language, limit);
  }

  private static List<Node> nodes(PropFuncArg argument) {
    return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
  }
}
