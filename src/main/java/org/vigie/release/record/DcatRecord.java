package org.vigie.release.record;

import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfWriter;
import org.vigie.format.XlsxWriter;
import org.vigie.release.Release;
import org.vigie.release.ReleaseFile;
import org.vigie.release.ReleaseName;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** The record for catalogues of data: DCAT-AP 3, with the versions before and each file. */
public final class DcatRecord {
  private static final String DCAT = prefix("dcat");
  private static final String DCT = prefix("dct");
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
  private static final String EU = "http://publications.europa.eu/resource/authority/";
  private static final String IANA = "https://www.iana.org/assignments/media-types/";
  private static final Node TYPE = uri(prefix("rdf") + "type");

  /** The names that the European authority gives to formats. */
  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("application/n-quads", "RDF_N_QUADS"),
          Map.entry("application/trig", "RDF_TRIG"),
          Map.entry("text/turtle", "RDF_TURTLE"),
          Map.entry("application/ld+json", "JSON_LD"),
          Map.entry("application/rdf+xml", "RDF_XML"),
          Map.entry("text/csv", "CSV"),
          Map.entry("application/json", "JSON"),
          Map.entry("text/markdown", "MD"),
          Map.entry("text/html", "HTML"),
          Map.entry(XlsxWriter.MEDIA_TYPE, "XLSX"));

  private final Publication publication;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Node dataset;

  private DcatRecord(Publication publication) {
    this.publication = publication;
    this.dataset = uri(publication.release().name().iri());
  }

  /** The record as a graph. */
  public static Graph of(Publication publication) {
    DcatRecord record = new DcatRecord(publication);
    record.series();
    record.dataset();
    publication.release().files().forEach(record::distribution);
    return record.graph;
  }

  /** Writes the record; the stream stays open. */
  public static void write(Publication publication, RdfFormat format, OutputStream out) {
    RdfWriter.write(of(publication), format, out);
  }

  private void series() {
    Node series = uri(Publication.SERIES);
    add(series, TYPE, uri(DCAT + "Dataset"));
    add(series, DCT + "title", NodeFactory.createLiteralLang(Publication.PUBLISHER, "fr"));
    add(series, DCT + "title", NodeFactory.createLiteralLang(Publication.PUBLISHER, "en"));
    for (Lang lang : Lang.values()) {
      add(
          series,
          DCT + "description",
          NodeFactory.createLiteralLang(
              Words.of(DcatRecord.class, lang).say("series"), lang.tag()));
    }
    Release release = publication.release();
    release
        .previous()
        .map(ReleaseName::iri)
        .ifPresent(
            previous -> {
              add(series, DCAT + "hasVersion", uri(previous));
              add(dataset, DCAT + "previousVersion", uri(previous));
              add(dataset, DCAT + "prev", uri(previous));
            });
    add(series, DCAT + "hasVersion", dataset);
    add(series, DCAT + "hasCurrentVersion", dataset);
    add(dataset, DCAT + "isVersionOf", series);
  }

  private void dataset() {
    Release release = publication.release();
    add(dataset, TYPE, uri(DCAT + "Dataset"));
    for (Lang lang : Lang.values()) {
      text(dataset, DCT + "title", publication.title(lang), lang);
      text(dataset, DCT + "description", publication.description(lang), lang);
      publication.keywords(lang).forEach(word -> text(dataset, DCAT + "keyword", word, lang));
    }
    add(dataset, DCT + "identifier", string(release.name().iri()));
    add(dataset, DCAT + "version", string(publication.version()));
    Node day = typed(release.issued().toString(), XSDDatatype.XSDdate);
    add(dataset, DCT + "issued", day);
    add(dataset, DCT + "modified", day);
    publication.licences().forEach(licence -> add(dataset, DCT + "license", uri(licence)));
    add(dataset, DCT + "accessRights", uri(EU + "access-right/PUBLIC"));
    add(dataset, DCT + "language", uri(EU + "language/FRA"));
    add(dataset, DCT + "language", uri(EU + "language/ENG"));
    add(dataset, DCAT + "theme", uri(EU + "data-theme/SOCI"));
    add(dataset, DCT + "conformsTo", uri(Iris.NS));
    add(dataset, DCAT + "landingPage", dataset);
    Node revision = Iris.thing("revision", release.revision().toString());
    add(dataset, prefix("prov") + "wasDerivedFrom", revision);
    Node publisher = Iris.thing("actor", "vigie");
    add(dataset, DCT + "publisher", publisher);
    add(dataset, DCT + "creator", publisher);
    add(publisher, TYPE, uri(prefix("foaf") + "Agent"));
    add(publisher, prefix("foaf") + "name", string(Publication.PUBLISHER));
    Node contact = uri(Publication.HOME + "#contact");
    add(dataset, DCAT + "contactPoint", contact);
    add(contact, TYPE, uri(VCARD + "Organization"));
    add(contact, VCARD + "fn", string(Publication.PUBLISHER));
    add(contact, VCARD + "hasURL", uri(Publication.HOME));
  }

  private void distribution(ReleaseFile file) {
    ReleaseName name = publication.release().name();
    Node distribution = uri(name.iri() + "#" + file.name());
    add(dataset, DCAT + "distribution", distribution);
    add(distribution, TYPE, uri(DCAT + "Distribution"));
    add(distribution, DCT + "title", string(file.name()));
    add(distribution, DCAT + "downloadURL", uri(name.iri(file.name())));
    add(distribution, DCAT + "accessURL", dataset);
    add(distribution, DCAT + "mediaType", uri(IANA + file.mediaType()));
    String format = FORMATS.get(file.mediaType());
    if (format != null) {
      add(distribution, DCT + "format", uri(EU + "file-type/" + format));
    }
    if (file.gzip()) {
      add(distribution, DCAT + "compressFormat", uri(IANA + "application/gzip"));
    }
    add(
        distribution,
        DCAT + "byteSize",
        typed(Long.toString(file.bytes()), XSDDatatype.XSDnonNegativeInteger));
    publication.licences().forEach(licence -> add(distribution, DCT + "license", uri(licence)));
    Node checksum = uri(name.iri() + "#" + file.name() + "-checksum");
    add(distribution, SPDX + "checksum", checksum);
    add(checksum, TYPE, uri(SPDX + "Checksum"));
    add(checksum, SPDX + "algorithm", uri(SPDX + "checksumAlgorithm_sha256"));
    add(checksum, SPDX + "checksumValue", typed(file.sha256(), XSDDatatype.XSDhexBinary));
  }

  private void text(Node subject, String predicate, String text, Lang lang) {
    add(subject, predicate, NodeFactory.createLiteralLang(text, lang.tag()));
  }

  private void add(Node subject, String predicate, Node object) {
    add(subject, uri(predicate), object);
  }

  private void add(Node subject, Node predicate, Node object) {
    graph.add(subject, predicate, object);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node string(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node typed(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }

  private static String prefix(String name) {
    String namespace = Prefixes.map().get(name);
    if (namespace == null) {
      throw new IllegalStateException("No prefix " + name);
    }
    return namespace;
  }
}
