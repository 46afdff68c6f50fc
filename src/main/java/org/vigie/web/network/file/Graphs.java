package org.vigie.web.network.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;
import org.vigie.web.network.Extract;

/**
 * The ties as a graph, for programs that compute and draw networks. Where two actors are compared,
 * contracts are nodes too.
 */
public final class Graphs {
  private final Extract extract;
  private final Map<Node, String> names = new LinkedHashMap<>();

  /** Whether roles are edges: not where shared contracts already are. */
  private final boolean roles;

  private Graphs(Extract extract) {
    this.extract = extract;
    extract.actors().forEach(body -> names.put(body.node(), body.name()));
    this.roles = extract.bonds().stream().allMatch(Extract.Bond::directed);
    if (roles) {
      extract.roles().forEach(bond -> names.putIfAbsent(bond.to(), bond.toName()));
    }
    extract.bonds().forEach(bond -> names.putIfAbsent(bond.to(), bond.toName()));
  }

  /** GraphML, which yEd, Gephi and igraph read. */
  public static String graphMl(Extract extract) {
    return new Graphs(extract).graphMl();
  }

  /** GEXF 1.3, the format of Gephi. */
  public static String gexf(Extract extract) {
    return new Graphs(extract).gexf();
  }

  private String graphMl() {
    Xml xml = new Xml().open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
    xml.text("desc", description());
    for (String key : new String[] {"name", "type"}) {
      xml.leaf("key", "id", key, "for", "node", "attr.name", key, "attr.type", "string");
    }
    for (String key : new String[] {"label", "property", "status", "contracts"}) {
      xml.leaf("key", "id", key, "for", "edge", "attr.name", key, "attr.type", "string");
    }
    xml.leaf("key", "id", "weight", "for", "edge", "attr.name", "weight", "attr.type", "int");
    xml.open("graph", "id", "vigie", "edgedefault", "undirected");
    names.forEach(
        (node, name) -> {
          xml.line().open("node", "id", node.toString());
          xml.text("data", name, "key", "name").text("data", type(node), "key", "type").close();
        });
    edges(
        (id, bond) -> {
          xml.line()
              .open(
                  "edge",
                  "id",
                  "e" + id,
                  "source",
                  bond.from().toString(),
                  "target",
                  bond.to().toString(),
                  "directed",
                  Boolean.toString(bond.directed()));
          xml.text("data", bond.label(), "key", "label");
          xml.text("data", bond.property(), "key", "property");
          xml.text("data", bond.status(), "key", "status");
          xml.text("data", Integer.toString(bond.weight()), "key", "weight");
          if (!bond.contracts().isEmpty()) {
            xml.text("data", String.join(" ; ", bond.contracts()), "key", "contracts");
          }
          xml.close();
        });
    return xml.close().close().document();
  }

  private String gexf() {
    Xml xml = new Xml().open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
    xml.open("meta").text("creator", "Vigie").text("description", description()).close();
    xml.open("graph", "defaultedgetype", "undirected", "mode", "static");
    xml.open("attributes", "class", "node");
    xml.leaf("attribute", "id", "type", "title", "type", "type", "string").close();
    xml.open("attributes", "class", "edge");
    for (String key : new String[] {"property", "status", "contracts"}) {
      xml.leaf("attribute", "id", key, "title", key, "type", "string");
    }
    xml.close().open("nodes");
    names.forEach(
        (node, name) -> {
          xml.line().open("node", "id", node.toString(), "label", name).open("attvalues");
          xml.leaf("attvalue", "for", "type", "value", type(node)).close().close();
        });
    xml.close().open("edges");
    edges((id, bond) -> gexf(xml, id, bond));
    return xml.close().close().close().document();
  }

  private static void gexf(Xml xml, int id, Extract.Bond bond) {
    xml.line()
        .open(
            "edge",
            "id",
            Integer.toString(id),
            "source",
            bond.from().toString(),
            "target",
            bond.to().toString(),
            "type",
            bond.directed() ? "directed" : "undirected",
            "weight",
            Integer.toString(bond.weight()),
            "label",
            bond.label());
    xml.open("attvalues");
    xml.leaf("attvalue", "for", "property", "value", bond.property());
    xml.leaf("attvalue", "for", "status", "value", bond.status());
    xml.leaf("attvalue", "for", "contracts", "value", String.join(" ; ", bond.contracts()));
    xml.close().close();
  }

  private interface Edge {
    void write(int id, Extract.Bond bond);
  }

  private void edges(Edge edge) {
    int id = 0;
    for (Extract.Bond bond : extract.bonds()) {
      edge.write(id++, bond);
    }
    if (roles) {
      for (Extract.Bond bond : extract.roles()) {
        edge.write(id++, bond);
      }
    }
  }

  private String description() {
    Extract.Caption caption = extract.caption();
    return String.join(
        " – ", caption.title(), caption.asked(), caption.origin(), caption.address());
  }

  private static String type(Node node) {
    return Iris.findThing(node).map(Iris.Thing::type).orElse("");
  }
}
