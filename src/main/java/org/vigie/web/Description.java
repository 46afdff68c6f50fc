package org.vigie.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.vigie.fate.Fates;
import org.vigie.ontology.Publication;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.fate.Obituary;

/**
 * What a data document says: the thing, its claims with their assessments and sources, its
 * decisions and disagreements, who points to it, and the document itself. It can be read on its
 * own: whatever it names has its name in it.
 */
final class Description {
  private static final Node LICENCE =
      NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");
  private static final Node GLOSSARY = Iris.code("glossary");
  private static final List<Node> NAMES =
      List.of(Vigie.NAME, W3c.RDFS_LABEL, W3c.SKOS_PREF_LABEL, W3c.DCT_TITLE);

  private final Snapshot snapshot;
  private final Graph union;
  private final Node topic;
  private final Fates fates;

  Description(Snapshot snapshot, Node topic) {
    this.snapshot = snapshot;
    this.union = snapshot.union();
    this.topic = topic;
    this.fates = new Fates(snapshot);
  }

  /**
   * The description, each triple in the named graph that holds it, the document's own in the
   * default graph.
   *
   * @param document the address of the document
   */
  DatasetGraph dataset(Node document) {
    DatasetGraph data = DatasetGraphFactory.create();
    Prefixes.map().forEach((prefix, namespace) -> data.prefixes().add(prefix, namespace));
    Set<Node> subjects = subjects();
    Set<Node> named = named(subjects);
    Set<Node> origins = new LinkedHashSet<>();
    for (Node name : snapshot.graphs()) {
      Graph graph = snapshot.graph(name);
      for (Node subject : subjects) {
        graph
            .find(subject, Node.ANY, Node.ANY)
            .forEachRemaining(
                triple -> {
                  data.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject());
                  origins.add(name);
                });
      }
      pointing(graph).forEach(t -> add(data, name, t));
      for (Node node : named) {
        NAMES.forEach(
            predicate ->
                graph.find(node, predicate, Node.ANY).forEachRemaining(t -> add(data, name, t)));
      }
    }
    describe(data, document, origins);
    return data;
  }

  /** What the document is about. */
  Node topic() {
    return topic;
  }

  /** Whether the revision says anything of the thing. */
  boolean exists() {
    return snapshot.graphs().contains(topic) || union.contains(topic, Node.ANY, Node.ANY);
  }

  /** The things that the document describes in full. */
  private Set<Node> subjects() {
    Set<Node> subjects = new LinkedHashSet<>();
    subjects.add(topic);
    Optional<Publication> published = Publication.find(topic);
    if (published.isPresent()) {
      addPublished(published.get(), subjects);
      return subjects;
    }
    if (topic.getURI().startsWith(Iris.GRAPH)) {
      snapshot.graph(topic).find().mapWith(Triple::getSubject).forEach(subjects::add);
      return subjects;
    }
    for (Node alias : fates.aliases(topic)) {
      subjects.add(alias);
      pointers(subjects, Vigie.ABOUT, alias);
    }
    pointers(subjects, Vigie.ABOUT, topic);
    pointers(subjects, Vigie.STATED_IN, topic);
    pointers(subjects, W3c.SKOS_IN_SCHEME, topic);
    for (Node node : List.copyOf(subjects)) {
      for (Node predicate : Vigie.ANNOTATES) {
        pointers(subjects, predicate, node);
        pointed(subjects, node, predicate);
      }
      pointed(subjects, node, Vigie.STATED_IN);
      pointed(subjects, node, Vigie.CHOSEN_CLAIM);
    }
    return subjects;
  }

  /** All that its graph describes, but for the glossary, which is no list of codes. */
  private void addPublished(Publication publication, Set<Node> subjects) {
    Graph graph = snapshot.graph(publication.graph());
    graph
        .find()
        .mapWith(Triple::getSubject)
        .filterDrop(
            node -> node.equals(GLOSSARY) || graph.contains(node, W3c.SKOS_IN_SCHEME, GLOSSARY))
        .forEach(subjects::add);
  }

  private void pointed(Set<Node> subjects, Node subject, Node predicate) {
    union
        .find(subject, predicate, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .forEach(subjects::add);
  }

  private void pointers(Set<Node> subjects, Node predicate, Node object) {
    union.find(Node.ANY, predicate, object).mapWith(Triple::getSubject).forEach(subjects::add);
  }

  /** The plain triples that lead to the thing: who holds a role in which contract. */
  private List<Triple> pointing(Graph graph) {
    return graph
        .find(Node.ANY, Node.ANY, topic)
        .filterKeep(
            triple ->
                Iris.findTerm(triple.getPredicate()).isPresent()
                    && !triple.getPredicate().equals(Vigie.VALUE))
        .toList();
  }

  /** What is named but not described: the document gives at least its names. */
  private Set<Node> named(Set<Node> subjects) {
    Set<Node> named = new LinkedHashSet<>();
    for (Node subject : subjects) {
      union
          .find(subject, Node.ANY, Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(node -> node.isURI() && node.getURI().startsWith(Iris.BASE))
          .forEach(named::add);
    }
    pointing(union).forEach(triple -> named.add(triple.getSubject()));
    named.removeAll(subjects);
    return named;
  }

  private void describe(DatasetGraph data, Node document, Set<Node> origins) {
    Graph self = data.getDefaultGraph();
    self.add(document, W3c.RDF_TYPE, W3c.FOAF_DOCUMENT);
    self.add(document, W3c.FOAF_PRIMARY_TOPIC, topic);
    self.add(document, W3c.DCT_LICENSE, LICENCE);
    fates.withdrawal(topic).ifPresent(cause -> Obituary.cause(topic, cause).forEach(self::add));
    for (Node origin : origins) {
      self.add(document, W3c.PROV_WAS_DERIVED_FROM, origin);
      if (union.contains(origin, W3c.RDF_TYPE, W3c.DCAT_DATASET)) {
        self.add(document, W3c.VOID_IN_DATASET, origin);
      }
    }
  }

  private static void add(DatasetGraph data, Node name, Triple triple) {
    data.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }
}
