package org.vigie.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.W3c;

/** What the endpoint says of itself (SPARQL 1.1 Service Description). */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final AcceptList OFFERED =
      AcceptList.create(
          WebContent.contentTypeTurtle,
          WebContent.contentTypeJSONLD,
          WebContent.contentTypeNTriples,
          WebContent.contentTypeRDFXML);

  private final DatasetGraph data;

  ServiceDescription(DatasetGraph data) {
    this.data = data;
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Lang lang = language(request.getHeader("Accept"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFFormat format = RDFWriterRegistry.defaultSerialization(lang);
    RDFDataMgr.write(out, graph(request.getRequestURL().toString()), format);
    response.setContentType(lang.getContentType().getContentTypeStr());
    response.setHeader("Vary", "Accept");
    response.setContentLength(out.size());
    if (!request.getMethod().equals("HEAD")) {
      out.writeTo(response.getOutputStream());
    }
  }

  private Graph graph(String address) {
    Graph graph = GraphFactory.createDefaultGraph();
    Prefixes.map().forEach(graph.getPrefixMapping()::setNsPrefix);
    graph.getPrefixMapping().setNsPrefix("sd", SD);
    Node service = NodeFactory.createURI(address);
    graph.add(service, W3c.RDF_TYPE, sd("Service"));
    graph.add(service, sd("endpoint"), service);
    graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
    for (String format :
        List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "JSON-LD",
            "N-Triples",
            "RDF_XML")) {
      graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format));
    }
    Node dataset = NodeFactory.createBlankNode();
    graph.add(service, sd("defaultDataset"), dataset);
    graph.add(dataset, W3c.RDF_TYPE, sd("Dataset"));
    for (Node name : names()) {
      Node named = NodeFactory.createBlankNode();
      graph.add(dataset, sd("namedGraph"), named);
      graph.add(named, W3c.RDF_TYPE, sd("NamedGraph"));
      graph.add(named, sd("name"), name);
    }
    return graph;
  }

  private List<Node> names() {
    data.begin(ReadWrite.READ);
    try {
      return Iter.toList(data.listGraphNodes());
    } finally {
      data.end();
    }
  }

  private static Lang language(String accept) {
    if (accept == null) {
      return Lang.TURTLE;
    }
    var chosen = AcceptList.match(new AcceptList(accept), OFFERED);
    Lang lang = chosen == null ? null : RDFLanguages.contentTypeToLang(chosen.getContentTypeStr());
    return lang == null ? Lang.TURTLE : lang;
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
