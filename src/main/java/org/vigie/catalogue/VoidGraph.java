package org.vigie.catalogue;

import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * A tally in the terms of VoID (W3C Interest Group Note, section 4.6) and of its extension for
 * datatypes and languages ({@code http://ldf.fi/void-ext#}). Every partition has an IRI, so that
 * the same data always give the same document.
 */
final class VoidGraph {
  static final String EXTENSION = "http://ldf.fi/void-ext#";

  /** The whole data of the observatory. */
  static final Node DATASET = NodeFactory.createURI(Iris.BASE + "void#dataset");

  private static final Node DOCUMENT = NodeFactory.createURI(Iris.BASE + "void");
  private static final Node LICENCE =
      NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Tally tally;

  private VoidGraph(Tally tally) {
    this.tally = tally;
  }

  /**
   * The description of a dataset.
   *
   * @param revision the number of the revision that was counted
   * @param at when that was made, if known
   */
  static Graph of(Tally tally, long revision, Optional<Instant> at) {
    VoidGraph made = new VoidGraph(tally);
    made.document(revision, at);
    made.dataset();
    tally.classes().forEach(made::classPartition);
    tally
        .all()
        .properties()
        .forEach((property, uses) -> made.property(DATASET, "", property, uses));
    return made.graph;
  }

  private void document(long revision, Optional<Instant> at) {
    graph.add(DOCUMENT, W3c.RDF_TYPE, of("DatasetDescription"));
    graph.add(DOCUMENT, W3c.FOAF_PRIMARY_TOPIC, DATASET);
    for (Node each : new Node[] {DOCUMENT, DATASET}) {
      graph.add(each, W3c.DCAT_VERSION, NodeFactory.createLiteralString(Long.toString(revision)));
      at.ifPresent(
          moment ->
              graph.add(
                  each,
                  dct("modified"),
                  NodeFactory.createLiteralDT(moment.toString(), XSDDatatype.XSDdateTime)));
    }
  }

  private void dataset() {
    graph.add(DATASET, W3c.RDF_TYPE, of("Dataset"));
    for (Lang lang : Lang.values()) {
      Words words = Words.of(VoidGraph.class, lang);
      graph.add(DATASET, W3c.DCT_TITLE, said(words.say("void.title"), lang));
      graph.add(DATASET, W3c.DCT_DESCRIPTION, said(words.say("void.description"), lang));
    }
    graph.add(DATASET, W3c.DCT_LICENSE, LICENCE);
    graph.add(DATASET, of("uriSpace"), NodeFactory.createLiteralString(Iris.ID));
    for (String format : new String[] {"Turtle", "JSON-LD", "N-Triples", "RDF_XML", "TriG"}) {
      graph.add(DATASET, of("feature"), NodeFactory.createURI(ServiceGraph.FORMATS + format));
    }
    vocabularies()
        .forEach(each -> graph.add(DATASET, of("vocabulary"), NodeFactory.createURI(each)));
    Tally.Described all = tally.all();
    count(DATASET, "triples", all.triples());
    count(DATASET, "distinctSubjects", all.entities());
    count(DATASET, "properties", all.properties().size());
    count(DATASET, "classes", tally.classes().size());
    count(
        DATASET,
        "entities",
        Optional.ofNullable(all.properties().get(W3c.RDF_TYPE.getURI()))
            .map(Tally.Uses::subjects)
            .orElse(0L));
  }

  private Set<String> vocabularies() {
    Set<String> used = new TreeSet<>();
    Set<String> terms = new HashSet<>(tally.classes().keySet());
    terms.addAll(tally.all().properties().keySet());
    for (String iri : terms) {
      used.add(iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1));
    }
    return used;
  }

  private void classPartition(String type, Tally.Described described) {
    Node partition = partition(brief(type));
    graph.add(DATASET, of("classPartition"), partition);
    graph.add(partition, of("class"), NodeFactory.createURI(type));
    count(partition, "entities", described.entities());
    count(partition, "triples", described.triples());
    count(partition, "properties", described.properties().size());
    described
        .properties()
        .forEach((property, uses) -> property(partition, brief(type) + "-", property, uses));
  }

  private void property(Node owner, String prefix, String property, Tally.Uses uses) {
    String name = prefix + brief(property);
    // A class and a property never share a name here: the first has no owner before it.
    Node partition = partition(prefix.isEmpty() ? "property-" + name : name);
    graph.add(owner, of("propertyPartition"), partition);
    graph.add(partition, of("property"), NodeFactory.createURI(property));
    count(partition, "triples", uses.triples());
    count(partition, "distinctSubjects", uses.subjects());
    String stem = partition.getURI().substring(partition("").getURI().length());
    uses.classes()
        .forEach(
            (type, times) -> {
              Node part = part(partition, of("classPartition"), stem + "-" + brief(type), times);
              graph.add(part, of("class"), NodeFactory.createURI(type));
            });
    uses.datatypes()
        .forEach(
            (datatype, times) -> {
              Node part =
                  part(partition, ext("datatypePartition"), stem + "-" + brief(datatype), times);
              graph.add(part, ext("datatype"), NodeFactory.createURI(datatype));
            });
    uses.languages()
        .forEach(
            (language, times) -> {
              Node part =
                  part(partition, ext("languagePartition"), stem + "-lang-" + language, times);
              graph.add(part, ext("language"), NodeFactory.createLiteralString(language));
            });
  }

  private Node part(Node owner, Node property, String name, long triples) {
    Node part = partition(name);
    graph.add(owner, property, part);
    count(part, "triples", triples);
    return part;
  }

  private void count(Node subject, String property, long number) {
    graph.add(
        subject,
        of(property),
        NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
  }

  private static Node partition(String name) {
    return NodeFactory.createURI(Iris.BASE + "void#" + name);
  }

  /** A term in a fragment: {@code vigie-Claim}, or a number made of its IRI. */
  private static String brief(String iri) {
    for (Map.Entry<String, String> prefix : Prefixes.map().entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        String local = iri.substring(prefix.getValue().length());
        if (local.matches("[A-Za-z0-9_.]+")) {
          return prefix.getKey() + "-" + local;
        }
      }
    }
    return "x" + HexFormat.of().toHexDigits(iri.hashCode());
  }

  private static Node said(String text, Lang lang) {
    return NodeFactory.createLiteralLang(text, lang.tag());
  }

  private static Node of(String name) {
    return NodeFactory.createURI(Prefixes.map().getOrDefault("void", "") + name);
  }

  private static Node dct(String name) {
    return NodeFactory.createURI(Prefixes.map().getOrDefault("dct", "") + name);
  }

  private static Node ext(String name) {
    return NodeFactory.createURI(EXTENSION + name);
  }
}
