package org.vigie.doctor.examination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.W3c;

/** What the doctor works with: the data, the words of the query, and the time that is left. */
public final class Ward {
  private static final Duration LONGEST_TRY = Duration.ofSeconds(2);

  private final DatasetGraph data;
  private final PrefixMapping prefixes;
  private final PrefixMapping usual;
  private final long until;
  private final Consumer<QueryExec> watch;

  /**
   * Begins to spend what is allowed.
   *
   * @param data what is asked; the default graph is all the others
   * @param prefixes of the query
   * @param allowance what may be spent on all that is asked of this ward
   */
  public Ward(DatasetGraph data, PrefixMapping prefixes, Allowance allowance) {
    this.data = data;
    this.prefixes = prefixes;
    this.usual =
        PrefixMapping.Factory.create()
            .setNsPrefixes(Prefixes.mapping())
            .setNsPrefixes(prefixes.getNsPrefixMap());
    this.until = System.nanoTime() + allowance.time().toNanos();
    this.watch = allowance.watch();
  }

  /** The terms that the ontology declares. */
  public List<Node> declared() {
    return data.getGraph(Graphs.ONTOLOGY)
        .find(Node.ANY, W3c.RDF_TYPE, Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList();
  }

  /** Whether the data have a graph of that name. */
  public boolean hasGraph(Node name) {
    return data.containsGraph(name);
  }

  /** The names of all graphs. */
  public List<Node> graphs() {
    List<Node> names = new ArrayList<>();
    data.listGraphNodes().forEachRemaining(names::add);
    return names;
  }

  /** Whether a graph, by its name, holds a triple that matches. */
  public boolean holds(Node graph, Triple pattern) {
    return data.getGraph(graph).contains(pattern);
  }

  /** The first triples that match, at most so many. */
  public List<Triple> some(Node subject, Node predicate, Node object, int most) {
    ExtendedIterator<Triple> found = data.getUnionGraph().find(subject, predicate, object);
    try {
      List<Triple> some = new ArrayList<>();
      while (some.size() < most && found.hasNext() && inTime()) {
        some.add(found.next());
      }
      return some;
    } finally {
      found.close();
    }
  }

  /** Whether some triple matches; one look-up, however late it is. */
  public boolean has(Node subject, Node predicate, Node object) {
    ExtendedIterator<Triple> found = data.getUnionGraph().find(subject, predicate, object);
    try {
      return found.hasNext();
    } finally {
      found.close();
    }
  }

  /** Whether a property is a function of the engine. */
  public boolean computes(Node property) {
    return property.isURI() && functions().isRegistered(property.getURI());
  }

  /** The functions of the engine in the namespace of a property. */
  public List<Node> computedBeside(Node property) {
    List<Node> beside = new ArrayList<>();
    functions().keys().forEachRemaining(iri -> beside.add(NodeFactory.createURI(iri)));
    beside.removeIf(each -> !Nearest.stem(each).equals(Nearest.stem(property)));
    return beside;
  }

  private PropertyFunctionRegistry functions() {
    return PropertyFunctionRegistry.chooseRegistry(data.getContext());
  }

  /** The values of a property, at most so many; each as often as it stands in the data. */
  public List<Node> values(Node property, int most) {
    return some(Node.ANY, property, Node.ANY, most).stream().map(Triple::getObject).toList();
  }

  /** Whether some of the time is left. */
  public boolean inTime() {
    return System.nanoTime() < until;
  }

  /** Whether a question of yes or no is surely answered yes. */
  public boolean holds(Query ask) {
    return answer(ask, LONGEST_TRY).orElse(false);
  }

  /** Whether a question of yes or no is surely answered no. */
  public boolean fails(Query ask) {
    return !answer(ask, LONGEST_TRY).orElse(true);
  }

  /** The same of a question on which everything else depends: it may take half of what is left. */
  public boolean failsAtLength(Query ask) {
    return !answer(ask, Duration.ofNanos((until - System.nanoTime()) / 2)).orElse(true);
  }

  /** The answer; empty when it takes too long to know. */
  private Optional<Boolean> answer(Query ask, Duration longest) {
    long left = Math.min(longest.toNanos(), until - System.nanoTime());
    if (left <= 0) {
      return Optional.empty();
    }
    try (QueryExec run = run(ask, left)) {
      return Optional.of(run.ask());
    } catch (QueryException late) {
      // Too late, or torn from what it needs, as the arguments of a function of the engine are.
      return Optional.empty();
    }
  }

  /** The first nodes that a variable may be; none when that takes too long to know. */
  public List<Node> some(Query select, Var variable) {
    long left = Math.min(LONGEST_TRY.toNanos(), until - System.nanoTime());
    List<Node> some = new ArrayList<>();
    try (QueryExec run = run(select, left)) {
      run.select().forEachRemaining(row -> some.add(row.get(variable)));
      return some;
    } catch (QueryException late) {
      return List.of();
    }
  }

  private QueryExec run(Query query, long nanos) {
    QueryExec run =
        QueryExec.dataset(data)
            .query(query)
            .timeout(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)), TimeUnit.MILLISECONDS)
            .build();
    watch.accept(run);
    return run;
  }

  /** A node for a reader, who knows the usual prefixes. */
  public String name(Node node) {
    return FmtUtils.stringForNode(node, usual);
  }

  /** A node as the query writes it: what can be copied into it. */
  public String write(Node node) {
    // What has no name in the query has one with a sharp corner in the parser: ??0.
    return node instanceof Var variable && variable.getName().startsWith("?")
        ? "?any" + variable.getName().substring(1)
        : FmtUtils.stringForNode(node, prefixes);
  }

  /** A text as the query writes it, in quotes. */
  public String write(String text) {
    return write(NodeFactory.createLiteralString(text));
  }

  /** The type of a value, for a reader: the datatype of a literal, or {@code IRI}. */
  public String type(Node value) {
    return value.isLiteral() ? name(NodeFactory.createURI(value.getLiteralDatatypeURI())) : "IRI";
  }

  /** A triple as the query writes it. */
  public String write(TriplePath triple) {
    String property =
        triple.getPredicate() == null
            ? triple.getPath().toString(new Prologue(prefixes))
            : W3c.RDF_TYPE.equals(triple.getPredicate()) ? "a" : write(triple.getPredicate());
    return write(triple.getSubject()) + " " + property + " " + write(triple.getObject());
  }

  /** The prefix that the query gives to a namespace, if any. */
  public Optional<String> prefix(String namespace) {
    return Optional.ofNullable(prefixes.getNsURIPrefix(namespace));
  }
}
