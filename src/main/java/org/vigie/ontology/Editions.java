package org.vigie.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.format.RdfReader;
import org.vigie.format.RdfSyntax;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/**
 * The kept versions of a publication, newest first, as they were packed with the program: the
 * newest is the one that the present files name, each leads to the one before it by {@code
 * owl:priorVersion}. A file that was changed needs a new number and a copy; a test sees to it.
 */
public final class Editions {
  private static final Map<Publication, Editions> READ = new EnumMap<>(Publication.class);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{1,4}){1,3}");

  private final List<Edition> editions;

  private Editions(List<Edition> editions) {
    this.editions = List.copyOf(editions);
  }

  /** The versions of a publication, read once. */
  public static Editions of(Publication publication) {
    synchronized (READ) {
      return READ.computeIfAbsent(publication, Editions::read);
    }
  }

  /** Whether a word has the form of a version's number; no term, shape or code has it. */
  public static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }

  /** All of them, newest first. */
  public List<Edition> list() {
    return editions;
  }

  /** The newest. */
  public Edition newest() {
    return editions.getFirst();
  }

  /** The version that an IRI names; empty for any other node. */
  public static Optional<Edition> find(Node node) {
    if (!node.isURI() || !node.getURI().startsWith(Iris.BASE)) {
      return Optional.empty();
    }
    String rest = node.getURI().substring(Iris.BASE.length());
    int slash = rest.indexOf('/');
    return slash < 0 || !isNumber(rest.substring(slash + 1))
        ? Optional.empty()
        : Publication.findByPath(rest.substring(0, slash))
            .flatMap(publication -> of(publication).find(rest.substring(slash + 1)));
  }

  /** The version of a number. */
  public Optional<Edition> find(String number) {
    return editions.stream().filter(edition -> edition.version().equals(number)).findFirst();
  }

  /** The one before a version. */
  public Optional<Edition> findBefore(Edition edition) {
    return at(editions.indexOf(edition) + 1);
  }

  /** The one after a version. */
  public Optional<Edition> findAfter(Edition edition) {
    return at(editions.indexOf(edition) - 1);
  }

  private Optional<Edition> at(int place) {
    return place >= 0 && place < editions.size()
        ? Optional.of(editions.get(place))
        : Optional.empty();
  }

  /** What the present files of a publication say. */
  static Graph present(Publication publication) {
    return graph(publication.present());
  }

  /** The number that a graph gives to its version. */
  static Optional<String> findNumber(Graph graph, Publication publication) {
    return findText(graph, publication.node(), W3c.OWL_VERSION_INFO);
  }

  private static Editions read(Publication publication) {
    List<Edition> editions = new ArrayList<>();
    Optional<String> number = findNumber(present(publication), publication);
    while (number.isPresent()) {
      Graph graph = graph(publication.kept(number.get()));
      editions.add(
          new Edition(
              publication,
              number.get(),
              findText(graph, publication.node(), W3c.DCT_MODIFIED).orElse(""),
              graph));
      number = findPrior(graph, publication);
    }
    if (editions.isEmpty()) {
      throw new IllegalStateException("No version is named by " + publication.present());
    }
    return new Editions(editions);
  }

  private static Optional<String> findPrior(Graph graph, Publication publication) {
    String stem = publication.version("").getURI();
    return graph
        .find(publication.node(), W3c.OWL_PRIOR_VERSION, Node.ANY)
        .mapWith(triple -> triple.getObject().toString())
        .filterKeep(iri -> iri.startsWith(stem))
        .mapWith(iri -> iri.substring(stem.length()))
        .nextOptional();
  }

  private static Optional<String> findText(Graph graph, Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional();
  }

  /** Some files as one graph; a blank node has the same label whenever they are read. */
  private static Graph graph(List<String> files) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String file : files) {
      try (InputStream in = Editions.class.getResourceAsStream("/" + file)) {
        if (in == null) {
          throw new IllegalStateException("The program was packed without " + file);
        }
        String mark = "f" + files.indexOf(file);
        RdfReader.read(
            in,
            RdfSyntax.TURTLE,
            Iris.BASE,
            statement -> graph.add(marked(statement.quad().asTriple(), mark)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return graph;
  }

  private static Triple marked(Triple triple, String mark) {
    return Triple.create(
        marked(triple.getSubject(), mark), triple.getPredicate(), marked(triple.getObject(), mark));
  }

  private static Node marked(Node node, String mark) {
    return node.isBlank() ? NodeFactory.createBlankNode(mark + node.getBlankNodeLabel()) : node;
  }
}
