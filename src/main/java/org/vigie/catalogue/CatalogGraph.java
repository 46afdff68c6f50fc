package org.vigie.catalogue;

import static org.vigie.catalogue.Dcat.EU;
import static org.vigie.catalogue.Dcat.dcat;
import static org.vigie.catalogue.Dcat.dct;
import static org.vigie.catalogue.Dcat.iri;
import static org.vigie.catalogue.Dcat.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.format.RdfFormat;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * The catalogue of what this server offers, in the terms of DCAT-AP 3: the whole data and each
 * dataset in it, where they are found, and the endpoint. What the record of a dataset says of it
 * ({@code graph/meta}) is taken over, so that a dataset whose record names its files, such as a
 * release, is catalogued with them.
 */
final class CatalogGraph {
  private static final Node CATALOG = NodeFactory.createURI(Iris.BASE + "catalog#catalog");
  private static final Node PUBLISHER = Iris.thing("actor", "vigie");
  private static final Node CONTACT = NodeFactory.createURI(Iris.BASE + "catalog#contact");

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Graph records;
  private final String publicUrl;

  private CatalogGraph(Graph records, String publicUrl) {
    this.records = records;
    this.publicUrl = publicUrl;
  }

  /**
   * The catalogue.
   *
   * @param records what is recorded of the datasets
   * @param revision the number of the revision described
   * @param at when that was made, if known
   * @param publicUrl the address of the server, without a final slash
   */
  static Graph of(Graph records, long revision, Optional<Instant> at, String publicUrl) {
    CatalogGraph made = new CatalogGraph(records, publicUrl);
    made.catalog(at);
    made.whole(revision, at);
    Set<Node> datasets = new LinkedHashSet<>();
    records
        .find(Node.ANY, W3c.RDF_TYPE, W3c.DCAT_DATASET)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .forEach(datasets::add);
    datasets.forEach(made::dataset);
    made.service(datasets);
    return made.graph;
  }

  private void catalog(Optional<Instant> at) {
    add(CATALOG, W3c.RDF_TYPE, dcat("Catalog"));
    say(CATALOG, "catalog");
    common(CATALOG);
    add(CATALOG, iri("foaf", "homepage"), page("/"));
    add(CATALOG, dcat("dataset"), VoidGraph.DATASET);
    Node themes = NodeFactory.createURI(EU + "data-theme");
    add(CATALOG, dcat("themeTaxonomy"), themes);
    add(themes, W3c.RDF_TYPE, iri("skos", "ConceptScheme"));
    inEach(themes, W3c.DCT_TITLE, "catalog.themes");
    dated(CATALOG, at);
    Node record = NodeFactory.createURI(Iris.BASE + "catalog#record");
    add(CATALOG, dcat("record"), record);
    add(record, W3c.RDF_TYPE, dcat("CatalogRecord"));
    add(record, W3c.FOAF_PRIMARY_TOPIC, VoidGraph.DATASET);
    add(record, dct("conformsTo"), NodeFactory.createURI("http://data.europa.eu/r5r/"));
    typed("http://data.europa.eu/r5r/", dct("Standard"));
    dated(record, at);
  }

  private void whole(long revision, Optional<Instant> at) {
    Node whole = VoidGraph.DATASET;
    add(whole, W3c.RDF_TYPE, W3c.DCAT_DATASET);
    say(whole, "void");
    common(whole);
    described(whole);
    dated(whole, at);
    add(whole, dct("identifier"), text(Iris.BASE));
    add(whole, W3c.DCAT_VERSION, text(Long.toString(revision)));
    add(whole, dcat("landingPage"), page("/"));
    Node access = NodeFactory.createURI(Iris.BASE + "catalog#sparql");
    add(whole, dcat("distribution"), access);
    add(access, W3c.RDF_TYPE, dcat("Distribution"));
    say(access, "sparql");
    add(access, dcat("accessURL"), NodeFactory.createURI(publicUrl + "/sparql"));
    add(access, dcat("accessService"), service());
    available(access);
    licensed(access);
  }

  /** What its record says, and where it is found. */
  private void dataset(Node dataset) {
    add(CATALOG, dcat("dataset"), dataset);
    add(VoidGraph.DATASET, dct("hasPart"), dataset);
    copy(dataset, new LinkedHashSet<>());
    described(dataset);
    common(dataset);
    add(dataset, dct("identifier"), text(dataset.getURI()));
    boolean ours = dataset.getURI().startsWith(Iris.GRAPH);
    if (ours && !graph.contains(dataset, dcat("distribution"), Node.ANY)) {
      for (RdfFormat format : RdfFormat.values()) {
        distribution(dataset, format);
      }
    }
  }

  /**
   * The record of a node and of what it leads to within the record. A language is an IRI here, and
   * whom to ask is said for all.
   */
  private void copy(Node node, Set<Node> done) {
    if (!done.add(node)) {
      return;
    }
    for (Triple triple : records.find(node, Node.ANY, Node.ANY).toList()) {
      Node value = triple.getObject();
      if (!triple.getPredicate().equals(W3c.DCT_LANGUAGE)
          && !triple.getPredicate().equals(W3c.DCAT_CONTACT_POINT)) {
        graph.add(triple);
        if (!value.isLiteral()) {
          copy(value, done);
        }
      }
    }
  }

  private void distribution(Node dataset, RdfFormat format) {
    String name = dataset.getURI().substring(Iris.BASE.length());
    Node file =
        NodeFactory.createURI(
            Iris.BASE + "catalog#" + name.replace('/', '-') + "-" + format.suffix());
    String address = publicUrl + "/data/" + name;
    add(dataset, dcat("distribution"), file);
    add(file, W3c.RDF_TYPE, dcat("Distribution"));
    add(file, W3c.DCT_TITLE, text(name + "." + format.suffix()));
    inEach(file, W3c.DCT_DESCRIPTION, "catalog.file.description");
    available(file);
    add(file, dcat("accessURL"), NodeFactory.createURI(address));
    add(file, dcat("downloadURL"), NodeFactory.createURI(address + "." + format.suffix()));
    typed(Dcat.fileType(format), dct("MediaTypeOrExtent"));
    add(file, dct("format"), NodeFactory.createURI(Dcat.fileType(format)));
    typed(Dcat.IANA + format.mediaType(), dct("MediaType"));
    add(file, dcat("mediaType"), NodeFactory.createURI(Dcat.IANA + format.mediaType()));
    licensed(file);
  }

  private static Node service() {
    return NodeFactory.createURI(Iris.BASE + "catalog#endpoint");
  }

  private void service(Set<Node> datasets) {
    Node service = service();
    add(CATALOG, dcat("service"), service);
    add(service, W3c.RDF_TYPE, dcat("DataService"));
    say(service, "sparql");
    add(service, dcat("endpointURL"), NodeFactory.createURI(publicUrl + "/sparql"));
    add(service, dcat("endpointDescription"), NodeFactory.createURI(publicUrl + "/sparql"));
    typed("https://www.w3.org/TR/sparql11-protocol/", dct("Standard"));
    add(
        service,
        dct("conformsTo"),
        NodeFactory.createURI("https://www.w3.org/TR/sparql11-protocol/"));
    add(service, dcat("servesDataset"), VoidGraph.DATASET);
    datasets.forEach(each -> add(service, dcat("servesDataset"), each));
    add(service, dct("publisher"), PUBLISHER);
    add(service, dcat("contactPoint"), CONTACT);
    licensed(service);
    themed(service);
    open(service);
  }

  /** What is said of the catalogue and of each dataset: who publishes it, in which languages. */
  private void common(Node subject) {
    add(subject, dct("publisher"), PUBLISHER);
    add(PUBLISHER, W3c.RDF_TYPE, iri("foaf", "Agent"));
    add(PUBLISHER, iri("foaf", "name"), text("Vigie"));
    add(PUBLISHER, iri("foaf", "homepage"), page("/"));
    for (String tongue : Dcat.TONGUES) {
      typed(tongue, dct("LinguisticSystem"));
      add(subject, dct("language"), NodeFactory.createURI(tongue));
    }
    licensed(subject);
  }

  /** What is said of each dataset and does not change with it. */
  private void described(Node dataset) {
    add(dataset, dct("creator"), PUBLISHER);
    add(dataset, dcat("contactPoint"), CONTACT);
    add(CONTACT, W3c.RDF_TYPE, Dcat.vcard("Kind"));
    add(CONTACT, W3c.RDF_TYPE, Dcat.vcard("Organization"));
    add(CONTACT, Dcat.vcard("fn"), text("Vigie"));
    add(CONTACT, Dcat.vcard("hasURL"), NodeFactory.createURI(Iris.BASE));
    themed(dataset);
    typed(EU + "country/FRA", dct("Location"));
    add(dataset, dct("spatial"), NodeFactory.createURI(EU + "country/FRA"));
    typed(EU + "frequency/IRREG", dct("Frequency"));
    add(dataset, dct("accrualPeriodicity"), NodeFactory.createURI(EU + "frequency/IRREG"));
    Node provenance = NodeFactory.createURI(Iris.BASE + "graph/revisions");
    add(dataset, dct("provenance"), provenance);
    add(provenance, W3c.RDF_TYPE, dct("ProvenanceStatement"));
    open(dataset);
  }

  private void open(Node subject) {
    typed(EU + "access-right/PUBLIC", dct("RightsStatement"));
    add(subject, dct("accessRights"), NodeFactory.createURI(EU + "access-right/PUBLIC"));
  }

  private void available(Node file) {
    Node planned = NodeFactory.createURI(EU + "planned-availability/STABLE");
    add(planned, W3c.RDF_TYPE, iri("skos", "Concept"));
    inEach(planned, W3c.SKOS_PREF_LABEL, "catalog.stable");
    add(file, NodeFactory.createURI("http://data.europa.eu/r5r/availability"), planned);
  }

  private void licensed(Node subject) {
    typed(Dcat.LICENCE.getURI(), dct("LicenseDocument"));
    add(subject, W3c.DCT_LICENSE, Dcat.LICENCE);
  }

  private void say(Node subject, String key) {
    inEach(subject, W3c.DCT_TITLE, key + ".title");
    inEach(subject, W3c.DCT_DESCRIPTION, key + ".description");
  }

  private void dated(Node subject, Optional<Instant> at) {
    at.ifPresent(
        moment ->
            add(
                subject,
                dct("modified"),
                NodeFactory.createLiteralDT(
                    moment.atZone(ZoneOffset.UTC).toLocalDate().toString(), XSDDatatype.XSDdate)));
  }

  /** What it is about: themes of the European authority table, and words of our own. */
  private void themed(Node subject) {
    for (String name : List.of("SOCI", "ECON", "GOVE")) {
      Node theme = NodeFactory.createURI(EU + "data-theme/" + name);
      add(subject, dcat("theme"), theme);
      add(theme, W3c.RDF_TYPE, iri("skos", "Concept"));
      inEach(theme, W3c.SKOS_PREF_LABEL, "catalog.theme." + name);
    }
    for (Lang lang : Lang.values()) {
      for (String word :
          Words.of(CatalogGraph.class, lang).say("catalog.keywords").split(", ", -1)) {
        add(subject, dcat("keyword"), NodeFactory.createLiteralLang(word, lang.tag()));
      }
    }
  }

  private void inEach(Node subject, Node predicate, String key) {
    for (Lang lang : Lang.values()) {
      String said = Words.of(CatalogGraph.class, lang).say(key);
      add(subject, predicate, NodeFactory.createLiteralLang(said, lang.tag()));
    }
  }

  private Node page(String path) {
    Node page = NodeFactory.createURI(publicUrl + path);
    add(page, W3c.RDF_TYPE, W3c.FOAF_DOCUMENT);
    return page;
  }

  private void typed(String node, Node type) {
    add(NodeFactory.createURI(node), W3c.RDF_TYPE, type);
  }

  private void add(Node subject, Node predicate, Node object) {
    graph.add(subject, predicate, object);
  }
}
